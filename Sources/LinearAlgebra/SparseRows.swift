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

    init(_ starts: [Int32]) {
      self.starts = .allocate(capacity: starts.count)
      self.elements = .allocate(capacity: Int(starts.last ?? 0))
      _ = self.starts.initialize(from: starts)
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
    for row in rows { starts.append((starts.last ?? 0) + Int32(row.count)) }
    self.init(starts: starts) { elements in
      var place = 0
      for row in rows {
        for element in row {
          elements.initializeElement(at: place, to: element)
          place += 1
        }
      }
    }
  }

  /// Stores elements by rows, each row's in the order in which they come.
  ///
  /// `visit` hands each element with its row to the closure that it is given, and is called twice: to
  /// count, and to store.
  ///
  /// - Precondition: rows are 0 to one less than `rowCount`, and both calls hand on the same.
  /// - Complexity: O(rows + elements), in memory for the result.
  @inlinable
  public init(rowCount: Int, _ visit: ((_ row: Int, _ element: Element) -> Void) -> Void) {
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    visit { row, _ in starts[row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    self.init(starts: starts) { elements in
      visit { row, element in
        elements.initializeElement(at: Int(next[row]), to: element)
        next[row] += 1
      }
    }
  }

  /// Stores what `write` writes into every place.
  @usableFromInline
  init(starts: [Int32], _ write: (UnsafeMutableBufferPointer<Element>) -> Void) {
    owner = Owner(starts)
    write(owner.elements)
    self.starts = UnsafeBufferPointer(owner.starts)
    elements = UnsafeBufferPointer(owner.elements)
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
