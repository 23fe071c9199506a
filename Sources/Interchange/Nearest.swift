/// The name that was probably meant, or `nil` where none is near.
///
/// Near is an optimal-string-alignment distance (insertions, deletions, substitutions, neighbours
/// swapped) of at most a quarter of the text's length, and at least 1, case aside; ties go to the
/// name that comes first by its bytes. Texts of more than 200 bytes are near nothing.
///
/// - Complexity: O(n · m) for n names of m bytes; O(n · m²) where names of more than 64 bytes share
///   neither beginning nor end with the text.
package func nearest(to text: String, among names: some Sequence<String>) -> String? {
  NameIndex(names).nearest(to: text)
}

/// Names made ready for many searches.
struct NameIndex: Sendable {
  private let names: [(lowered: [UInt8], name: String)]

  init(_ names: some Sequence<String>) {
    self.names = names.map { (Array($0.lowercased().utf8), $0) }
  }

  /// The nearest name, as ``nearest(to:among:)`` defines it.
  func nearest(to text: String) -> String? {
    let wanted = Array(text.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
    let distance = AlignmentDistance(from: wanted)
    var limit = max(1, wanted.count / 4)
    var best: String?
    for (lowered, name) in names {
      let found = distance.to(lowered, limit: limit)
      guard found <= limit else { continue }
      // Once there is a best name, the limit is its distance.
      if found == limit, let best, best.utf8.lexicographicallyPrecedes(name.utf8) { continue }
      (limit, best) = (found, name)
    }
    return best
  }
}
