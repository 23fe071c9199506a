internal import PasserelleLinearAlgebra

/// The `count` greatest values of each row of a product with their columns, greatest first; equal
/// values go to the lower column.
package struct TopKOfProduct: Sendable {
  /// Values and columns, `count` a row; rows with fewer columns end with −∞ and −1.
  package private(set) var values: [Float]
  package private(set) var columns: [Int32]
  package let count: Int

  /// Finds them while the tiles are in cache; the product is never stored.
  ///
  /// - Precondition: `count` is 1 or more; no value is NaN.
  /// - Complexity: O(rows · columns) comparisons, many at a time, beside the product, and O(1) on
  ///   average for each value that is above the row's threshold when it comes.
  package init(_ count: Int, of product: BlockedProduct, workers: Int) {
    precondition(count > 0, "the top \(count)")
    self.count = count
    let rows = product.rows
    let parts = product.columnParts(workers: workers)
    let found = FoundKeys(parts: parts, rows: rows, count: count)
    product.forEachTile(workers: workers) { TopKConsumer(found) }
    values = [Float](repeating: -.infinity, count: rows * count)
    columns = [Int32](repeating: -1, count: rows * count)
    for row in 0..<rows {
      for (rank, key) in found.best(ofRow: row).enumerated() where key != .none {
        values[row * count + rank] = key.value
        columns[row * count + rank] = key.column
      }
    }
  }
}

/// A value with its column as one integer: the greater is the better.
struct RankedKey: Equatable, Comparable, Sendable {
  private let bits: UInt64

  /// What any other is better than.
  static let none = RankedKey(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  init(_ value: Float, column: Int32) {
    // Adding zero makes −0 and 0 the same; flipping makes the order of bits that of values.
    let pattern = (value + 0).bitPattern
    let ordered = pattern >> 31 == 0 ? pattern | 1 << 31 : ~pattern
    bits = UInt64(ordered) << 32 | UInt64(~UInt32(bitPattern: column))
  }

  var value: Float {
    let ordered = UInt32(bits >> 32)
    return Float(bitPattern: ordered >> 31 == 1 ? ordered & ~(1 << 31) : ~ordered)
  }

  var column: Int32 { Int32(bitPattern: ~UInt32(truncatingIfNeeded: bits)) }

  static func < (left: RankedKey, right: RankedKey) -> Bool { left.bits < right.bits }
}

/// The best keys of each row and part of the columns.
///
/// Shared without a lock: each row of a part is written by the one worker that has its block.
final class FoundKeys: @unchecked Sendable {
  let count: Int
  private let parts: Int
  private let rows: Int
  private let keys: Scratch<RankedKey>

  init(parts: Int, rows: Int, count: Int) {
    self.parts = parts
    self.rows = rows
    self.count = count
    keys = Scratch(repeating: .none, count: parts * rows * count)
  }

  func slot(part: Int, row: Int) -> UnsafeMutableBufferPointer<RankedKey> {
    let first = (part * rows + row) * count
    return UnsafeMutableBufferPointer(rebasing: keys.values[first..<first + count])
  }

  /// The keys of all parts, best first.
  func best(ofRow row: Int) -> ArraySlice<RankedKey> {
    guard parts > 1 else { return slot(part: 0, row: row)[...].map { $0 }[...] }
    return (0..<parts).flatMap { slot(part: $0, row: row) }.sorted(by: >).prefix(count)
  }
}
