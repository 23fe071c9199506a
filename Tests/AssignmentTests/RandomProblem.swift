import PasserelleAssignment
import PasserelleTestSupport

extension AssignmentProblem {
  /// A problem from rows written as lists of columns with scores.
  init(_ rows: [[(Int, Int64)]], capacities: [Int]) throws {
    var starts = [0]
    var edges: [Edge] = []
    for row in rows {
      edges += row.map { Edge(column: Int32($0.0), score: $0.1) }
      starts.append(edges.count)
    }
    try self.init(starts: starts, edges: edges, capacities: capacities)
  }

  /// A small problem in which ties, full and empty columns and bad pairs are common.
  static func random(_ generator: inout SeededGenerator) throws -> AssignmentProblem {
    let columns = Int.random(in: 0...7, using: &generator)
    let density = generator.pick([0.2, 0.6, 1])
    let scores: ClosedRange<Int64> = generator.pick([
      0...1, 1...1, -2...3, 0...20, 1...1_000_000_000_000,
    ])
    let rows = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
      (0..<columns).filter { _ in generator.chance(density) }.map { column in
        (column, Int64.random(in: scores, using: &generator))
      }
    }
    let most = generator.pick([1, 2, 7])
    let capacities = (0..<columns).map { _ in Int.random(in: 0...most, using: &generator) }
    return try AssignmentProblem(rows, capacities: capacities)
  }

  /// The maximum total score by trying everything.
  var bruteForceTotal: Int64 { bruteForce { _ in true } ?? 0 }

  /// The maximum total score of the placements that pass, by trying all over edges of some worth;
  /// `nil` where none does.
  func bruteForce(where passes: ([Int32]) -> Bool) -> Int64? {
    var best: Int64?
    visitPlacements { total, columns in
      if total > best ?? .min, passes(columns) { best = total }
      return best.map { $0 + 1 } ?? .min
    }
    return best
  }

  /// Goes through all placements over edges of some worth.
  ///
  /// A visitor answers the least total that it
  /// still wants: what cannot come to it, even if each row left got its best edge, is passed over.
  func visitPlacements(_ visitor: (_ total: Int64, _ columns: [Int32]) -> Int64) {
    var rest = [Int64](repeating: 0, count: rowCount + 1)
    for row in (0..<rowCount).reversed() {
      rest[row] = rest[row + 1] + max(0, self[row].map(\.score).max() ?? 0)
    }
    var columns = [Int32](repeating: -1, count: rowCount)
    var left = capacities
    var wanted = Int64.min
    func visit(_ row: Int, _ total: Int64) {
      guard total + rest[row] >= wanted else { return }
      guard row < rowCount else { return wanted = visitor(total, columns) }
      for edge in self[row] where edge.score > 0 && left[Int(edge.column)] > 0 {
        left[Int(edge.column)] -= 1
        columns[row] = edge.column
        visit(row + 1, total + edge.score)
        columns[row] = -1
        left[Int(edge.column)] += 1
      }
      visit(row + 1, total)
    }
    visit(0, 0)
  }

  /// The sum of the scores of a placement that keeps to edges and capacities; `nil` for others.
  func total(of columns: [Int32]) -> Int64? {
    var total: Int64 = 0
    for (row, column) in columns.enumerated() where column >= 0 {
      guard let edge = self[row].first(where: { $0.column == column }) else { return nil }
      total += edge.score
    }
    let isWithin = capacities.indices.allSatisfy { column in
      columns.count { $0 == column } <= capacities[column]
    }
    return isWithin ? total : nil
  }

  /// The same with one more seat in a column.
  func adding(seats: Int, to column: Int) throws -> AssignmentProblem {
    var more = capacities
    more[column] += seats
    return try AssignmentProblem(starts: starts, edges: edges, capacities: more)
  }
}
