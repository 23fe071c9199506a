/// The account of a file's rows, read = used + rejected, and of what is wrong with them.
///
/// A row is used from when it is found until an error is told of it, however many there are; so the
/// account adds up whatever a reader does, and each rejected row has an issue at its line.
struct RowLedger: Sendable {
  private(set) var tally: FileTally
  /// What is wrong, in the order of its finding.
  private(set) var issues: [ImportIssue] = []
  private var rejectedLines: Set<Int> = []
  private var firstLines: [IDHash: Int32] = [:]
  /// The last line on which a text means no skill.
  private var lastUnlinked = 0
  /// Where the one issue of a kind that is told once stands, and the last line it counts.
  private var counted: [Kind: (place: Int, line: Int)] = [:]

  /// What is told once of a column, or of a text, with the number of rows.
  private struct Kind: Hashable {
    let code: ImportProblem.Code
    let column: String?
    let text: String?

    init(_ issue: ImportIssue) {
      code = issue.problem.code
      text = issue.problem.textToCount
      column = text == nil ? issue.location.column : nil
    }
  }

  init(_ file: String, _ kind: FileTally.Kind) {
    tally = FileTally(file: file, kind: kind)
  }

  /// Rows are found, and used unless an error is told of them.
  mutating func find(rows: Int = 1) {
    tally.read += rows
    tally.used += rows
  }

  /// A row is found that cannot be used, for a reason that is told of the file.
  mutating func findUnusable() { tally.read += 1 }

  /// Tells something of the file, of a row found, or of a cell of one.
  mutating func tell(
    _ problem: ImportProblem, line: Int = 0, column: String? = nil, id: String? = nil,
    isPersonal: Bool = false
  ) {
    let place = SourceLocation(file: tally.file, line: line, column: column)
    tell(ImportIssue(problem, at: place, id: id, isPersonal: isPersonal))
  }

  /// Tells an issue; an error that is not of the file as a whole rejects the row at its line.
  ///
  /// What is read in another way than the formats have it is told once a column, and so are occupations
  /// that nobody knows, with the number of rows; what a text is taken for is told once a text.
  mutating func tell(_ issue: ImportIssue) {
    if issue.problem.code == .textNotLinked, lastUnlinked != issue.location.line {
      lastUnlinked = issue.location.line
      tally.withUnlinkedText += 1
    }
    if issue.problem.rowsToCount != nil {
      let kind = Kind(issue)
      if let first = counted[kind] { return countAgain(kind, first, issue) }
      counted[kind] = (issues.count, issue.location.line)
    }
    issues.append(issue)
    guard issue.severity == .error, issue.scope != .file else { return }
    if rejectedLines.insert(issue.location.line).inserted { tally.used -= 1 }
  }

  private mutating func countAgain(
    _ kind: Kind, _ seen: (place: Int, line: Int), _ issue: ImportIssue
  ) {
    let first = issues[seen.place]
    guard seen.line != issue.location.line, let rows = first.problem.rowsToCount else { return }
    counted[kind]?.line = issue.location.line
    // A text that several people have names none of them.
    issues[seen.place] = ImportIssue(
      first.problem.counting(rows + 1), at: first.location, id: first.id,
      isPersonal: first.isPersonal && first.problem.textToCount == nil)
  }

  /// Notes the id of a row; returns the line on which it came before, if it did.
  ///
  /// Ids are their bytes. A row that is rejected for other reasons still claims its id.
  mutating func claim(_ id: String, line: Int) -> Int? {
    let key = IDHash(id)
    if let first = firstLines[key] { return Int(first) }
    firstLines[key] = Int32(clamping: line)
    return nil
  }

  /// Puts issues that were found late at their lines.
  mutating func sortByLine() {
    issues = issues.enumerated()
      .sorted { ($0.element.location.line, $0.offset) < ($1.element.location.line, $1.offset) }
      .map(\.element)
  }
}

extension RowLedger {
  /// What a step through a file finds.
  enum Step {
    case row(line: Int)
    case damaged(ImportProblem, line: Int, column: String?)
    /// The file cannot be read any further.
    case failed(ImportProblem)
    case end
  }

  /// Finds the next row that can be read and returns its line; `nil` at the end.
  ///
  /// Damaged rows are told on the way, and at the end that there was no row.
  mutating func nextRow(_ step: () -> Step) -> Int? {
    while true {
      switch step() {
      case .row(let line):
        find()
        return line
      case .damaged(let problem, let line, let column):
        find()
        tell(problem, line: line, column: column)
      case .failed(let problem):
        tell(problem)
        return nil
      case .end:
        if tally.read == 0 { tell(.noRows) }
        return nil
      }
    }
  }
}

extension ImportProblem {
  /// The number of rows that it is told of, where it is told once for all of them.
  var rowsToCount: Int? {
    switch self {
    case .unmatchedOccupation(_, _, let rows), .reread(_, _, _, let rows),
      .linkedName(_, _, _, let rows), .unmatchedCourse(_, let rows), .linkedSkill(_, _, let rows),
      .textNotLinked(_, let rows), .higherLevel(_, let rows), .unmatchedSeat(_, _, let rows),
      .damagedText(_, let rows):
      rows
    default: nil
    }
  }

  /// The text of which it is told once.
  fileprivate var textToCount: String? {
    switch self {
    case .linkedSkill(let found, _, _), .linkedName(_, let found, _, _): found
    case .textNotLinked(let text, _): text.key
    default: nil
    }
  }

  /// The same of so many rows.
  func counting(_ rows: Int) -> ImportProblem {
    switch self {
    case .unmatchedOccupation(let found, let near, _):
      .unmatchedOccupation(found: found, near: near, rows: rows)
    case .damagedText(let found, _): .damagedText(found: found, rows: rows)
    case .unmatchedSeat(let kind, let found, _):
      .unmatchedSeat(kind: kind, found: found, rows: rows)
    case .reread(let kind, let found, let value, _):
      .reread(kind, found: found, value: value, rows: rows)
    case .unmatchedCourse(let found, _): .unmatchedCourse(found: found, rows: rows)
    case .linkedName(let kind, let found, let id, _):
      .linkedName(kind: kind, found: found, id: id, rows: rows)
    case .linkedSkill(let found, let skill, _): .linkedSkill(found: found, skill: skill, rows: rows)
    case .textNotLinked(let text, _): .textNotLinked(text, rows: rows)
    case .higherLevel(let item, _): .higherLevel(item: item, rows: rows)
    default: self
    }
  }
}
