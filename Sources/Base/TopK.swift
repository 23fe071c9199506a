/// The greatest of the elements offered, as many as asked for.
///
/// For lists that are short beside what is offered: whoever is not among the best so far costs one
/// comparison. Elements must differ, so that which are kept does not depend on the order in which they
/// come; ``Scored`` tells equal scores apart by their places.
@frozen public struct TopK<Element: Comparable> {
  @usableFromInline let count: Int
  @usableFromInline var heap = Heap<Element>()

  /// Keeps `count` elements at most.
  ///
  /// - Precondition: `count` is not negative.
  @inlinable public init(_ count: Int) {
    precondition(count >= 0, "the best \(count)")
    self.count = count
  }

  /// The least element kept, once there are as many as asked for: what does not surpass it is not
  /// among the best.
  ///
  /// - Complexity: O(1).
  @inlinable public var least: Element? { heap.count == count ? heap.first : nil }

  /// Takes an element in if it is among the best so far.
  ///
  /// - Complexity: O(1) if it is not, else O(log count).
  @inlinable public mutating func offer(_ element: Element) {
    if heap.count < count { return heap.push(element) }
    guard let least = heap.first, least < element else { return }
    heap.replaceFirst(by: element)
  }

  /// The elements kept, greatest first.
  ///
  /// - Complexity: O(count·log count).
  @inlinable public var descending: [Element] {
    var rest = heap
    var ascending: [Element] = []
    ascending.reserveCapacity(rest.count)
    while let next = rest.popFirst() { ascending.append(next) }
    return ascending.reversed()
  }
}

/// A score at a place of a list: the greater is the better one, of equal ones the earlier.
@frozen public struct Scored<Score: Comparable>: Comparable {
  /// The score.
  public let score: Score
  /// Where it stands, from 0.
  public let place: Int

  /// Takes a score at a place.
  @inlinable public init(_ score: Score, at place: Int) {
    self.score = score
    self.place = place
  }

  /// Whether the right one is the better.
  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.score < right.score || (left.score == right.score && left.place > right.place)
  }
}

extension Collection where Element: Comparable {
  /// The offsets of the greatest elements, greatest first, of equal ones the first.
  ///
  /// - Complexity: O(n + m·log `count`), m how often one of the greatest so far is surpassed.
  @inlinable public func offsetsOfGreatest(_ count: Int) -> [Int] {
    var best = TopK<Scored<Element>>(count)
    for (place, score) in enumerated() { best.offer(Scored(score, at: place)) }
    return best.descending.map(\.place)
  }
}
