package import DomainModel
internal import LinearAlgebra

/// The sessions with seats of each course, the earliest first (ties: id).
package struct SessionTable: Sendable {
  package let sessions: [CourseSession]
  /// Whether the data set has sessions at all; without, none is asked for.
  package let isPlanned: Bool
  private let ofCourse: SparseRows<Int32>

  /// Keeps the sessions of known courses.
  init(_ sessions: [CourseSession], courses: Vocabulary<CourseID>) {
    isPlanned = !sessions.isEmpty
    self.sessions = sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    var rows = [[Int32]](repeating: [], count: courses.count)
    for (index, session) in self.sessions.enumerated() where session.seats > 0 {
      guard let course = courses.index(of: session.course) else { continue }
      rows[course].append(Int32(index))
    }
    ofCourse = SparseRows(rows)
  }

  /// The sessions that learners with the same start and hours are offered.
  func choice(from first: Day, hoursPerWeek: Double?) -> SessionChoice {
    var choice = SessionChoice(courseCount: ofCourse.count)
    guard isPlanned else { return choice }
    for course in 0..<ofCourse.count {
      let inTime = ofCourse[course].drop { sessions[Int($0)].start < first }
      guard !inTime.isEmpty else {
        choice.noSession[course] = true
        continue
      }
      guard let session = inTime.first(where: { fits(Int($0), hoursPerWeek) }) else {
        choice.hours[course] = true
        continue
      }
      choice.session[course] = session
      let days = sessions[Int(session)].start.daysSinceEpoch - first.daysSinceEpoch
      choice.soon[course] = max(0, 1 - Double(days) / 365)
    }
    return choice
  }

  private func fits(_ session: Int, _ hoursPerWeek: Double?) -> Bool {
    guard let asked = sessions[session].hoursPerWeek, let hoursPerWeek else { return true }
    return asked <= hoursPerWeek
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
