/// An assignment problem as two files state it: what pairs are worth, and how much room columns have.
///
/// Rows and columns are numbered in the order of their ids' UTF-8 bytes, so that the order of the
/// lines does not matter.
package struct EdgeList: Sendable {
  /// The ids of the rows, ascending.
  package private(set) var rows: [String] = []
  /// The ids of the columns, ascending.
  package private(set) var columns: [String] = []
  /// How many rows each column has room for.
  package private(set) var capacities: [Int] = []
  /// The groups of columns that are held or not together, by their ids; empty where the file has none.
  package private(set) var groups: [ColumnGroup] = []
  /// Where the edges of each row start, and at last where they end.
  package private(set) var starts: [Int] = [0]
  /// The column of each edge, ascending in a row.
  package private(set) var columnOfEdge: [Int32] = []
  /// The score of each edge.
  package private(set) var scores: [Int64] = []
  /// The line of each edge.
  private var lines: [Int32] = []
  /// What is wrong with the files, the capacities' first.
  package private(set) var issues: [ImportIssue] = []
  /// What became of the rows of each file.
  package private(set) var tallies: [FileTally] = []
  private let edgesPath: String
  /// A suggestion costs a look at every column, so there are only so many.
  private var suggestionsLeft = 200

  /// Reads both files, and finds every problem in one pass.
  ///
  /// - Complexity: O(bytes + ids · log ids + edges of a row · their log); memory O(edges).
  package init(edges: String, capacities: String) {
    edgesPath = edges
    let columnTable = readCapacities(capacities)
    readEdges(edges, columnTable)
  }

  /// Says of an edge that its score is too large for sums not to overflow.
  package func issue(scoreTooLargeAt row: Int, column: Int, limit: Int64) -> ImportIssue {
    let edge = (starts[row]..<starts[row + 1]).first { Int(columnOfEdge[$0]) == column } ?? 0
    return ImportIssue(
      .outOfRange(found: "\(scores[edge])", lowest: "\(Int64.min)", highest: "\(limit)"),
      at: SourceLocation(file: edgesPath, line: Int(lines[edge]), column: "score"))
  }

  /// Edges in the order of the lines.
  private struct Found {
    struct Edge {
      var row: Int32
      let column: Int32
      let line: Int32
      let score: Int64
    }

    var rows = IDTable()
    var edges: [Edge] = []
  }

  /// Returns the columns' ids, numbered in their order.
  private mutating func readCapacities(_ path: String) -> IDTable {
    var table = IntegerTable(
      path,
      Schema(
        .capacities, ["column", "capacity"] + ColumnGroup.header, required: ["column", "capacity"]),
      together: Set(ColumnGroup.header))
    var ids = IDTable()
    var found: [(capacity: Int, line: Int)] = []
    var groups = ColumnGroup.Reading()
    while table.next() {
      guard let number = table.id(0, { ids.intern($0) }) else { continue }
      if Int(number) < found.count {
        table.reject(.duplicateID(firstLine: found[Int(number)].line), in: "column")
        continue
      }
      // An id whose capacity is bad is still known, so that its edges are not blamed.
      found.append((0, table.line))
      guard let capacity = table.integer(1, least: 0),
        groups.read(&table, ofColumn: Int(number), idIn: 2, minimumIn: 3)
      else { continue }
      found[Int(number)].capacity = Int(capacity)
    }
    issues += table.ledger.issues
    tallies.append(table.ledger.tally)
    let order = ids.sortedNumbers()
    columns = order.map { ids.name(Int($0)) }
    capacities = order.map { found[Int($0)].capacity }
    self.groups = groups.groups(order)
    return IDTable(columns)
  }

  private mutating func readEdges(_ path: String, _ columnTable: IDTable) {
    var table = IntegerTable(
      path,
      Schema(.edges, ["row", "column", "score"], required: ["row", "column", "score"]))
    var found = Found()
    while table.next() {
      guard let row = table.id(0, { found.rows.intern($0) }),
        let known = table.id(1, { columnTable.find($0) })
      else { continue }
      guard let column = known else {
        table.reject(unknownColumn(table.text(1)), in: "column")
        continue
      }
      guard let score = table.integer(2) else { continue }
      found.edges.append(
        Found.Edge(row: row, column: column, line: Int32(clamping: table.line), score: score))
    }
    group(&found)
    for (line, first) in dropDuplicates().sorted(by: { $0.line < $1.line }) {
      table.reject(.duplicatePair(firstLine: first), in: nil, line: line)
    }
    issues += table.ledger.issues
    tallies.append(table.ledger.tally)
  }

  private mutating func unknownColumn(_ name: String) -> ImportProblem {
    suggestionsLeft -= 1
    let near = suggestionsLeft < 0 ? nil : nearest(to: name, among: columns)
    return .unknownReference(kind: .column, found: name, near: near)
  }

  /// Numbers the rows in the order of their ids, and brings the edges into the order of rows, columns
  /// and lines.
  private mutating func group(_ found: inout Found) {
    let order = found.rows.sortedNumbers()
    rows = order.map { found.rows.name(Int($0)) }
    var numbers = [Int32](repeating: 0, count: rows.count)
    for (number, old) in order.enumerated() { numbers[Int(old)] = Int32(number) }
    starts = [Int](repeating: 0, count: rows.count + 1)
    for index in found.edges.indices {
      found.edges[index].row = numbers[Int(found.edges[index].row)]
      starts[Int(found.edges[index].row) + 1] += 1
    }
    for row in rows.indices { starts[row + 1] += starts[row] }
    var next = starts
    var sorted = found.edges
    for edge in found.edges {
      sorted[next[Int(edge.row)]] = edge
      next[Int(edge.row)] += 1
    }
    for row in rows.indices {
      let range = starts[row]..<starts[row + 1]
      let isSorted = range.dropFirst().allSatisfy { sorted[$0 - 1].column < sorted[$0].column }
      if !isSorted { sorted[range].sort { ($0.column, $0.line) < ($1.column, $1.line) } }
    }
    found.edges = []
    columnOfEdge = sorted.map(\.column)
    scores = sorted.map(\.score)
    lines = sorted.map(\.line)
  }

  /// Keeps the first of equal pairs; returns the lines of the others with that of the first.
  private mutating func dropDuplicates() -> [(line: Int, first: Int)] {
    var dropped: [(line: Int, first: Int)] = []
    var (kept, start) = (0, 0)
    for row in rows.indices {
      let rowStart = kept
      for index in start..<starts[row + 1] {
        if kept > rowStart, columnOfEdge[kept - 1] == columnOfEdge[index] {
          dropped.append((Int(lines[index]), Int(lines[kept - 1])))
          continue
        }
        columnOfEdge[kept] = columnOfEdge[index]
        scores[kept] = scores[index]
        lines[kept] = lines[index]
        kept += 1
      }
      start = starts[row + 1]
      starts[row + 1] = kept
    }
    columnOfEdge.removeLast(columnOfEdge.count - kept)
    scores.removeLast(scores.count - kept)
    lines.removeLast(lines.count - kept)
    return dropped
  }
}
