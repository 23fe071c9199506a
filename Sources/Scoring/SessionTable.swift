package import PasserelleModel
internal import PasserelleBase
internal import PasserelleLinearAlgebra

/// The sessions with seats of each course, the earliest first (ties: id).
package struct SessionTable: Sendable {
  package let sessions: [CourseSession]
  /// Whether the data set has sessions at all; without, none is asked for.
  package let isPlanned: Bool
  /// The last day of each session, its start where the end is not known, and whether its hours are.
  private let lastDays: [Int32]
  private let statesHours: [Bool]
  /// The sessions of each course, end to end.
  private let ofCourse: SparseRows<Offer>
  /// The last start of the sessions with seats of each course, and the courses in that order.
  private let lastStarts: [Int32]
  private let byLastStart: [Int32]
  /// The fewest and the most hours that a session with seats of each course asks.
  private let fewestHours: [Double]
  private let mostHours: [Double]

  /// What has to be compared of a session with seats.
  private struct Offer: BitwiseCopyable {
    let session: SessionIndex
    let start: Int32
    /// Hours a week, less than any where they are not known.
    let hoursPerWeek: Double
  }

  /// Keeps the sessions of known courses.
  init(_ catalogue: Catalogue, courses: Vocabulary<CourseID>) {
    isPlanned = catalogue.plansSessions
    sessions = catalogue.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    lastDays = sessions.map { Int32(($0.end ?? $0.start).daysSinceEpoch) }
    statesHours = sessions.map { $0.hoursPerWeek != nil }
    var rows = [[Offer]](repeating: [], count: courses.count)
    for (place, session) in sessions.enumerated() where session.seats > 0 {
      guard let course = courses.index(of: session.course) else { continue }
      rows[course.place].append(
        Offer(
          session: SessionIndex(place), start: Int32(session.start.daysSinceEpoch),
          hoursPerWeek: session.hoursPerWeek.flatMap { $0.isNaN ? nil : $0 } ?? -.infinity))
    }
    ofCourse = SparseRows(rows)
    let lastStarts = rows.map { $0.last?.start ?? .min }
    self.lastStarts = lastStarts
    byLastStart = lastStarts.indices.map(Int32.init)
      .sorted { lastStarts[Int($0)] < lastStarts[Int($1)] }
    fewestHours = rows.map { $0.reduce(.infinity) { min($0, $1.hoursPerWeek) } }
    mostHours = rows.map { $0.reduce(-.infinity) { max($0, $1.hoursPerWeek) } }
  }

  /// A session by its index.
  package subscript(session: SessionIndex) -> CourseSession { sessions[session.place] }

  /// The last day of a session, in days since 1970; its start where the end is not known.
  func lastDay(of session: SessionIndex) -> Int32 { lastDays[session.place] }

  /// Whether the hours a week of a session are known.
  func statesHours(_ session: SessionIndex) -> Bool { statesHours[session.place] }

  /// The session of a course that somebody is offered: the earliest in time of those not too long.
  ///
  /// - Complexity: O(sessions of the course).
  @inline(__always)
  func choice(of course: CourseIndex, for availability: Availability) -> SessionChoice {
    guard isPlanned else { return .unplanned }
    var choice = SessionChoice.noSession
    for offer in ofCourse[course] where offer.start >= availability.firstDay {
      if offer.hoursPerWeek <= availability.hoursPerWeek {
        return .open(offer.session, start: offer.start)
      }
      choice = .hours
    }
    return choice
  }

  /// Sets the bits of the courses without a session in time.
  ///
  /// - Complexity: O(bits set).
  func markNoSession(for availability: Availability, _ failing: inout BitVector) {
    guard isPlanned else { return }
    byLastStart.withUnsafeBufferPointer { courses in
      let late = courses.prefix { lastStarts[Int($0)] < availability.firstDay }
      failing.insert(UnsafeBufferPointer(rebasing: late))
    }
  }

  /// Sets the bits of the courses outside `settled` whose sessions in time all ask too many hours.
  func markHours(
    for availability: Availability, outside settled: BitVector, _ failing: inout BitVector
  ) {
    guard isPlanned, availability.hoursPerWeek < .infinity else { return }
    let (hours, last) = (availability.hoursPerWeek, lastStarts)
    mostHours.withUnsafeBufferPointer { most in
      fewestHours.withUnsafeBufferPointer { fewest in
        failing.fill(outside: settled) { course in
          guard most[course] > hours else { return false }
          // Where all sessions ask too many hours, the last one tells whether any is in time.
          guard fewest[course] <= hours else { return last[course] >= availability.firstDay }
          if case .hours = choice(of: CourseIndex(course), for: availability) { return true }
          return false
        }
      }
    }
  }

  /// The fewest hours a week that a session of a course in time asks for; `nil` where none is in time.
  package func fewestHours(of course: CourseIndex, from firstDay: Int32) -> Double? {
    ofCourse[course].lazy.filter { $0.start >= firstDay }.map(\.hoursPerWeek).min()
  }

  /// The last day on which a session with seats of a course starts; `nil` where it has none.
  package func lastStart(of course: CourseIndex) -> Day? {
    ofCourse[course].last.map { sessions[$0.session.place].start }
  }

  /// All sessions of a course that are open to somebody, the earliest first, with their starts.
  func open(
    of course: CourseIndex, for availability: Availability
  ) -> [(session: SessionIndex, start: Int32)] {
    ofCourse[course].lazy.filter {
      $0.start >= availability.firstDay && $0.hoursPerWeek <= availability.hoursPerWeek
    }.map { (session: $0.session, start: $0.start) }
  }
}

/// From when on somebody has time, and how much.
struct Availability: BitwiseCopyable {
  /// Days since 1970.
  let firstDay: Int32
  /// Infinite where it is not known.
  let hoursPerWeek: Double

  init(_ learner: Learner, asOf: Day) {
    firstDay = Int32(max(asOf, learner.availableFrom ?? asOf).daysSinceEpoch)
    hoursPerWeek = learner.hoursPerWeek.flatMap { $0.isNaN ? nil : $0 } ?? .infinity
  }
}

/// The session of a course that somebody is offered, or why there is none.
enum SessionChoice: BitwiseCopyable {
  /// This one, which starts on a day since 1970.
  case open(SessionIndex, start: Int32)
  /// Those in time ask for too many hours.
  case hours
  /// None is in time.
  case noSession
  /// The data set has no sessions.
  case unplanned
}
