internal import Dispatch
internal import PasserelleLinearAlgebra

/// An ε-scaling auction for columns with several seats, forward and reverse.
///
/// After Bertsekas and Castañón, "The auction algorithm for the transportation problem" (Annals of
/// Operations Research 20, 1989: similar objects) and "A forward/reverse auction algorithm for
/// asymmetric assignment problems" (Computational Optimization and Applications 1, 1992). Ours differs
/// in two ways. Seats of a column share one price, the highest bid that it has turned down, rather
/// than a price each, so that prices overshoot less. And every row has a seat of its own that is worth
/// 0 and that nobody else wants: it is what a row without a column has.
///
/// **Invariant** (ε-complementary slackness) at the end of each phase: no row would gain more than ε by
/// another column at its price, and a column with a seat left costs nothing. With scores scaled by more
/// than the number of rows and a last ε of 1, the placement is of maximum total score.
///
/// Several threads look for offers at the start of a phase, when prices stand still; bids are made one
/// by one, so that the placement depends on the order of rows and columns alone. Not `Sendable`.
final class Auction {
  /// By how much ε shrinks from phase to phase, and what part of the greatest score it starts as:
  /// the best of those measured on 50 000 rows × 30 edges, and flat around it.
  private static let shrinkage: Int64 = 10
  private static let firstPart: Int64 = 3

  let edges: ScaledEdges
  let seats: Seats
  let price: UnsafeMutableBufferPointer<Int64>
  /// The column of each row, −1 for none, and its scaled score there.
  let columnOfRow: UnsafeMutableBufferPointer<Int32>
  let scoreOfRow: UnsafeMutableBufferPointer<Int64>

  /// Whether prices and placement are those of a run before.
  private var isWarm = false
  private let numbers: [Scratch<Int64>]
  private let indices: Scratch<Int32>
  private let offers: Scratch<Offers>

  /// Takes a problem, and the most room that each column will ever have.
  init(_ problem: AssignmentProblem, room: [Int]) {
    edges = ScaledEdges(problem)
    seats = Seats(problem.capacities, room: room, edges)
    numbers = [edges.columnCount, edges.rowCount].map { Scratch(repeating: 0, count: $0) }
    indices = Scratch(repeating: -1, count: edges.rowCount)
    (price, scoreOfRow) = (numbers[0].values, numbers[1].values)
    columnOfRow = indices.values
    offers = Scratch(repeating: Offers(), count: edges.rowCount)
  }

  /// ε of the first phase.
  private var firstEpsilon: Int64 { max(1, edges.greatest / Self.firstPart) }

  /// ε at which a placement shows who will sit where, but for near ties: a few thousandths of the
  /// greatest score.
  private var roughEpsilon: Int64 { max(1, firstEpsilon / (Self.shrinkage * Self.shrinkage)) }

  /// Places the rows, to the optimum; a second time from where they are.
  ///
  /// - Complexity: O(log(greatest score · rows)) phases; a phase takes O(edges) and as many bids as
  ///   rows are contested, each O(edges of the row + log capacity).
  ///
  /// - Throws: what the checkpoint throws, which is called after each phase.
  func run(_ checkpoint: () throws -> Void) rethrows {
    try run(from: isWarm ? roughEpsilon : firstEpsilon, to: 1, checkpoint)
  }

  /// Places the rows roughly; a second time from where they are.
  func runRoughly() { run(from: isWarm ? roughEpsilon : firstEpsilon, to: roughEpsilon) {} }

  private func run(
    from first: Int64, to last: Int64, _ checkpoint: () throws -> Void
  ) rethrows {
    isWarm = true
    var epsilon = first
    while true {
      bidForward(epsilon)
      bidInReverse(epsilon)
      assert(brokenInvariant(epsilon) == nil, brokenInvariant(epsilon) ?? "")
      try checkpoint()
      if epsilon <= last { return }
      epsilon = max(last, epsilon / Self.shrinkage)
    }
  }

  /// Rows without a column bid until each has one or wants none at these prices.
  private func bidForward(_ epsilon: Int64) {
    var waiting = reseat(epsilon)
    var next: [Int32] = []
    while !waiting.isEmpty {
      next.removeAll(keepingCapacity: true)
      for row in waiting {
        let (best, second) = bestOffers(to: Int(row))
        guard best.column >= 0 else { continue }
        let loser = bid(best.score - second + epsilon, of: Int(row), for: best)
        if loser >= 0 { next.append(Int32(loser)) }
      }
      swap(&waiting, &next)
    }
  }

  /// Keeps who is content within ε at the prices of the last phase; the others wait.
  private func reseat(_ epsilon: Int64) -> [Int32] {
    findOffers()
    seats.filled.update(repeating: 0)
    var waiting: [Int32] = []
    for row in 0..<edges.rowCount {
      let (best, second) = (offers.values[row].best, offers.values[row].second)
      let column = Int(columnOfRow[row])
      if column >= 0, !seats.isFull(column),
        scoreOfRow[row] - price[column] >= best.value - epsilon
      {
        let other = best.column == column ? second : best.value
        seats.add(row, bid: scoreOfRow[row] - other + epsilon, to: column)
        continue
      }
      columnOfRow[row] = -1
      if best.column >= 0 { waiting.append(Int32(row)) }
    }
    return waiting
  }

  /// Finds the offers to all rows at prices that stand still.
  private func findOffers() {
    let chunk = 4096
    // Each iteration writes a range of its own.
    nonisolated(unsafe) let auction = self
    DispatchQueue.concurrentPerform(iterations: (edges.rowCount + chunk - 1) / chunk) { part in
      for row in part * chunk..<min((part + 1) * chunk, auction.edges.rowCount) {
        let (best, second) = auction.bestOffers(to: row)
        auction.offers.values[row] = Offers(best: best, second: second)
      }
    }
  }

  private struct Offers {
    var best = Offer()
    var second: Int64 = 0
  }

  private struct Offer {
    var column = -1
    var score: Int64 = 0
    var value: Int64 = 0
  }

  /// The column worth most to a row at its price, and what the next best is worth.
  ///
  /// Staying without is worth 0. Of equal columns it is the first.
  @inline(__always)
  private func bestOffers(to row: Int) -> (best: Offer, second: Int64) {
    var best = Offer()
    var second: Int64 = 0
    for index in edges.rowStarts[row]..<edges.rowStarts[row + 1] {
      let column = Int(edges.columnOf[index])
      let value = edges.scoreInRow[index] - price[column]
      guard value > second else { continue }
      if value > best.value {
        second = best.value
        best = Offer(column: column, score: edges.scoreInRow[index], value: value)
      } else {
        second = value
      }
    }
    return (best, second)
  }

  /// Seats a row, or turns down the lowest bid for the column, which becomes its price; returns who
  /// has to bid again, −1 for nobody.
  @inline(__always)
  private func bid(_ bid: Int64, of row: Int, for offer: Offer) -> Int {
    let column = offer.column
    var loser = -1
    if !seats.isFull(column) {
      seats.add(row, bid: bid, to: column)
    } else {
      let lowest = seats.capacity[column] > 0 ? seats.bid[seats.first[column]] : .max
      price[column] = max(price[column], min(bid, lowest))
      guard bid > lowest else { return row }
      loser = Int(seats.row[seats.first[column]])
      columnOfRow[loser] = -1
      seats.replaceLowest(in: column, by: row, bid: bid)
    }
    columnOfRow[row] = Int32(column)
    scoreOfRow[row] = offer.score
    return loser
  }
}
