/// Rows of entries of varying number, stored end to end (compressed sparse rows).
///
/// The element type holds column and value, so that one walk touches one stream of memory.
package struct SparseRows<Element: Sendable>: Sendable {
  package let starts: [Int32]
  package let elements: [Element]

  package init(_ rows: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    var elements: [Element] = []
    elements.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows {
      elements.append(contentsOf: row)
      starts.append(Int32(elements.count))
    }
    self.starts = starts
    self.elements = elements
  }

  package var count: Int { starts.count - 1 }

  package subscript(row: Int) -> ArraySlice<Element> {
    elements[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// Calls `body` with the entries of a row.
  @inline(__always)
  package func withRow<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    let range = Int(starts[row])..<Int(starts[row + 1])
    return elements.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
