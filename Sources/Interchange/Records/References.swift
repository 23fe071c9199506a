internal import DomainModel
internal import Synchronization

/// What rows may refer to, and what was probably meant where they refer to something else.
final class References: Sendable {
  /// A suggestion costs a look at every name, so there are only so many in one run.
  private static let mostSuggestions = 200

  private let taxonomy: Taxonomy
  private let neededOccupations: Set<OccupationID>
  private let suggestions = Mutex<[String: String?]>([:])

  init(_ taxonomy: Taxonomy, needs: [Need] = []) {
    self.taxonomy = taxonomy
    neededOccupations = Set(needs.compactMap(\.occupation))
  }

  /// Whether a skill may be named: any, where the taxonomy has none.
  func knows(_ skill: SkillID) -> Bool {
    taxonomy.skills.isEmpty ? !skill.rawValue.isEmpty : taxonomy.skills[skill] != nil
  }

  /// Whether an occupation may be named: any, where the taxonomy has none.
  func knows(_ occupation: OccupationID) -> Bool {
    (taxonomy.occupations.isEmpty && taxonomy.occupationSkills.isEmpty)
      || taxonomy.occupations[occupation] != nil
      || taxonomy.occupationSkills[occupation] != nil || neededOccupations.contains(occupation)
  }

  func skill(near name: String) -> String? {
    suggestion(name, of: "skill") {
      Self.nearest(name, taxonomy.skills.lazy.map { ($0.key.rawValue, $0.value) })
    }
  }

  func occupation(near name: String) -> String? {
    suggestion(name, of: "occupation") {
      Self.nearest(name, taxonomy.occupations.lazy.map { ($0.key.rawValue, $0.value) })
    }
  }

  private func suggestion(_ name: String, of kind: String, _ find: () -> String?) -> String? {
    suggestions.withLock { known in
      if let found = known["\(kind) \(name)"] { return found }
      guard known.count < Self.mostSuggestions else { return nil }
      let found = find()
      known["\(kind) \(name)"] = .some(found)
      return found
    }
  }

  /// A concept by its label, written exactly or nearly, or by an id that is near.
  private static func nearest(
    _ name: String, _ concepts: some Sequence<(id: String, labels: ConceptLabels)>
  ) -> String? {
    var ids: [String: String] = [:]
    for (id, labels) in concepts {
      let all = Array(labels.preferred.values) + labels.alternative.values.joined()
      for label in all + [id] {
        let key = label.lowercased()
        ids[key] = min(ids[key] ?? id, id)
      }
    }
    return ids[name.lowercased()]
      ?? Interchange.nearest(to: name, among: ids.keys).flatMap { ids[$0] }
  }
}
