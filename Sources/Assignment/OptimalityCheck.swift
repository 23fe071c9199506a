/// Why a placement and its proof are refused: the first reason met, rows and columns in their order.
package enum Refusal: Error, Equatable {
  /// A row is placed in a column that it has no edge to.
  case noSuchEdge(row: Int, column: Int)
  /// More rows are placed in a column than it has room for.
  case overfull(column: Int, rows: Int, capacity: Int)
  /// A group has rows, but fewer than its minimum.
  case tooFew(group: Int, rows: Int, minimum: Int)
  case negativePrice(column: Int, price: Int64)
  case negativeSurplus(row: Int, surplus: Int64)
  /// A row could do better than price and surplus admit.
  case uncovered(row: Int, column: Int, score: Int64, covered: Int64)
  /// The placement's scores do not add up to the total stated.
  case wrongTotal(stated: Int64, found: Int64)
  /// What prices and surpluses prove differs from the total by another amount than the gap stated.
  case wrongBound(total: Int64, gap: Int64, bound: Int64)
  /// A sum leaves 64 bits.
  case overflow
}

/// What is claimed of a problem: a placement and the proof that none is worth more by more than a gap.
package struct Claim: Sendable, Equatable {
  /// The column of each row, −1 for none.
  package var columns: [Int32]
  package var total: Int64
  /// What the proof leaves open; 0 for a best placement.
  package var gap: Int64
  package var prices: [Int64]
  package var surpluses: [Int64]

  package init(
    columns: [Int32], total: Int64, gap: Int64 = 0, prices: [Int64], surpluses: [Int64]
  ) {
    self.columns = columns
    self.total = total
    self.gap = gap
    self.prices = prices
    self.surpluses = surpluses
  }

  package init(_ placement: OptimalPlacement) {
    self.init(
      columns: placement.columns, total: placement.total, prices: placement.prices,
      surpluses: placement.surpluses)
  }
}

extension AssignmentProblem {
  /// Checks a claim by arithmetic alone: nothing of how it was found is used.
  ///
  /// - Precondition: the claim has a column and a surplus for each row, a price for each column; the
  ///   groups have a place for each column.
  /// - Returns: `nil` when it is proven.
  /// - Complexity: O(rows + columns + edges); with minimum numbers O(edges · log edges).
  package func refusal(of claim: Claim, _ groups: ColumnGroups? = nil) -> Refusal? {
    precondition(claim.columns.count == rowCount && claim.surpluses.count == rowCount, "rows")
    precondition(claim.prices.count == columnCount, "columns")
    precondition(groups.map { $0.groupOfColumn.count == columnCount } ?? true, "columns")
    do throws(Refusal) {
      let found = try total(of: claim.columns)
      let bound = try checkedBound(claim, groups)
      guard found == claim.total else {
        throw .wrongTotal(stated: claim.total, found: found)
      }
      let (difference, overflow) = bound.subtractingReportingOverflow(found)
      guard !overflow, difference == claim.gap else {
        throw .wrongBound(total: found, gap: claim.gap, bound: bound)
      }
      return nil
    } catch {
      return error
    }
  }

  /// What prices and surpluses prove, once it is known that they prove something.
  private func checkedBound(
    _ claim: Claim, _ groups: ColumnGroups?
  ) throws(Refusal) -> Int64 {
    guard let groups, groups.haveMinimums else {
      try checkSigns(claim)
      try checkCover(claim)
      return try bound(claim)
    }
    try checkAttendance(claim.columns, groups)
    try checkSigns(claim)
    return try bound(claim, groups)
  }

  /// The sum of the scores of a placement that keeps to edges and capacities.
  private func total(of columns: [Int32]) throws(Refusal) -> Int64 {
    var sum = CheckedSum()
    var counts = [Int](repeating: 0, count: columnCount)
    for (row, column) in columns.enumerated() where column >= 0 {
      let column = Int(column)
      guard let score = score(row: row, column: column) else {
        throw .noSuchEdge(row: row, column: column)
      }
      try sum.add(score)
      counts[column] += 1
    }
    for (column, count) in counts.enumerated() where count > capacities[column] {
      throw .overfull(column: column, rows: count, capacity: capacities[column])
    }
    return sum.value
  }

  private func checkSigns(_ claim: Claim) throws(Refusal) {
    for (column, price) in claim.prices.enumerated() where price < 0 {
      throw .negativePrice(column: column, price: price)
    }
    for (row, surplus) in claim.surpluses.enumerated() where surplus < 0 {
      throw .negativeSurplus(row: row, surplus: surplus)
    }
  }

  private func checkCover(_ claim: Claim) throws(Refusal) {
    for row in 0..<rowCount {
      for edge in self[row] {
        var covered = CheckedSum()
        try covered.add(claim.surpluses[row])
        try covered.add(claim.prices[Int(edge.column)])
        guard covered.value < edge.score else { continue }
        throw .uncovered(
          row: row, column: Int(edge.column), score: edge.score, covered: covered.value)
      }
    }
  }

  private func bound(_ claim: Claim) throws(Refusal) -> Int64 {
    var sum = CheckedSum()
    for (column, price) in claim.prices.enumerated() {
      try sum.add(price, times: Int64(capacities[column]))
    }
    for surplus in claim.surpluses { try sum.add(surplus) }
    return sum.value
  }
}

/// A sum that refuses to leave 64 bits.
struct CheckedSum {
  private(set) var value: Int64 = 0

  mutating func add(_ term: Int64, times factor: Int64 = 1) throws(Refusal) {
    let product = term.multipliedReportingOverflow(by: factor)
    let sum = value.addingReportingOverflow(product.partialValue)
    guard !product.overflow, !sum.overflow else { throw .overflow }
    value = sum.partialValue
  }
}
