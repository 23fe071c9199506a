extension Sequence where Element: Hashable {
  /// Each once, in the order of their first occurrence.
  ///
  /// - Complexity: O(n).
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
