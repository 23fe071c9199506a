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

  /// The good lines, in their order; ids that differ in a byte differ.
  public private(set) var rows: [Row] = []
  /// What is wrong, in the order of the lines.
  public var issues: [ImportIssue] { ledger.issues }
  /// What became of the lines.
  public var tally: FileTally { ledger.tally }

  private let cellCounts: ClosedRange<Int>
  private var ledger: RowLedger

  /// Reads a file whose lines may have a concept or not.
  ///
  /// - Complexity: O(bytes).
  public init(_ file: InputFile, mayNameConcepts: Bool = false) {
    cellCounts = mayNameConcepts ? 2...3 : 2...2
    ledger = RowLedger(file.name, .texts)
    do throws(ReadingFailure) {
      var lines = try TabbedLines(file)
      while let line = ledger.nextRow({ lines.next() }) { take(lines.cells, line) }
      for line in lines.emptyLines { ledger.tell(.emptyLine, line: line) }
      ledger.sortByLine()
    } catch {
      ledger.tell(error.problem, line: error.line)
    }
  }

  private mutating func take(_ cells: [String], _ line: Int) {
    guard cellCounts.contains(cells.count) else {
      return ledger.tell(.textCells(found: cells.count, allowed: cellCounts), line: line)
    }
    let id = cells[0]
    if let problem = ImportProblem.ofRunID(id) {
      return ledger.tell(problem, line: line, column: "id")
    }
    if let first = ledger.claim(id, line: line) {
      return ledger.tell(.duplicateID(firstLine: first), line: line, column: "id", id: id)
    }
    for (cell, column) in zip(cells.dropFirst(), ["text", "concept"]) where cell.isEmpty {
      return ledger.tell(.blank, line: line, column: column, id: id)
    }
    rows.append(Row(id: id, text: cells[1], concept: cells.count == 3 ? cells[2] : nil))
  }
}
