internal import PasserelleModel
internal import Synchronization

/// What rows may refer to, and what was probably meant where they refer to something else.
final class References: Sendable {
  /// The taxonomy, which may still be being read: who asks waits, and only what is no known id asks.
  private let taxonomy: @Sendable () -> Taxonomy
  /// The skills that rows may name.
  let skills: SkillIndex
  private let resolver: TextResolver?
  private let neededOccupations: Set<OccupationID>
  /// The courses by their titles, where these may stand for them.
  let titles: CourseTitles?
  private let search = Mutex(Search())

  convenience init(
    _ taxonomy: Taxonomy, needs: [Need] = [], courses: [Course] = [],
    linking resolver: TextResolver? = nil
  ) {
    self.init(
      SkillIndex(taxonomy.skills.keys), needs: needs, courses: courses, linking: resolver
    ) { taxonomy }
  }

  /// Takes the skills that rows may name, and the taxonomy as soon as it is asked for.
  init(
    _ skills: SkillIndex, needs: [Need] = [], courses: [Course] = [],
    linking resolver: TextResolver? = nil, of taxonomy: @escaping @Sendable () -> Taxonomy
  ) {
    self.taxonomy = taxonomy
    self.resolver = resolver
    self.skills = skills
    neededOccupations = Set(needs.lazy.compactMap(\.occupation))
    titles = resolver.map { CourseTitles(courses, key: $0.key) }
  }

  /// Whether the taxonomy says which skills there are.
  var listsSkills: Bool { !skills.list.ids.isEmpty }

  /// The skills that rows may name by number; `nil` for any, where the taxonomy has none.
  var list: SkillList? { listsSkills ? skills.list : nil }

  /// The number of the skill that bytes name in the list.
  func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? { skills.number(name) }

  /// Whether a text that means no skill for sure rejects its row.
  var isStrict: Bool { resolver?.isStrict ?? true }

  /// What a name that is no id of a skill says.
  enum Meaning {
    /// Somebody has decided what it means.
    case decided(SkillID)
    /// Somebody has decided that it means none.
    case nothing
    case skill(SkillLink.Candidate)
    /// A text without which its row is used.
    case unclear(UnlinkedText)
    /// A text that may mean one of these, which is a problem of its row.
    case refused([SkillLink.Candidate])
    case unknown
  }

  /// What free text in the place of a skill means.
  func meaning(of text: String) -> Meaning {
    guard let resolver else { return .unknown }
    if let decided = resolver.decision(on: text) { return decided.map(Meaning.decided) ?? .nothing }
    switch resolver.skill(text) {
    case .sure(let found): return .skill(found)
    case .unsure(let candidates) where !resolver.isStrict:
      return .unclear(
        UnlinkedText(found: text, key: resolver.key(text), candidates: candidates))
    case .unsure(let candidates): return candidates.isEmpty ? .unknown : .refused(candidates)
    }
  }

  /// The occupation that alone has a text for its name, where text may stand for one.
  func occupation(called text: String) -> OccupationID? {
    guard let resolver, !knows(OccupationID(text)) else { return nil }
    return resolver.occupation(text)
  }

  /// Whether a need or the taxonomy has an occupation.
  func knows(_ occupation: OccupationID) -> Bool {
    if neededOccupations.contains(occupation) { return true }
    let taxonomy = taxonomy()
    return taxonomy.occupations[occupation] != nil || taxonomy.occupationSkills[occupation] != nil
  }

  func skill(near name: String) -> String? {
    search.withLock { search in
      search.skills.suggestion(for: name) {
        taxonomy().skills.map { ($0.key.rawValue, $0.value) }
      }
    }
  }

  func occupation(near name: String) -> String? {
    search.withLock { search in
      search.occupations.suggestion(for: name) {
        taxonomy().occupations.map { ($0.key.rawValue, $0.value) }
          + neededOccupations.map { ($0.rawValue, ConceptLabels()) }
      }
    }
  }

  private struct Search {
    var skills = ConceptSearch()
    var occupations = ConceptSearch()
  }
}

/// The ids that rows of one file may take from another, and which of them was probably meant.
final class KnownIDs<ID: Identifier>: Sendable {
  private let ids: Set<ID>
  private let search = Mutex(ConceptSearch())

  init(_ ids: some Sequence<ID>) { self.ids = Set(ids) }

  func contains(_ id: ID) -> Bool { ids.contains(id) }

  func id(near name: String) -> String? {
    search.withLock { search in
      search.suggestion(for: name) { ids.map { ($0.rawValue, ConceptLabels()) } }
    }
  }
}

/// Finds the concept that was probably meant, by a label in any language or by its id.
///
/// The index of labels is built at the first miss: clean files do not pay for it.
private struct ConceptSearch {
  /// A suggestion costs a look at every name, so there are only so many in one run.
  private static let mostSuggestions = 200

  private var idsByName: [String: String] = [:]
  private var names: NameIndex?
  private var found: [String: String?] = [:]

  mutating func suggestion(
    for name: String, among concepts: () -> [(id: String, labels: ConceptLabels)]
  ) -> String? {
    if let known = found[name] { return known }
    guard found.count < Self.mostSuggestions else { return nil }
    let names = names ?? index(concepts())
    let near = idsByName[name.lowercased()] ?? names.nearest(to: name).flatMap { idsByName[$0] }
    found[name] = .some(near)
    return near
  }

  private mutating func index(_ concepts: [(id: String, labels: ConceptLabels)]) -> NameIndex {
    for (id, labels) in concepts {
      let all = Array(labels.preferred.values) + labels.alternative.values.joined()
      for label in all + [id] {
        let key = label.lowercased()
        idsByName[key] = min(idsByName[key] ?? id, id)
      }
    }
    let index = NameIndex(idsByName.keys)
    names = index
    return index
  }
}
