internal import PasserelleLinearAlgebra

/// Who sits in each column, and up to which price each would stay: a heap a column, the lowest first.
struct Seats {
  let capacity: UnsafeMutableBufferPointer<Int32>
  let filled: UnsafeMutableBufferPointer<Int32>
  let first: UnsafeMutableBufferPointer<Int>
  let row: UnsafeMutableBufferPointer<Int32>
  let bid: UnsafeMutableBufferPointer<Int64>

  private let places: Scratch<Int>
  private let counts: [Scratch<Int32>]
  private let bids: Scratch<Int64>

  init(_ capacities: [Int], room: [Int], _ edges: ScaledEdges) {
    let columns = edges.columnCount
    places = Scratch(repeating: 0, count: columns)
    first = places.values
    var total = 0
    for column in 0..<columns {
      first[column] = total
      total += min(room[column], edges.degree(ofColumn: column))
    }
    counts = [columns, columns, total].map { Scratch(repeating: 0, count: $0) }
    (capacity, filled, row) = (counts[0].values, counts[1].values, counts[2].values)
    bids = Scratch(repeating: 0, count: total)
    bid = bids.values
    set(capacities)
  }

  /// Gives the columns other capacities, for which there must be room.
  func set(_ capacities: [Int]) {
    for column in capacities.indices { capacity[column] = Int32(clamping: capacities[column]) }
  }

  @inline(__always)
  func isFull(_ column: Int) -> Bool { filled[column] >= capacity[column] }

  /// Seats a row where there is room.
  @inline(__always)
  func add(_ newRow: Int, bid newBid: Int64, to column: Int) {
    let base = first[column]
    var place = Int(filled[column])
    filled[column] += 1
    while place > 0 {
      let parent = (place - 1) / 2
      if bid[base + parent] <= newBid { break }
      bid[base + place] = bid[base + parent]
      row[base + place] = row[base + parent]
      place = parent
    }
    bid[base + place] = newBid
    row[base + place] = Int32(newRow)
  }

  /// Seats a row in the place of the one with the lowest bid.
  @inline(__always)
  func replaceLowest(in column: Int, by newRow: Int, bid newBid: Int64) {
    let (base, count) = (first[column], Int(filled[column]))
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= count { break }
      if child + 1 < count && bid[base + child + 1] < bid[base + child] { child += 1 }
      if bid[base + child] >= newBid { break }
      bid[base + place] = bid[base + child]
      row[base + place] = row[base + child]
      place = child
    }
    bid[base + place] = newBid
    row[base + place] = Int32(newRow)
  }
}
