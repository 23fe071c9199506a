/// A binary heap, the least element first; among equal ones any may be first.
///
/// Not a `Sequence`: to go through it in order is to take it apart.
@frozen public struct Heap<Element: Comparable> {
  @usableFromInline var elements: [Element] = []

  /// Starts empty.
  @inlinable public init() {}

  /// The number of elements.
  @inlinable public var count: Int { elements.count }

  /// Whether there is none.
  @inlinable public var isEmpty: Bool { elements.isEmpty }

  /// The least element.
  ///
  /// - Complexity: O(1).
  @inlinable public var first: Element? { elements.first }

  /// Takes an element in.
  ///
  /// - Complexity: O(log count).
  @inlinable public mutating func push(_ element: Element) {
    elements.append(element)
    var hole = elements.count - 1
    while hole > 0, element < elements[(hole - 1) / 2] {
      elements[hole] = elements[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    elements[hole] = element
  }

  /// Takes the least element out; `nil` where there is none.
  ///
  /// - Complexity: O(log count).
  @inlinable public mutating func popFirst() -> Element? {
    guard let first = elements.first else { return nil }
    let last = elements.removeLast()
    if !elements.isEmpty { sink(last) }
    return first
  }

  /// Puts an element in the place of the least one.
  ///
  /// - Precondition: the heap is not empty.
  /// - Complexity: O(log count).
  @inlinable public mutating func replaceFirst(by element: Element) {
    precondition(!elements.isEmpty, "nothing to replace in an empty heap")
    sink(element)
  }

  /// Takes all elements out and keeps the memory.
  ///
  /// - Complexity: O(count).
  @inlinable public mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

  /// Moves the hole at the root down to where the element may stand.
  @inlinable mutating func sink(_ element: Element) {
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < elements.count else { break }
      if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
      guard elements[child] < element else { break }
      elements[hole] = elements[child]
      hole = child
    }
    elements[hole] = element
  }

  /// Whether no element is less than its parent.
  package var isOrdered: Bool {
    elements.indices.dropFirst().allSatisfy { elements[($0 - 1) / 2] <= elements[$0] }
  }
}
