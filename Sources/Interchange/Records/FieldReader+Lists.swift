internal import PasserelleModel

extension FieldReader {
  /// The items of a list without values.
  mutating func list(_ column: Column) -> [String] {
    switch self[column] {
    case .text(let text): return ListCell.items(of: text)
    case .list(let items): return items
    case let other:
      if let kind = other.kind { report(.notText(found: kind), in: column) }
      return []
    }
  }

  /// The items of a list with values, `key=value`; the last `=` divides.
  mutating func items(_ column: Column) -> [FieldValue.Item] {
    switch self[column] {
    case .entries(let items): return items
    case .text(let text): return ListCell.entries(of: text)
    default:
      return list(column).map(ListCell.entry).filter { !$0.key.isEmpty || $0.value != nil }
    }
  }

  /// Keeps the first of each key; the same key with another value is a problem.
  private mutating func distinct<Key: Hashable & Comparable, Value: Equatable>(
    _ pairs: [(key: Key, value: Value)], _ column: Column
  ) -> [(key: Key, value: Value)] {
    let keys = pairs.map(\.key).sorted()
    guard zip(keys, keys.dropFirst()).contains(where: ==) else { return pairs }
    var values: [Key: Value] = [:]
    return pairs.filter { pair in
      guard let earlier = values[pair.key] else {
        values[pair.key] = pair.value
        return true
      }
      if earlier != pair.value {
        report(.conflictingItems(item: "\(pair.key)"), in: column)
      }
      return false
    }
  }

  /// Skills with levels; level 0 leaves the skill out.
  mutating func profile(_ column: Column, _ known: References) -> SkillProfile {
    var pairs: [(key: SkillID, value: Int)] = []
    for item in skillItems(column, known) {
      guard let level = level(item.value, of: item.skill, column) else { continue }
      pairs.append((item.skill, level))
    }
    return SkillProfile(
      distinct: distinct(pairs, column).compactMap { pair in
        ProficiencyLevel(rawValue: pair.value).map {
          SkillProfile.Entry(skill: pair.key, level: $0)
        }
      })
  }

  /// Skills asked for: `skill=3` must, `skill=2?` nice.
  mutating func requested(_ column: Column, _ known: References) -> [RequestedSkill] {
    var pairs: [(key: SkillID, value: RequestedSkill)] = []
    for item in skillItems(column, known) {
      var text = item.value
      // Without a taxonomy `weld?` would be a skill as good as any, though `weld=2?` is meant.
      let name = item.skill.rawValue.utf8
      if text.isEmpty, !known.listsSkills, name.last == UInt8(ascii: "?") {
        report(.level(found: "?", item: String(Substring(name.dropLast()))), in: column)
        continue
      }
      let isNice = text.utf8.last == UInt8(ascii: "?")
      if isNice { text = String(Substring(text.utf8.dropLast())).trimmed }
      guard let number = level(text, of: item.skill, column),
        let level = ProficiencyLevel(rawValue: number)
      else { continue }
      let skill = RequestedSkill(item.skill, level: level, importance: isNice ? .nice : .must)
      pairs.append((skill.skill, skill))
    }
    return distinct(pairs, column).map(\.value)
  }

  /// Languages with levels; one without has the level given.
  mutating func languages(_ column: Column, without standard: CEFRLevel) -> [LanguageProficiency] {
    var pairs: [(key: String, value: LanguageProficiency)] = []
    for item in items(column) {
      guard let language = language(item.key, column) else { continue }
      let text = item.value ?? ""
      guard let level = text.isEmpty ? standard : CEFRLevel(text) else {
        report(.languageLevel(found: text), in: column)
        continue
      }
      pairs.append(
        (language.letters, LanguageProficiency(language: language, level: level)))
    }
    return distinct(pairs, column).map(\.value)
  }

  mutating func language(_ text: String, _ column: Column) -> LanguageCode? {
    if let language = LanguageCode(text) { return language }
    report(.noLanguage(found: text), in: column)
    return nil
  }

  /// Occupations, each once; one that neither the taxonomy nor a need knows is used, with a notice.
  mutating func occupations(_ column: Column, _ known: References) -> [OccupationID] {
    var seen: Set<OccupationID> = []
    return list(column).map { OccupationID($0) }.filter { seen.insert($0).inserted }.map { id in
      if !known.knows(id) {
        let name = id.rawValue
        let near = suggestion { known.occupation(near: name) }
        report(.unmatchedOccupation(found: name, near: near, rows: 1), in: column)
      }
      return id
    }
  }

  /// A level of 0–4; intermediate where it is not given.
  private mutating func level(_ text: String, of skill: SkillID, _ column: Column) -> Int? {
    guard !text.isEmpty else { return ProficiencyLevel.intermediate.rawValue }
    guard let level = Self.whole(text), (0...4).contains(level) else {
      report(.level(found: text, item: skill.rawValue), in: column)
      return nil
    }
    return level
  }

  /// The known skills of a list, with what stands after `=`; unknown ones are problems.
  private mutating func skillItems(
    _ column: Column, _ known: References
  ) -> [(skill: SkillID, value: String)] {
    var found: [(skill: SkillID, value: String)] = []
    guard case .text(let text) = self[column] else {
      for item in items(column) {
        var name = item.key
        guard let skill = name.withUTF8({ skill($0, column, known) }) else { continue }
        found.append((skill, item.value ?? ""))
      }
      return found
    }
    ListCell.forEachEntry(of: text) { name, value in
      guard let skill = skill(name, column, known) else { return }
      found.append((skill, value.map(ListCell.string) ?? ""))
    }
    return found
  }

  private mutating func skill(
    _ name: UnsafeBufferPointer<UInt8>, _ column: Column, _ known: References
  ) -> SkillID? {
    if let skill = known.skill(name) { return skill }
    let text = ListCell.string(name)
    switch known.link(text) {
    case .sure(let found):
      report(.linkedSkill(found: text, skill: found), in: column)
      return found.skill
    case .unsure(let candidates) where !candidates.isEmpty:
      report(.uncertainSkill(found: text, candidates: candidates), in: column)
      return nil
    case .unsure, nil: break
    }
    let near = suggestion { known.skill(near: text) }
    report(.unknownReference(kind: .skill, found: text, near: near), in: column)
    return nil
  }
}
