/// The `count`-th greatest of `values`, or −∞ when there are fewer than `count` that are not −∞.
///
/// A threshold rather than a selection: who asks for it keeps all that may still tie with it.
///
/// **Edge cases.** `count` 0 gives +∞: nothing reaches it. Values must not be NaN.
///
/// - Complexity: O(n + r·log `count`), r how often the running threshold rises.
package func threshold(ofGreatest count: Int, in values: UnsafeBufferPointer<Float>) -> Float {
  guard count > 0 else { return .infinity }
  guard count < values.count else { return -.infinity }
  var heap = [Float](repeating: -.infinity, count: count)
  return heap.withUnsafeMutableBufferPointer { heap in
    for value in values where value > heap[0] { replaceLeast(of: heap, by: value) }
    return heap[0]
  }
}

/// Replaces the root of a binary min-heap and restores its order.
private func replaceLeast(of heap: UnsafeMutableBufferPointer<Float>, by value: Float) {
  var hole = 0
  while true {
    var child = 2 * hole + 1
    guard child < heap.count else { break }
    if child + 1 < heap.count && heap[child + 1] < heap[child] { child += 1 }
    guard heap[child] < value else { break }
    heap[hole] = heap[child]
    hole = child
  }
  heap[hole] = value
}
