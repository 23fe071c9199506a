/// The lines of a file as cells between tabs.
struct TabbedLines {
  /// The lines on which empty ones begin, before a line that is not.
  private(set) var emptyLines: [Int] = []
  private var lastLine = 0
  private let scanner: RecordScanner

  init(_ file: InputFile) throws(ReadingFailure) {
    scanner = RecordScanner(try file.open(), .lines)
    try scanner.passEncodingMark()
  }

  /// Goes to the next line that is not empty.
  mutating func next() -> RowLedger.Step {
    do throws(ReadingFailure) {
      switch try scanner.next() {
      case .end: return .end
      case .damaged(let problem, let line): return found(line, problem)
      case .record(let line): return found(line, scanner.damage(in: scanner.cells[0]))
      }
    } catch {
      return .failed(error.problem)
    }
  }

  /// The scanner passes over empty lines, which shows in the numbers of those it finds.
  private mutating func found(_ line: Int, _ damage: ImportProblem?) -> RowLedger.Step {
    if line > lastLine + 1 { emptyLines.append(lastLine + 1) }
    lastLine = line
    return damage.map { .damaged($0, line: line, column: nil) } ?? .row(line: line)
  }

  /// The cells of the line found last, without spaces at their ends.
  var cells: [String] {
    (scanner.text(of: scanner.cells[0]) ?? "")
      .split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}

extension ImportProblem {
  /// What keeps an id from standing in a run, whose columns spaces divide; `nil` for nothing.
  static func ofRunID(_ id: String) -> ImportProblem? {
    if id.isEmpty { return .blank }
    return id.canStandInRun ? nil : .spaceInID(found: id)
  }
}

extension String {
  /// Whether the text is one field of a run, whose fields are divided by white space.
  package var canStandInRun: Bool {
    !isEmpty && !unicodeScalars.contains(where: \.properties.isWhitespace)
  }
}
