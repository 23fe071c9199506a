internal import Passerelle
internal import PasserelleInterchange
internal import PasserelleModel

/// A row a learner, for spreadsheets.
struct PlanRows: PlanFormat {
  private let phrases: Phrasebook
  private let rows: ResultRows
  private let courses: [CourseID: Course]
  private let sessions: [SessionID: CourseSession]

  /// Takes what courses and sessions are, and how rows are written.
  init(_ catalogue: Catalogue, _ phrases: Phrasebook, as rows: ResultRows) {
    self.phrases = phrases
    self.rows = rows
    courses = Dictionary(catalogue.courses.map { ($0.id, $0) }) { first, _ in first }
    sessions = Dictionary(catalogue.sessions.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How wide the columns are in a workbook.
  static let widths = [14, 14, 14, 42, 28, 12, 12, 6, 10, 10, 60]

  func opening() throws -> [UInt8] {
    try rows.opening([
      "learner", "session", "course", "title", "operator", "start", "end", "rank", "score", "gain",
      "why",
    ])
  }

  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) throws {
    let course = seating.course.flatMap { courses[$0] }
    let session = seating.session.flatMap { sessions[$0] }
    try rows.append(
      [
        .text(seating.learner.rawValue), Workbook.Cell(seating.session?.rawValue),
        Workbook.Cell(seating.course?.rawValue), Workbook.Cell(course?.title),
        Workbook.Cell(course?.operator), Workbook.Cell(session?.start),
        Workbook.Cell(session?.end), Workbook.Cell(number: seating.rank),
        Workbook.Cell(number: seating.score), Workbook.Cell(number: seating.gain),
        .text(phrases.why(seating)),
      ], to: &bytes)
  }

  func closing(_ plan: Allocation) -> [UInt8] { [] }
}
