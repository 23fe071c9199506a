internal import PasserelleAssignment

extension AllocationProof {
  /// Why numbers are no problem with a claim about it.
  public enum Malformed: Error, Equatable {
    /// Lists that belong together are not as long: what they are, and their lengths.
    case lengths(String, Int, Int)
    /// A row names a column that there is not, or one twice.
    case noSuchColumn(row: String, column: Int)
    /// A column has fewer seats than none.
    case negativeCapacity(column: String, Int)
    /// A group names a column that there is not, or one that is a group's already.
    case noSuchColumnOfGroup(String, column: Int)
    /// There are groups, and a column is in none.
    case noGroup(column: String)
    /// A group's least number is below 0.
    case negativeMinimum(group: String, Int)
    /// A value with which sums might overflow, and the largest with which none can.
    case valueTooLarge(row: String, column: String, SeatValue, limit: SeatValue)
  }

  /// Why a proof is refused: the first reason met, rows and columns in their order.
  public enum Refusal: Error, Equatable {
    /// A row is placed in a column that it has no edge to.
    case noSuchEdge(row: String, column: String)
    /// More rows are placed in a column than it has seats.
    case overfull(column: String, rows: Int, capacity: Int)
    /// A session has rows, but fewer than its least number.
    case tooFew(group: String, rows: Int, minimum: Int)
    /// A price is below 0.
    case negativePrice(column: String, SeatValue)
    /// A surplus is below 0.
    case negativeSurplus(row: String, SeatValue)
    /// A row could add more than price and surplus admit.
    case uncovered(row: String, column: String, value: SeatValue, covered: SeatValue)
    /// The placement does not add up to the total stated.
    case wrongTotal(stated: SeatValue, found: SeatValue)
    /// What prices and surpluses prove differs from the total by another amount than the gap stated.
    case wrongBound(total: SeatValue, gap: SeatValue, bound: SeatValue)
    /// A sum leaves 64 bits.
    case overflow
  }

  /// Takes a problem and a claim from outside, true or not: the edges of each row in any order, and in
  /// `placement` the column of each row, `nil` for none.
  ///
  /// - Throws: ``Malformed`` where the numbers are no problem and claim at all.
  public init(
    rows: [String], columns: [String], capacities: [Int], groups: [Group] = [], edges: [[Edge]],
    placement: [Int?], total: SeatValue, gap: SeatValue, prices: [SeatValue],
    surpluses: [SeatValue]
  ) throws(Malformed) {
    try Self.check("edges", edges.count, rows.count)
    try Self.check("placement", placement.count, rows.count)
    try Self.check("surpluses", surpluses.count, rows.count)
    try Self.check("capacities", capacities.count, columns.count)
    try Self.check("prices", prices.count, columns.count)
    for (column, capacity) in zip(columns, capacities) where capacity < 0 {
      throw .negativeCapacity(column: column, capacity)
    }
    for (row, column) in zip(rows, placement) {
      guard let column, !columns.indices.contains(column) else { continue }
      throw .noSuchColumn(row: row, column: column)
    }
    try Self.check(groups, columns)
    self.init(
      rows: rows, columns: columns, groups: groups,
      problem: try Self.problem(rows, columns, capacities, edges),
      claim: Claim(
        columns: placement.map { $0.map(Int32.init) ?? -1 }, total: total.trillionths,
        gap: gap.trillionths, prices: prices.map(\.trillionths),
        surpluses: surpluses.map(\.trillionths)))
  }

  private static func check(_ name: String, _ count: Int, _ expected: Int) throws(Malformed) {
    guard count == expected else { throw .lengths(name, count, expected) }
  }

  private static func check(_ groups: [Group], _ columns: [String]) throws(Malformed) {
    var isTaken = [Bool](repeating: groups.isEmpty, count: columns.count)
    for group in groups {
      guard group.minimum >= 0 else { throw .negativeMinimum(group: group.id, group.minimum) }
      for column in group.columns {
        guard isTaken.indices.contains(column), !isTaken[column] else {
          throw .noSuchColumnOfGroup(group.id, column: column)
        }
        isTaken[column] = true
      }
    }
    if let left = isTaken.firstIndex(of: false) { throw .noGroup(column: columns[left]) }
  }

  private static func problem(
    _ rows: [String], _ columns: [String], _ capacities: [Int], _ edges: [[Edge]]
  ) throws(Malformed) -> AssignmentProblem {
    var starts = [0]
    var all: [AssignmentProblem.Edge] = []
    for (row, own) in zip(rows, edges) {
      var last = -1
      for edge in own.sorted(by: { $0.column < $1.column }) {
        guard edge.column > last, edge.column < columns.count else {
          throw .noSuchColumn(row: row, column: edge.column)
        }
        last = edge.column
        all.append(
          AssignmentProblem.Edge(column: Int32(edge.column), score: edge.value.trillionths))
      }
      starts.append(all.count)
    }
    do throws(AssignmentProblem.Invalid) {
      return try AssignmentProblem(starts: starts, edges: all, capacities: capacities)
    } catch {
      switch error {
      case .scoreTooLarge(let row, let column, let score, let limit):
        throw .valueTooLarge(
          row: rows[row], column: columns[column], SeatValue(trillionths: score),
          limit: SeatValue(trillionths: limit))
      }
    }
  }

  private var columnGroups: ColumnGroups? {
    guard !groups.isEmpty else { return nil }
    var groupOfColumn = columns.map { _ in Int32(0) }
    for (number, group) in groups.enumerated() {
      for column in group.columns { groupOfColumn[column] = Int32(number) }
    }
    return ColumnGroups(groupOfColumn: groupOfColumn, minimums: groups.map(\.minimum))
  }

  /// Checks by arithmetic alone that the placement is one, least numbers kept to, and that none is worth
  /// more by more than the gap.
  ///
  /// - Returns: `nil` when that is proven.
  /// - Complexity: O(rows + columns + edges); with groups O(edges · log edges).
  public func refusal() -> Refusal? {
    guard let refusal = problem.refusal(of: claim, columnGroups) else { return nil }
    return switch refusal {
    case .noSuchEdge(let row, let column): .noSuchEdge(row: rows[row], column: columns[column])
    case .overfull(let column, let count, let capacity):
      .overfull(column: columns[column], rows: count, capacity: capacity)
    case .tooFew(let group, let count, let minimum):
      .tooFew(group: groups[group].id, rows: count, minimum: minimum)
    case .negativePrice(let column, let price):
      .negativePrice(column: columns[column], SeatValue(trillionths: price))
    case .negativeSurplus(let row, let surplus):
      .negativeSurplus(row: rows[row], SeatValue(trillionths: surplus))
    case .uncovered(let row, let column, let score, let covered):
      .uncovered(
        row: rows[row], column: columns[column], value: SeatValue(trillionths: score),
        covered: SeatValue(trillionths: covered))
    case .wrongTotal(let stated, let found):
      .wrongTotal(
        stated: SeatValue(trillionths: stated), found: SeatValue(trillionths: found))
    case .wrongBound(let total, let gap, let bound):
      .wrongBound(
        total: SeatValue(trillionths: total), gap: SeatValue(trillionths: gap),
        bound: SeatValue(trillionths: bound))
    case .overflow: .overflow
    }
  }
}
