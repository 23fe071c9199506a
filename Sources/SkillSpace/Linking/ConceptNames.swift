package import PasserelleModel
internal import Synchronization

/// Finds the one concept that is called so in any language, but for case, accents, punctuation and marks
/// of gender.
///
/// A label that gives two forms, as "soudeur / soudeuse", is a name in either. What one alone is called
/// by preference means that one, whoever else may be called so too. Labels are indexed at the first
/// text; several threads may ask.
package final class ConceptNames<ID: Identifier>: Sendable {
  private let concepts: [ID: ConceptLabels]
  private let index = Mutex<[String: Owners]?>(nil)

  private struct Owners {
    var preferred: Set<ID> = []
    var all: Set<ID> = []

    var only: ID? { preferred.count == 1 ? preferred.first : all.count == 1 ? all.first : nil }
  }

  package init(_ concepts: [ID: ConceptLabels]) { self.concepts = concepts }

  /// The concept that a text names; `nil` for none alone.
  package func concept(called text: String) -> ID? {
    index.withLock { index in
      let made = index ?? makeIndex()
      index = made
      return made[LabelText(text).key]?.only
    }
  }

  /// A label and, where a slash divides it in two, both forms.
  private static func keys(_ label: String) -> [String] {
    let forms = label.split(separator: "/")
    return ([label] + (forms.count == 2 ? forms.map(String.init) : [])).map { LabelText($0).key }
  }

  private func makeIndex() -> [String: Owners] {
    var index: [String: Owners] = [:]
    for (id, labels) in concepts {
      for key in labels.preferred.values.flatMap(Self.keys) {
        index[key, default: Owners()].preferred.insert(id)
        index[key, default: Owners()].all.insert(id)
      }
      for key in labels.alternative.values.joined().flatMap(Self.keys) {
        index[key, default: Owners()].all.insert(id)
      }
    }
    index[""] = nil
    return index
  }
}
