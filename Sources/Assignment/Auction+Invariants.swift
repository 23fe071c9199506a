extension Auction {
  /// What does not hold of the invariant at the end of a phase; `nil` where all does.
  ///
  /// The heaps of `Seats` are no part of it: reverse bidding moves rows without their bids.
  ///
  /// - Complexity: O(rows + columns + edges).
  func brokenInvariant(_ epsilon: Int64) -> String? {
    brokenSeats() ?? brokenSlackness(epsilon)
  }

  /// Fullness: each row sits where it says, and a column with a seat left costs nothing.
  private func brokenSeats() -> String? {
    var counts = [Int32](repeating: 0, count: edges.columnCount)
    for row in 0..<edges.rowCount where columnOfRow[row] >= 0 {
      counts[Int(columnOfRow[row])] += 1
    }
    for column in 0..<edges.columnCount {
      let filled = seats.filled[column]
      guard filled == counts[column], filled <= seats.capacity[column] else {
        return "column \(column): \(filled) of \(seats.capacity[column]), \(counts[column]) rows"
      }
      let rows = (0..<Int(filled)).map { Int(seats.row[seats.first[column] + $0]) }
      if let stranger = rows.first(where: { Int(columnOfRow[$0]) != column }) {
        return "column \(column): holds row \(stranger) of column \(columnOfRow[stranger])"
      }
      guard price[column] >= 0, seats.isFull(column) || price[column] == 0 else {
        return "column \(column): \(filled) of \(seats.capacity[column]) at \(price[column])"
      }
    }
    return nil
  }

  /// ε-complementary slackness: no row would gain more than ε elsewhere, or by staying without.
  private func brokenSlackness(_ epsilon: Int64) -> String? {
    for row in 0..<edges.rowCount {
      let own = Int(columnOfRow[row])
      let profit = own < 0 ? 0 : scoreOfRow[row] - price[own]
      guard profit >= -epsilon else { return "row \(row): profit \(profit) within \(epsilon)" }
      for index in edges.rowStarts[row]..<edges.rowStarts[row + 1] {
        let column = Int(edges.columnOf[index])
        let other = edges.scoreInRow[index] - price[column]
        guard other > profit + epsilon else { continue }
        return "row \(row): \(other) in column \(column), \(profit) in its own, within \(epsilon)"
      }
    }
    return nil
  }
}
