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
    self = PlacementSolver(problem, room: problem.capacities).optimum(of: problem) {}
  }

  init(_ auction: Auction, _ problem: AssignmentProblem) {
    columns = Array(auction.columnOfRow)
    let prices = DualPrices(auction, scale: problem.scale).prices
    self.prices = prices
    var total: Int64 = 0
    for row in columns.indices where columns[row] >= 0 {
      total += auction.scoreOfRow[row] / problem.scale
    }
    self.total = total
    surpluses = (0..<problem.rowCount).map { row in
      problem[row].reduce(0) { max($0, max($1.score, 0) - prices[Int($1.column)]) }
    }
  }
}

/// Solves a problem again and again while its capacities change.
///
/// Not `Sendable`.
package final class PlacementSolver {
  private let auction: Auction
  private let room: [Int]

  /// Takes the rows and edges of a problem, and the most room that each column will ever have.
  package init(_ problem: AssignmentProblem, room: [Int]) {
    self.room = room
    auction = Auction(problem, room: room)
  }

  /// The best placement under the capacities of `problem`, which has the same rows and edges.
  ///
  /// Of several it gives one that may depend on what was asked for before; prices and surpluses do not.
  ///
  /// - Precondition: no capacity is above the room.
  /// - Throws: what the checkpoint throws, which is called after each phase of the auction.
  package func optimum(
    of problem: AssignmentProblem, checkpoint: () throws -> Void
  ) rethrows -> OptimalPlacement {
    set(problem.capacities)
    try auction.run(checkpoint)
    return OptimalPlacement(auction, problem)
  }

  /// A good placement under other capacities: the column of each row, −1 for none.
  ///
  /// Goes out from the one found before, with which most of it agrees, and takes a small part of the
  /// time of an optimum. It may depend on what was asked for before.
  ///
  /// - Precondition: no capacity is above the room.
  package func roughly(_ capacities: [Int]) -> [Int32] {
    set(capacities)
    auction.runRoughly()
    return Array(auction.columnOfRow)
  }

  private func set(_ capacities: [Int]) {
    precondition(zip(capacities, room).allSatisfy { $0 <= $1 }, "a capacity above the room")
    auction.seats.set(capacities)
  }
}
