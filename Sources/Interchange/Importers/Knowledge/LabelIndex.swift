internal import PasserelleModel

/// Concepts by their labels in all languages.
struct LabelIndex<ID: Identifier & Comparable>: Sendable {
  /// What a text means.
  enum Meaning: Equatable {
    /// It is the label of this concept alone.
    case one(ID)
    /// Several have it, least ids first.
    case several([ID])
    case nothing
  }

  private let preferred: [String: [ID]]
  private let alternative: [String: [ID]]
  private let hasForms: Bool

  /// Takes concepts; where labels name people's work, both forms of a double one lead to it.
  ///
  /// - Complexity: O(letters).
  init(_ concepts: [ID: ConceptLabels], hasForms: Bool) {
    self.hasForms = hasForms
    let sorted = concepts.sorted { $0.key < $1.key }
    preferred = Self.table(sorted, false) { Array($0.preferred.values) }
    // One form of a double label is no more its own than another's alternative label.
    alternative = Self.table(sorted, hasForms) {
      (hasForms ? Array($0.preferred.values) : []) + $0.alternative.values.joined()
    }
  }

  private static func table(
    _ concepts: [(key: ID, value: ConceptLabels)], _ hasForms: Bool,
    _ labels: (ConceptLabels) -> [String]
  ) -> [String: [ID]] {
    var table: [String: [ID]] = [:]
    for (id, all) in concepts {
      for key in labels(all).flatMap({ keys($0, hasForms) })
      where !key.isEmpty && table[key]?.last != id {
        table[key, default: []].append(id)
      }
    }
    return table
  }

  private static func keys(_ text: String, _ hasForms: Bool) -> [String] {
    hasForms ? LabelKey.forms(text) : [LabelKey.key(text)]
  }

  /// What a text means: a preferred label outranks an alternative one, the whole its forms.
  func meaning(of text: String) -> Meaning {
    var several: [ID] = []
    for key in Self.keys(text, hasForms) {
      for table in [preferred, alternative] {
        guard let found = table[key] else { continue }
        if found.count == 1 { return .one(found[0]) }
        if several.isEmpty { several = found }
        break
      }
      if !several.isEmpty { return .several(several) }
    }
    return .nothing
  }
}
