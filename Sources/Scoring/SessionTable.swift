internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// The sessions with seats of each course, the earliest first (ties: id).
struct SessionTable: Sendable {
  let sessions: [CourseSession]
  /// Whether the data set has sessions at all; without, none is asked for.
  let isPlanned: Bool
  /// The sessions of each course, end to end.
  private let ofCourse: SparseRows<Offer>

  /// What has to be compared of a session with seats.
  private struct Offer {
    let session: Int32
    let start: Int32
    /// Hours a week, 0 where they are not known: who has any time has that.
    let hoursPerWeek: Double
  }

  /// Keeps the sessions of known courses.
  init(_ catalogue: Catalogue, courses: Vocabulary<CourseID>) {
    isPlanned = catalogue.plansSessions
    sessions = catalogue.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    var rows = [[Offer]](repeating: [], count: courses.count)
    for (index, session) in sessions.enumerated() where session.seats > 0 {
      guard let course = courses.index(of: session.course) else { continue }
      rows[course].append(
        Offer(
          session: Int32(index), start: Int32(session.start.daysSinceEpoch),
          hoursPerWeek: session.hoursPerWeek ?? 0))
    }
    ofCourse = SparseRows(rows)
  }

  /// The sessions that learners with the same start and hours are offered.
  func choice(from first: Day, hoursPerWeek: Double?) -> SessionChoice {
    var choice = SessionChoice(courseCount: ofCourse.count)
    guard isPlanned else { return choice }
    let firstDay = Int32(first.daysSinceEpoch)
    let hours = hoursPerWeek ?? .infinity
    for course in 0..<ofCourse.count {
      let offers = ofCourse[course]
      guard let inTime = offers.firstIndex(where: { $0.start >= firstDay }) else {
        choice.noSession[course] = true
        continue
      }
      guard let offer = offers[inTime...].first(where: { $0.hoursPerWeek <= hours }) else {
        choice.hours[course] = true
        continue
      }
      choice.session[course] = offer.session
      choice.soon[course] = Self.soon(offer.start, from: firstDay)
    }
    return choice
  }

  /// The sessions of a course that are open from a day on to who has these hours, the earliest first,
  /// each with its value of *soon*.
  func open(
    of course: Int, from first: Day, hoursPerWeek: Double?
  ) -> [(session: Int32, soon: Double)] {
    let firstDay = Int32(first.daysSinceEpoch)
    let hours = hoursPerWeek ?? .infinity
    return ofCourse[course].lazy.filter { $0.start >= firstDay && $0.hoursPerWeek <= hours }
      .map { (session: $0.session, soon: Self.soon($0.start, from: firstDay)) }
  }

  private static func soon(_ start: Int32, from firstDay: Int32) -> Double {
    max(0, 1 - (Double(start) - Double(firstDay)) / 365)
  }
}

/// For every course the session offered, how soon it starts, and why there is none.
struct SessionChoice {
  /// The session's index, −1 for none.
  var session: [Int32]
  /// The value of the criterion *soon*.
  var soon: [Double]
  /// The courses that fail the rules `hours` and `noSession`.
  var hours: BitVector
  var noSession: BitVector

  init(courseCount: Int) {
    session = [Int32](repeating: -1, count: courseCount)
    soon = [Double](repeating: 1, count: courseCount)
    hours = BitVector(count: courseCount)
    noSession = BitVector(count: courseCount)
  }
}
