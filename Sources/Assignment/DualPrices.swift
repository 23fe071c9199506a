internal import PasserelleLinearAlgebra

/// The lowest integer prices that prove a placement best: the price of a column is what one more seat
/// there would add to the total.
///
/// From the prices of the auction's last phase, which are right to within 1 in scaled units. Written as
/// differences, "p(c′) ≥ p(c) + what a row in c would gain by going to c′", they hold but for 1; rounded
/// down to multiples of the scale from an origin that no price is just below, they hold exactly. Then
/// Dijkstra's algorithm from all that costs nothing finds by how much each price can still fall: the
/// least feasible prices are the longest paths of differences, and the rounded ones are a potential
/// under which no length is negative.
struct DualPrices {
  /// The price of each column, unscaled.
  private(set) var prices: [Int64]

  private let auction: Auction
  private let scale: Int64
  private var slack: [Int64]
  private var heap = DistanceHeap()

  /// - Complexity: O(edges + columns · log columns).
  init(_ auction: Auction, scale: Int64) {
    self.auction = auction
    self.scale = scale
    prices = Self.rounded(Array(auction.price), scale: scale)
    slack = prices
    lowerToLeast()
  }

  private static func rounded(_ prices: [Int64], scale: Int64) -> [Int64] {
    let remainders = Set(prices.map { $0 % scale }).union([0]).sorted()
    // There are fewer remainders than the scale, so a gap lies between two of them or at the end.
    var origin: Int64 = 0
    if remainders.last == scale - 1 {
      for index in 1..<remainders.count where remainders[index] > remainders[index - 1] + 1 {
        origin = remainders[index]
        break
      }
    }
    let start = origin > 0 ? 1 : Int64(0)
    return prices.map { ($0 - origin + scale) / scale - 1 + start }
  }

  /// Finds how far each price can fall: the least sum of slacks on a way from what must cost nothing.
  private mutating func lowerToLeast() {
    let (edges, seats) = (auction.edges, auction.seats)
    for column in 0..<edges.columnCount {
      if !seats.isFull(column) { slack[column] = 0 }
      heap.push(slack[column], Int32(column))
    }
    for row in 0..<edges.rowCount where auction.columnOfRow[row] < 0 {
      relax(from: row, profit: 0)
    }
    while let (distance, column) = heap.pop() {
      let column = Int(column)
      guard distance == slack[column] else { continue }
      for place in 0..<Int(seats.filled[column]) {
        let row = Int(seats.row[seats.first[column] + place])
        relax(from: row, profit: auction.scoreOfRow[row] / scale - prices[column] + distance)
      }
    }
    for column in 0..<edges.columnCount { prices[column] -= slack[column] }
  }

  /// No price may fall below where it would draw a row that has this profit.
  private mutating func relax(from row: Int, profit: Int64) {
    let edges = auction.edges
    for index in edges.rowStarts[row]..<edges.rowStarts[row + 1] {
      let column = Int(edges.columnOf[index])
      let fall = prices[column] - (edges.scoreInRow[index] / scale - profit)
      guard fall < slack[column] else { continue }
      // Else the placement is not the best, and the search would go in circles.
      precondition(fall >= 0, "row \(row) would gain \(-fall) by going to column \(column)")
      slack[column] = fall
      heap.push(fall, Int32(column))
    }
  }
}

/// A binary heap of columns by distance, the least first; ties do not matter to the result.
private struct DistanceHeap {
  private var items: [(distance: Int64, column: Int32)] = []

  mutating func push(_ distance: Int64, _ column: Int32) {
    items.append((distance, column))
    var place = items.count - 1
    while place > 0, items[(place - 1) / 2].distance > distance {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> (distance: Int64, column: Int32)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < items.count else { return first }
      if child + 1 < items.count, items[child + 1].distance < items[child].distance { child += 1 }
      guard items[child].distance < items[place].distance else { return first }
      items.swapAt(place, child)
      place = child
    }
  }
}
