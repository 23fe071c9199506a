internal import CPasserelleDenseSearch
internal import PasserelleLinearAlgebra

/// Keeps the best values of each row of a block: a reservoir takes what is above the row's threshold,
/// and when it is full is cut down to little more than the best, which raises the threshold.
///
/// A heap would pay O(log count) for every value that is among the best so far, and an exact selection
/// compares one by one; a cut only counts how many values reach a limit, many at a time, and need not
/// be exact, since the last selection is. The first tile is searched for a limit before anything of
/// it is kept.
struct TopKConsumer: TileConsumer {
  private let found: FoundKeys
  /// What a cut leaves at most, and what the reservoir of a row has room for.
  private let most: Int
  private let capacity: Int
  private let values: Scratch<Float>
  private let columns: Scratch<Int32>
  private let sizes = Scratch<Int>(repeating: 0, count: BlockedProduct.tileRows)
  private let thresholds = Scratch<Float>(repeating: 0, count: BlockedProduct.tileRows)
  private let positions = Scratch<Int32>(repeating: 0, count: BlockedProduct.tileColumns)
  private let keys: Scratch<RankedKey>
  private var part = 0
  private var rows = 0..<0

  init(_ found: FoundKeys) {
    self.found = found
    most = found.count + max(found.count / 4, 8)
    capacity = most + max(found.count / 2, 64)
    values = Scratch(repeating: 0, count: capacity * BlockedProduct.tileRows)
    columns = Scratch(repeating: 0, count: capacity * BlockedProduct.tileRows)
    keys = Scratch(repeating: .none, count: capacity)
  }

  mutating func begin(rows: Range<Int>, part: Int) {
    self.rows = rows
    self.part = part
    sizes.values.update(repeating: 0)
    thresholds.values.update(repeating: -.infinity)
  }

  mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>) {
    let isFirst = sizes.values[0] == 0
    for index in 0..<rows.count {
      let row = UnsafeBufferPointer(start: tile + index * columns.count, count: columns.count)
      if isFirst, row.count > most {
        take(row, from: columns.lowerBound, above: limit(of: row).nextDown, index)
      } else {
        take(row, from: columns.lowerBound, above: thresholds.values[index], index)
      }
      if sizes.values[index] > most { cut(index) }
    }
  }

  mutating func end() {
    for (index, row) in rows.enumerated() {
      let size = sizes.values[index]
      let candidates = rankedKeys(index)
      selectGreatest(found.count, of: candidates)
      var best = UnsafeMutableBufferPointer(rebasing: candidates.prefix(min(found.count, size)))
      best.sort(by: >)
      _ = found.slot(part: part, row: row).update(fromContentsOf: best)
    }
  }

  /// A value that at least as many values of the row reach as are looked for.
  private func limit(of row: UnsafeBufferPointer<Float>) -> Float {
    limit_keeping(row.baseAddress, Int32(row.count), Int32(found.count), Int32(most))
  }

  private func take(
    _ row: UnsafeBufferPointer<Float>, from firstColumn: Int, above threshold: Float, _ index: Int
  ) {
    let hits = positions.values
    let hitCount = positions_above(
      row.baseAddress, Int32(row.count), threshold, hits.baseAddress)
    let first = index * capacity
    for position in hits[..<Int(hitCount)] {
      let value = row[Int(position)]
      // A cut may have raised it since; columns ascend, so what only equals it is worse.
      guard value > threshold, value > thresholds.values[index] else { continue }
      let size = sizes.values[index]
      values.values[first + size] = value
      columns.values[first + size] = Int32(firstColumn) + position
      sizes.values[index] = size + 1
      if size + 1 == capacity { cut(index) }
    }
  }

  /// Drops what is not among the best of a row, and raises its threshold.
  private func cut(_ index: Int) {
    let first = index * capacity
    let row = UnsafeBufferPointer(rebasing: values.values[first..<first + sizes.values[index]])
    let limit = limit(of: row)
    let kept = keep_reaching(
      values.values.baseAddress.map { $0 + first }, columns.values.baseAddress.map { $0 + first },
      Int32(row.count), limit)
    sizes.values[index] = Int(kept)
    thresholds.values[index] = limit
    if kept > most { keepLowestColumns(index) }
  }

  /// Where so many are equal that no limit parts them, the lower columns are the better.
  private func keepLowestColumns(_ index: Int) {
    let candidates = rankedKeys(index)
    selectGreatest(found.count, of: candidates)
    for (offset, key) in candidates.prefix(found.count).enumerated() {
      values.values[index * capacity + offset] = key.value
      columns.values[index * capacity + offset] = key.column
    }
    sizes.values[index] = found.count
  }

  private func rankedKeys(_ index: Int) -> UnsafeMutableBufferPointer<RankedKey> {
    let first = index * capacity
    for offset in 0..<sizes.values[index] {
      keys.values[offset] = RankedKey(
        values.values[first + offset], column: columns.values[first + offset])
    }
    return UnsafeMutableBufferPointer(rebasing: keys.values[..<sizes.values[index]])
  }
}
