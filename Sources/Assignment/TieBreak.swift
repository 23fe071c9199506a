internal import PasserelleBase

/// Decides by the order of the rows who is placed where the scores leave it open.
///
/// Of all best placements it gives the one whose placed rows come first: the greatest in the order of the
/// rows, one after the other. The sets of rows that a best placement can place are those of a matroid
/// (Edmonds and Fulkerson 1965, transversals), so that exchanges of one row for another, each along an
/// alternating path of equal worth, reach it.
package struct TieBreak: Sendable, Equatable {
  /// The column of each row, −1 for none.
  package private(set) var columns: [Int32]
  /// By row without a column: a column that it could have had at the same total, −1 where there is none.
  package private(set) var lost: [Int32]

  /// Exchanges rows of a placement.
  ///
  /// Edges count whose score is just what price and surplus add up to; a placed row whose edge does not is
  /// left where it is. With the prices and surpluses of an ``OptimalPlacement`` all placed rows take
  /// part.
  ///
  /// - Precondition: a column and a surplus for each row, a price for each column.
  /// - Complexity: O(rows without a column · edges of equal worth that they lead to).
  package init(
    _ columns: [Int32], of problem: AssignmentProblem, prices: [Int64], surpluses: [Int64]
  ) {
    precondition(columns.count == problem.rowCount && surpluses.count == problem.rowCount, "rows")
    precondition(prices.count == problem.columnCount, "\(prices.count) prices")
    var exchange = Exchange(columns, problem, prices, surpluses)
    lost = columns.map { _ in -1 }
    for row in columns.indices where exchange.columns[row] < 0 && surpluses[row] == 0 {
      let column = exchange.place(row)
      if exchange.columns[row] < 0 { lost[row] = column }
    }
    self.columns = exchange.columns
  }

  /// Exchanges rows of a placement of which no prices are known, each for one behind it that has a seat
  /// of the same score in the same column.
  ///
  /// - Complexity: O(edges of rows without a column · rows in a column).
  package init(_ columns: [Int32], of problem: AssignmentProblem) {
    precondition(columns.count == problem.rowCount, "\(columns.count) rows")
    self.columns = columns
    lost = columns.map { _ in -1 }
    var seated = [[Int]](repeating: [], count: problem.columnCount)
    for (row, column) in columns.enumerated() where column >= 0 { seated[Int(column)].append(row) }
    for row in columns.indices where self.columns[row] < 0 {
      for edge in problem[row] where edge.score > 0 {
        let column = Int(edge.column)
        let equals = seated[column].filter { problem.score(row: $0, column: column) == edge.score }
        guard let last = equals.max() else { continue }
        lost[row] = edge.column
        guard last > row else { continue }
        (self.columns[row], self.columns[last], lost[row]) = (edge.column, -1, -1)
        seated[column].removeAll { $0 == last }
        seated[column].append(row)
        break
      }
    }
  }
}

private struct Exchange {
  private(set) var columns: [Int32]
  private let problem: AssignmentProblem
  private let prices: [Int64]
  private let surpluses: [Int64]
  /// The rows that may be moved, and how many there are at all, by column.
  private var seated: [[Int]]
  private var counts: [Int]
  /// The search that has met each column last, and the row that it came from.
  private var met: [(search: Int, from: Int)]
  private var searches = 0

  init(
    _ columns: [Int32], _ problem: AssignmentProblem, _ prices: [Int64], _ surpluses: [Int64]
  ) {
    self.columns = columns
    self.problem = problem
    self.prices = prices
    self.surpluses = surpluses
    seated = [[Int]](repeating: [], count: problem.columnCount)
    counts = [Int](repeating: 0, count: problem.columnCount)
    met = [(search: Int, from: Int)](repeating: (0, 0), count: problem.columnCount)
    for (row, column) in columns.enumerated() where column >= 0 {
      counts[Int(column)] += 1
      guard let score = problem.score(row: row, column: Int(column)),
        score - prices[Int(column)] == surpluses[row]
      else { continue }
      seated[Int(column)].append(row)
    }
  }

  /// Places a row where a seat is free, else in the stead of the last one behind it that the total does
  /// not need.
  ///
  /// - Returns: the first column on the way to a row that could leave, before the row or behind it; −1
  ///   where there is no such row.
  mutating func place(_ row: Int) -> Int32 {
    searches += 1
    var queue = [row]
    var next = 0
    var last = row
    var first: Int32 = -1
    while next < queue.count {
      let current = queue[next]
      next += 1
      for edge in problem[current] where isEqualWorth(edge, current) {
        let column = Int(edge.column)
        guard met[column].search != searches else { continue }
        met[column] = (searches, current)
        if prices[column] == 0 && counts[column] < problem.capacities[column] {
          counts[column] += 1
          shift(into: column, from: row)
          return -1
        }
        for other in seated[column] {
          queue.append(other)
          guard surpluses[other] == 0 else { continue }
          if first < 0 { first = start(of: column, row) }
          last = max(last, other)
        }
      }
    }
    if last > row {
      let column = Int(columns[last])
      columns[last] = -1
      seated[column].removeAll { $0 == last }
      shift(into: column, from: row)
    }
    return first
  }

  private func isEqualWorth(_ edge: AssignmentProblem.Edge, _ row: Int) -> Bool {
    edge.score > 0 && edge.score - prices[Int(edge.column)] == surpluses[row]
      && edge.column != columns[row]
  }

  /// The column by which a search for a row began that has met another.
  private func start(of column: Int, _ row: Int) -> Int32 {
    var column = column
    while met[column].from != row { column = Int(columns[met[column].from]) }
    return Int32(column)
  }

  /// Moves every row of the path one column on: the last into a column that has room, the new one in.
  private mutating func shift(into column: Int, from row: Int) {
    var column = column
    while true {
      let entering = met[column].from
      let before = columns[entering]
      columns[entering] = Int32(column)
      seated[column].append(entering)
      guard entering != row else { return }
      seated[Int(before)].removeAll { $0 == entering }
      column = Int(before)
    }
  }
}
