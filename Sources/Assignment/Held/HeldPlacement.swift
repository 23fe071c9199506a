internal import PasserelleBase

/// A best placement for a set of groups that are held, which follows when groups are opened and closed.
///
/// A flow of minimum cost: each row sends one unit to a column, a column to its group, a group to the
/// sink, and a row without a column straight to the sink. A group that is held has at least its
/// minimum. After Ahuja, Magnanti and Orlin, "Network Flows" (1993), chapter 9: each change is a few
/// shortest paths under prices that make no length negative, so that it costs what it touches. Rows
/// are no nodes here, since each sits on one arc.
///
/// **Invariant** between calls: no length of `HeldPlacement+Paths` is negative. So the placement is of
/// maximum total score among those that keep to the capacities, to what is closed and to the least
/// numbers set.
struct HeldPlacement {
  let held: HeldProblem
  let byColumn: ColumnEdges

  /// The column of each row, −1 for none, and its score there.
  private(set) var columnOfRow: [Int32]
  private(set) var scoreOfRow: [Int64]
  /// The sum of the scores.
  private(set) var total: Int64 = 0
  /// How many rows each column and each group has.
  private(set) var filled: [Int]
  private(set) var attendance: [Int]
  /// The least number of rows of each group, and whether it takes none.
  private(set) var least: [Int]
  private(set) var isClosed: [Bool]
  /// The price of each node: columns, then groups, then the sink, which costs nothing.
  private(set) var price: [Int64]

  private var members: [Int32]
  private let memberStarts: [Int]
  private var placeOfRow: [Int32]
  /// What to take back, latest last.
  private var journal: [Change] = []
  var paths: PathSearch

  private enum Change {
    case price(node: Int, Int64)
    case row(Int, column: Int32, score: Int64)
    case group(Int, least: Int, isClosed: Bool)
  }

  /// Starts from the best placement without minimum numbers, no group closed.
  ///
  /// - Complexity: O(rows + columns + edges).
  init(_ held: HeldProblem, _ placement: OptimalPlacement) {
    let problem = held.problem
    self.held = held
    byColumn = ColumnEdges(problem)
    columnOfRow = [Int32](repeating: -1, count: problem.rowCount)
    scoreOfRow = [Int64](repeating: 0, count: problem.rowCount)
    placeOfRow = columnOfRow
    filled = [Int](repeating: 0, count: problem.columnCount)
    attendance = [Int](repeating: 0, count: held.groupCount)
    least = attendance
    isClosed = [Bool](repeating: false, count: held.groupCount)
    price = placement.prices + [Int64](repeating: 0, count: held.groupCount + 1)
    var starts = [0]
    for column in 0..<problem.columnCount {
      // A column never has more rows than edges.
      starts.append(starts[column] + min(problem.capacities[column], byColumn[column].count))
    }
    memberStarts = starts
    members = [Int32](repeating: 0, count: starts[problem.columnCount])
    paths = PathSearch(nodeCount: problem.columnCount + held.groupCount + 1)
    for (row, column) in placement.columns.enumerated() where column >= 0 {
      move(row, to: column, score: problem.score(row: row, column: Int(column)) ?? 0)
    }
    forget()
  }

  var sink: Int { price.count - 1 }

  func node(ofGroup group: Int) -> Int { filled.count + group }

  func hasRoom(_ column: Int) -> Bool { filled[column] < held.problem.capacities[column] }

  /// The rows of a column.
  func rows(of column: Int) -> ArraySlice<Int32> {
    members[memberStarts[column]..<memberStarts[column] + filled[column]]
  }

  /// What a row gains from its column at the column's price.
  func surplus(_ row: Int) -> Int64 {
    columnOfRow[row] < 0 ? 0 : scoreOfRow[row] - price[Int(columnOfRow[row])]
  }

  /// The surplus of each row.
  var surpluses: [Int64] { columnOfRow.indices.map { max(0, surplus($0)) } }

  /// Moves a row to another column, or to none.
  mutating func move(_ row: Int, to column: Int32, score: Int64) {
    journal.append(.row(row, column: columnOfRow[row], score: scoreOfRow[row]))
    replace(row, column, score)
  }

  private mutating func replace(_ row: Int, _ column: Int32, _ score: Int64) {
    let old = Int(columnOfRow[row])
    if old >= 0 {
      filled[old] -= 1
      attendance[Int(held.groupOfColumn[old])] -= 1
      let last = members[memberStarts[old] + filled[old]]
      members[memberStarts[old] + Int(placeOfRow[row])] = last
      placeOfRow[Int(last)] = placeOfRow[row]
    }
    total += score - scoreOfRow[row]
    columnOfRow[row] = column
    scoreOfRow[row] = score
    guard column >= 0 else { return }
    let new = Int(column)
    members[memberStarts[new] + filled[new]] = Int32(row)
    placeOfRow[row] = Int32(filled[new])
    filled[new] += 1
    attendance[Int(held.groupOfColumn[new])] += 1
  }

  mutating func setPrice(_ node: Int, _ value: Int64) {
    journal.append(.price(node: node, price[node]))
    price[node] = value
  }

  mutating func set(_ group: Int, least: Int, isClosed: Bool) {
    journal.append(.group(group, least: self.least[group], isClosed: self.isClosed[group]))
    self.least[group] = least
    self.isClosed[group] = isClosed
  }

  /// Where ``undo(to:)`` may come back to.
  var mark: Int { journal.count }

  /// Makes all changes final.
  mutating func forget() { journal.removeAll(keepingCapacity: true) }

  /// Takes back what was changed since a mark.
  mutating func undo(to mark: Int) {
    while journal.count > mark, let change = journal.popLast() {
      switch change {
      case .price(let node, let value): price[node] = value
      case .row(let row, let column, let score): replace(row, column, score)
      case .group(let group, let least, let isClosed):
        self.least[group] = least
        self.isClosed[group] = isClosed
      }
    }
  }
}
