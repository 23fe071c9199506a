/// Texts with ids, as lines of `id<TAB>text` or `id<TAB>text<TAB>concept`.
public struct TextTable: Sendable {
  /// A line.
  public struct Row: Sendable, Equatable {
    /// What the text is called.
    public let id: String
    /// The text.
    public let text: String
    /// The concept that the text names, where the line says so.
    public let concept: String?
  }

  /// The good lines, in their order.
  public private(set) var rows: [Row] = []
  /// What is wrong, in the order of the lines.
  public private(set) var issues: [ImportIssue] = []
  /// What became of the lines.
  public private(set) var tally: FileTally

  private let path: String
  private let cellCounts: ClosedRange<Int>
  private var firstLines: [String: Int] = [:]
  private var lastLine = 0

  /// Reads a file whose lines may have a concept or not.
  ///
  /// - Complexity: O(bytes).
  public init(path: String, mayNameConcepts: Bool = false) {
    self.path = path
    cellCounts = mayNameConcepts ? 2...3 : 2...2
    tally = FileTally(file: path, kind: .texts)
    do throws(ReadingFailure) {
      try read()
    } catch {
      issues.append(ImportIssue(error.problem, at: SourceLocation(file: path, line: error.line)))
    }
  }

  private mutating func read() throws(ReadingFailure) {
    let scanner = RecordScanner(try ByteSource(path: path), .lines)
    try scanner.passEncodingMark(of: path)
    while true {
      switch try scanner.next() {
      case .end:
        if tally.read == 0 { report(.noRows, 0) }
        return
      case .damaged(let problem, let line):
        passEmptyLines(before: line)
        tally.read += 1
        report(problem, line)
      case .record(let line):
        passEmptyLines(before: line)
        tally.read += 1
        take(scanner, line)
      }
    }
  }

  /// The scanner passes over empty lines, which shows in the numbers of those it finds.
  private mutating func passEmptyLines(before line: Int) {
    if line > lastLine + 1 { report(.emptyLine, lastLine + 1) }
    lastLine = line
  }

  private mutating func take(_ scanner: RecordScanner, _ line: Int) {
    if let problem = scanner.damage(in: scanner.cells[0]) { return report(problem, line) }
    let cells = scanner.tabbedCells
    guard cellCounts.contains(cells.count) else {
      return report(.textCells(found: cells.count, allowed: cellCounts), line)
    }
    let id = cells[0]
    if let problem = ImportProblem.ofRunID(id) { return report(problem, line, "id") }
    if let first = firstLines[id] {
      return report(.duplicateID(firstLine: first), line, "id", id: id)
    }
    firstLines[id] = line
    guard !cells[1].isEmpty else { return report(.blank, line, "text", id: id) }
    if cells.count == 3 && cells[2].isEmpty { return report(.blank, line, "concept", id: id) }
    tally.used += 1
    rows.append(Row(id: id, text: cells[1], concept: cells.count == 3 ? cells[2] : nil))
  }

  private mutating func report(
    _ problem: ImportProblem, _ line: Int, _ column: String? = nil, id: String? = nil
  ) {
    issues.append(
      ImportIssue(problem, at: SourceLocation(file: path, line: line, column: column), id: id))
  }
}
