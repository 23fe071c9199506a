/// Rows of entries of varying number, stored end to end (compressed sparse rows).
///
/// The element type holds column and value, so that one walk touches one stream of memory. The
/// memory is allocated once and never changed, which makes sharing it safe; elements are walked through
/// a plain pointer.
public struct SparseRows<Element: Sendable & BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let starts: UnsafeBufferPointer<Int32>
  @usableFromInline let elements: UnsafeBufferPointer<Element>
  private let owner: Owner

  /// Frees the memory with the last copy of the rows.
  private final class Owner {
    let starts: UnsafeMutableBufferPointer<Int32>
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ starts: [Int32], _ elements: [Element]) {
      self.starts = .allocate(capacity: starts.count)
      self.elements = .allocate(capacity: elements.count)
      _ = self.starts.initialize(from: starts)
      _ = self.elements.initialize(from: elements)
    }

    deinit {
      starts.deallocate()
      elements.deallocate()
    }
  }

  /// Stores rows end to end.
  public init(_ rows: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    var elements: [Element] = []
    elements.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows {
      elements.append(contentsOf: row)
      starts.append(Int32(elements.count))
    }
    owner = Owner(starts, elements)
    self.starts = UnsafeBufferPointer(owner.starts)
    self.elements = UnsafeBufferPointer(owner.elements)
  }

  /// The number of rows.
  @inlinable
  public var count: Int { starts.count - 1 }

  /// The entries of a row, valid as long as these rows are.
  @inlinable @inline(__always)
  public subscript(row: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: elements[Int(starts[row])..<Int(starts[row + 1])])
  }
}
