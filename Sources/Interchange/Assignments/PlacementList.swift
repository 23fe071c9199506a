/// Which row is placed in which column, as a file states it: columns `row`, `column`, `score`.
package struct PlacementList: Sendable {
  /// A row that is placed.
  package struct Entry: Sendable, Equatable {
    /// The row's number in the edge list.
    package let row: Int
    /// The column's number in the edge list.
    package let column: Int
    /// The score stated.
    package let score: Int64
    /// The line in the file.
    package let line: Int
  }

  /// The entries in the order of their lines.
  package private(set) var entries: [Entry] = []
  /// What is wrong with the file.
  package let issues: [ImportIssue]
  /// What became of the file's rows.
  package let tally: FileTally

  /// Reads a placement of the rows and columns of an edge list.
  package init(_ path: String, of list: EdgeList) {
    var table = IntegerTable(path, Self.schema)
    let rows = IDTable(list.rows)
    let columns = IDTable(list.columns)
    var firstLines: [Int32: Int] = [:]
    while table.next() {
      guard let row = table.id(0, { rows.find($0) }), let column = table.id(1, { columns.find($0) })
      else { continue }
      guard let row else {
        table.reject(Self.unknown(.row, table.text(0)), in: "row")
        continue
      }
      guard let column else {
        table.reject(Self.unknown(.column, table.text(1)), in: "column")
        continue
      }
      guard let score = table.integer(2) else { continue }
      if let first = firstLines.updateValue(table.line, forKey: row) {
        table.reject(.duplicateID(firstLine: first), in: "row")
        continue
      }
      entries.append(
        Entry(row: Int(row), column: Int(column), score: score, line: table.line))
    }
    issues = table.ledger.issues
    tally = table.ledger.tally
  }

  private static let schema = Schema(
    .assignment, ["row", "column", "score"], required: ["row", "column", "score"])

  private static func unknown(_ kind: ImportProblem.Referent, _ name: String) -> ImportProblem {
    .unknownReference(kind: kind, found: name, near: nil)
  }

  /// The file's first line.
  package static var header: [UInt8] { Array((schema.columns.joined(separator: ",") + "\n").utf8) }

  /// Appends the line of a row that is placed; ids as they are, since the file is read back.
  package static func append(
    row: String, column: String, score: Int64, to bytes: inout [UInt8]
  ) {
    CSVText.appendQuoted(row, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    CSVText.appendQuoted(column, to: &bytes)
    bytes += ",\(score)\n".utf8
  }

  /// Appends the line of a column's capacity, with its group where the file has groups.
  package static func append(
    column: String, capacity: Int, group: (id: String, minimum: Int)?, to bytes: inout [UInt8]
  ) {
    CSVText.appendQuoted(column, to: &bytes)
    bytes += ",\(capacity)".utf8
    if let group {
      bytes.append(UInt8(ascii: ","))
      CSVText.appendQuoted(group.id, to: &bytes)
      bytes += ",\(group.minimum)".utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
