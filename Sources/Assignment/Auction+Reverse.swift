internal import PasserelleLinearAlgebra

extension Auction {
  /// Columns with seats left that still cost something lower their prices until rows come, or they
  /// cost nothing.
  ///
  /// Prices only fall here and profits only rise, and no row that has a column loses it for none, so
  /// that no forward bidding has to follow.
  func bidInReverse(_ epsilon: Int64) {
    var reverse = ReverseBidding(self, epsilon)
    reverse.run()
  }
}

private struct ReverseBidding {
  private struct Candidate {
    let row: Int32
    let score: Int64
    /// The price at which the column would just draw the row.
    let drawnAt: Int64
  }

  private let auction: Auction
  private let epsilon: Int64
  private let profits: Scratch<Int64>
  private let placeInColumn: Scratch<Int32>
  private var isWaiting: [Bool]
  private var waiting: [Int32] = []
  private var next: [Int32] = []
  private var candidates: [Candidate] = []

  init(_ auction: Auction, _ epsilon: Int64) {
    self.auction = auction
    self.epsilon = epsilon
    profits = Scratch(repeating: 0, count: auction.edges.rowCount)
    placeInColumn = Scratch(repeating: 0, count: auction.edges.rowCount)
    isWaiting = [Bool](repeating: false, count: auction.edges.columnCount)
  }

  mutating func run() {
    let seats = auction.seats
    for column in 0..<auction.edges.columnCount {
      for place in 0..<Int(seats.filled[column]) {
        let row = Int(seats.row[seats.first[column] + place])
        placeInColumn.values[row] = Int32(place)
        profits.values[row] = auction.scoreOfRow[row] - auction.price[column]
      }
      wait(column)
    }
    while !next.isEmpty {
      swap(&waiting, &next)
      next.removeAll(keepingCapacity: true)
      for column in waiting {
        isWaiting[Int(column)] = false
        lower(Int(column))
        wait(Int(column))
      }
    }
  }

  /// Puts a column in the queue if it has seats left and is not free of charge.
  private mutating func wait(_ column: Int) {
    guard !auction.seats.isFull(column), auction.price[column] > 0, !isWaiting[column] else {
      return
    }
    isWaiting[column] = true
    next.append(Int32(column))
  }

  /// Lowers the price to where the rows that it draws fill the seats left, or to 0.
  private mutating func lower(_ column: Int) {
    let seats = auction.seats
    let free = Int(seats.capacity[column] - seats.filled[column])
    collectCandidates(for: column, most: free + 1)
    let refused = candidates.count > free ? candidates[free].drawnAt - epsilon : 0
    let price = min(auction.price[column], max(0, refused))
    let drop = auction.price[column] - price
    auction.price[column] = price
    for place in 0..<Int(seats.filled[column]) {
      profits.values[Int(seats.row[seats.first[column] + place])] += drop
    }
    for candidate in candidates.prefix(free) { move(candidate, to: column) }
  }

  /// The rows that the column would draw at the highest prices, highest first (ties: row), of those
  /// that gain at least ε by coming.
  private mutating func collectCandidates(for column: Int, most: Int) {
    candidates.removeAll(keepingCapacity: true)
    let edges = auction.edges
    var least = epsilon
    for index in edges.columnStarts[column]..<edges.columnStarts[column + 1] {
      let row = Int(edges.rowOf[index])
      let drawnAt = edges.scoreInColumn[index] - profits.values[row]
      guard drawnAt >= least, Int(auction.columnOfRow[row]) != column else { continue }
      candidates.append(
        Candidate(row: Int32(row), score: edges.scoreInColumn[index], drawnAt: drawnAt))
      if candidates.count >= 2 * most + 8 {
        keepBest(most)
        // Rows come ascending, so that a later one of equal worth is not among the best.
        least = candidates[most - 1].drawnAt + 1
      }
    }
    if candidates.count >= most { keepBest(most) }
  }

  private mutating func keepBest(_ most: Int) {
    candidates.sort { ($1.drawnAt, $0.row) < ($0.drawnAt, $1.row) }
    candidates.removeLast(candidates.count - most)
  }

  private mutating func move(_ candidate: Candidate, to column: Int) {
    let seats = auction.seats
    let row = Int(candidate.row)
    let old = Int(auction.columnOfRow[row])
    if old >= 0 {
      seats.filled[old] -= 1
      let last = seats.row[seats.first[old] + Int(seats.filled[old])]
      seats.row[seats.first[old] + Int(placeInColumn.values[row])] = last
      placeInColumn.values[Int(last)] = placeInColumn.values[row]
      wait(old)
    }
    seats.row[seats.first[column] + Int(seats.filled[column])] = candidate.row
    placeInColumn.values[row] = seats.filled[column]
    seats.filled[column] += 1
    auction.columnOfRow[row] = Int32(column)
    auction.scoreOfRow[row] = candidate.score
    profits.values[row] = candidate.score - auction.price[column]
  }
}
