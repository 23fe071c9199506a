internal import Passerelle
internal import PasserelleInterchange
internal import PasserelleOperations

/// A row a match: learner, course, session, what it is worth, a column a part, and the reasons in words.
struct MatchRows: MatchFormat {
  private let names: CatalogueNames
  private let criteria: [CriterionName]
  private let rows: ResultRows

  /// Takes what things are called, the criteria whose parts are shown, and how rows are written.
  init(_ names: CatalogueNames, criteria: [CriterionName], as rows: ResultRows) {
    self.names = names
    self.criteria = criteria
    self.rows = rows
  }

  /// How wide the columns are in a workbook.
  var widths: [Int] { [14, 6, 14, 42, 28, 14, 12, 10, 10] + criteria.map { _ in 10 } + [60] }

  func opening() throws -> [UInt8] {
    try rows.opening(
      ["learner", "rank", "course", "title", "operator", "session", "start", "score", "gain"]
        + criteria.map(\.rawValue) + ["reasons"])
  }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) throws {
    for match in result.matches {
      let course = names.courses[match.course]
      let reasons = names.phrases.explanation(of: match, name: names.work)
      try rows.append(
        [
          .text(result.learner.rawValue), .number("\(match.rank)"), .text(match.course.rawValue),
          Workbook.Cell(course?.title), Workbook.Cell(course?.operator),
          Workbook.Cell(match.session?.rawValue), Workbook.Cell(names.start(of: match)),
          .number("\(match.score)"), .number("\(match.gain)"),
        ] + match.parts.map { .number("\($0)") } + [.text(reasons.joined(separator: "; "))],
        to: &bytes)
    }
  }
}
