internal import CVector

/// Keeps the best keys of each row of a block: a reservoir takes what is above the row's threshold, and
/// when it is full is cut down to the best, which raises the threshold.
///
/// A heap would pay O(log count) for every value that is among the best so far; the reservoir pays
/// that of a selection shared by as many values as it has room for (faiss does the same beyond 100).
struct TopKConsumer: TileConsumer {
  private let found: FoundKeys
  private let capacity: Int
  private let keys: Scratch<RankedKey>
  private let sizes = Scratch<Int>(repeating: 0, count: BlockedProduct.tileRows)
  private let thresholds = Scratch<Float>(repeating: 0, count: BlockedProduct.tileRows)
  private let positions = Scratch<Int32>(repeating: 0, count: BlockedProduct.tileColumns)
  private var part = 0
  private var rows = 0..<0

  init(_ found: FoundKeys) {
    self.found = found
    capacity = found.count + max(found.count, 48)
    keys = Scratch(repeating: .none, count: capacity * BlockedProduct.tileRows)
  }

  mutating func begin(rows: Range<Int>, part: Int) {
    self.rows = rows
    self.part = part
    sizes.values.update(repeating: 0)
    thresholds.values.update(repeating: -.infinity)
  }

  mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>) {
    guard let hits = positions.values.baseAddress else { return }
    for index in 0..<rows.count {
      let values = tile + index * columns.count
      let count = positions_above(
        values, Int32(columns.count), thresholds.values[index], hits)
      for hit in 0..<Int(count) {
        let position = Int(hits[hit])
        // Columns ascend, so what only equals the threshold is worse.
        guard values[position] > thresholds.values[index] else { continue }
        offer(RankedKey(values[position], column: Int32(columns.lowerBound + position)), to: index)
      }
    }
  }

  mutating func end() {
    for (index, row) in rows.enumerated() {
      let reservoir = reservoir(index)
      let filled = UnsafeMutableBufferPointer(rebasing: reservoir[..<sizes.values[index]])
      selectGreatest(found.count, of: filled)
      var best = UnsafeMutableBufferPointer(rebasing: filled.prefix(found.count))
      best.sort(by: >)
      _ = found.slot(part: part, row: row).update(fromContentsOf: best)
    }
  }

  private func reservoir(_ index: Int) -> UnsafeMutableBufferPointer<RankedKey> {
    UnsafeMutableBufferPointer(
      rebasing: keys.values[index * capacity..<(index + 1) * capacity])
  }

  private func offer(_ key: RankedKey, to index: Int) {
    let reservoir = reservoir(index)
    reservoir[sizes.values[index]] = key
    sizes.values[index] += 1
    guard sizes.values[index] == capacity else { return }
    selectGreatest(found.count, of: reservoir)
    sizes.values[index] = found.count
    thresholds.values[index] = reservoir[..<found.count].min()?.value ?? -.infinity
  }
}

/// Moves the `count` greatest elements to the front, in any order (Hoare's selection).
///
/// - Complexity: O(n) on average.
func selectGreatest<Element: Comparable>(
  _ count: Int, of elements: UnsafeMutableBufferPointer<Element>
) {
  var (low, high) = (0, elements.count - 1)
  while low < high, count > 0, count < elements.count {
    let pivot = elements[(low + high) / 2]
    var (left, right) = (low, high)
    while left <= right {
      while elements[left] > pivot { left += 1 }
      while elements[right] < pivot { right -= 1 }
      guard left <= right else { break }
      elements.swapAt(left, right)
      left += 1
      right -= 1
    }
    // Now low…right ≥ pivot ≥ left…high.
    if count - 1 <= right {
      high = right
    } else if count - 1 >= left {
      low = left
    } else {
      return
    }
  }
}
