/// Pairs of a row and a column that would both rather have each other than what a placement gives them.
package struct BlockingPairs: Sendable, Equatable {
  /// Pairs, however the row could come in; several columns that a row wants as much count once.
  package private(set) var count = 0
  /// Those in which the column holds a row that it wants less, which is justified envy.
  ///
  /// In the others the column has a seat left.
  package private(set) var envious = 0

  /// Counts them by the definition, for any placement whatever it was found by.
  ///
  /// - Precondition: the placement has a column or −1 for each row.
  /// - Complexity: O(rows + columns + edges).
  package init(in columns: [Int32], of problem: StableProblem) {
    precondition(columns.count == problem.rowCount, "\(columns.count) rows")
    let seats = SeatsTaken(columns, problem)
    for row in 0..<problem.rowCount {
      let own = problem[row].first { $0.column == columns[row] }?.preference ?? .min
      var rest = problem[row].prefix { $0.preference > own }
      while let first = rest.first {
        let equal = rest.prefix { $0.preference == first.preference }
        rest = rest.dropFirst(equal.count)
        let isEnvious = equal.contains { seats.holdsLess(than: $0, row: row) }
        if isEnvious { envious += 1 }
        if isEnvious || equal.contains(where: { seats.hasRoom($0.column) }) { count += 1 }
      }
    }
  }
}

/// How many rows a placement gives each column, and the least wanted of them.
private struct SeatsTaken {
  private let capacities: [Int]
  private var counts: [Int]
  private var least: [Standing?]

  init(_ columns: [Int32], _ problem: StableProblem) {
    capacities = problem.capacities
    counts = [Int](repeating: 0, count: capacities.count)
    least = [Standing?](repeating: nil, count: capacities.count)
    for (row, column) in columns.enumerated() where column >= 0 {
      guard let edge = problem[row].first(where: { $0.column == column }) else { continue }
      let standing = Standing(priority: edge.priority, row: Int32(row))
      counts[Int(column)] += 1
      least[Int(column)] = least[Int(column)].map { min($0, standing) } ?? standing
    }
  }

  func hasRoom(_ column: Int32) -> Bool { counts[Int(column)] < capacities[Int(column)] }

  func holdsLess(than edge: StableProblem.Edge, row: Int) -> Bool {
    guard let least = least[Int(edge.column)] else { return false }
    return least < Standing(priority: edge.priority, row: Int32(row))
  }
}
