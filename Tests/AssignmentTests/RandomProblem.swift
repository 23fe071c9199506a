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
  var bruteForceTotal: Int64 {
    func best(from row: Int, _ left: [Int]) -> Int64 {
      guard row < rowCount else { return 0 }
      var total = best(from: row + 1, left)
      for edge in self[row] where left[Int(edge.column)] > 0 {
        var rest = left
        rest[Int(edge.column)] -= 1
        total = max(total, edge.score + best(from: row + 1, rest))
      }
      return total
    }
    return best(from: 0, capacities)
  }

  /// The same with one more seat in a column.
  func adding(seats: Int, to column: Int) throws -> AssignmentProblem {
    var more = capacities
    more[column] += seats
    return try AssignmentProblem(starts: starts, edges: edges, capacities: more)
  }
}
