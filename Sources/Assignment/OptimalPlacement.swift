/// A placement of maximum total score, with the integers that prove it.
///
/// By linear-programming duality: for any prices and surpluses of 0 or more with surplus(row) +
/// price(column) ≥ score for every edge, no placement is worth more than Σ price·capacity + Σ surplus;
/// this one is worth just that.
package struct OptimalPlacement: Sendable, Equatable {
  /// The column of each row, −1 for none.
  package let columns: [Int32]
  /// The sum of the scores.
  package let total: Int64
  /// What one more seat in each column would add to the total.
  package let prices: [Int64]
  /// What each row would gain from its best column at these prices.
  package let surpluses: [Int64]

  /// Solves a problem.
  ///
  /// The plan is a function of the problem alone. Of several best plans it gives the one that the
  /// auction reaches with rows and columns in their order; prices and surpluses are the same for all
  /// of them.
  ///
  /// - Complexity: that of ``Auction``; memory O(rows + columns + edges).
  package init(_ problem: AssignmentProblem) {
    let auction = Auction(problem)
    auction.run()
    columns = Array(auction.columnOfRow)
    let prices = DualPrices(auction, scale: problem.scale).prices
    self.prices = prices
    var total: Int64 = 0
    for row in columns.indices where columns[row] >= 0 {
      total += auction.scoreOfRow[row] / problem.scale
    }
    self.total = total
    surpluses = (0..<problem.rowCount).map { row in
      problem[row].reduce(0) { max($0, $1.score - prices[Int($1.column)]) }
    }
  }
}
