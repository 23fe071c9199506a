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
  /// Where the one issue about occupations that nobody knows stands, and the last line it counts.
  private var unmatched: (place: Int, line: Int)?

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
  /// Occupations that nobody knows are told once, with the number of rows.
  mutating func tell(_ issue: ImportIssue) {
    if case .unmatchedOccupation = issue.problem {
      if let first = unmatched { return countAgain(first.place, unlessAt: first.line, issue) }
      unmatched = (issues.count, issue.location.line)
    }
    issues.append(issue)
    guard issue.severity == .error, issue.scope != .file else { return }
    if rejectedLines.insert(issue.location.line).inserted { tally.used -= 1 }
  }

  private mutating func countAgain(_ place: Int, unlessAt line: Int, _ issue: ImportIssue) {
    guard line != issue.location.line,
      case .unmatchedOccupation(let found, let near, let rows) = issues[place].problem
    else { return }
    unmatched = (place, issue.location.line)
    let first = issues[place]
    issues[place] = ImportIssue(
      .unmatchedOccupation(found: found, near: near, rows: rows + 1), at: first.location,
      id: first.id, isPersonal: first.isPersonal)
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
