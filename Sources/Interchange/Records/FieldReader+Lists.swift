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
  mutating func distinct<Key: Hashable & Comparable, Value: Equatable>(
    _ pairs: [(key: Key, value: Value)], _ column: Column, name: (Key) -> String
  ) -> [(key: Key, value: Value)] {
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.key < $1.key }) { return pairs }
    let keys = pairs.map(\.key).sorted()
    guard zip(keys, keys.dropFirst()).contains(where: ==) else { return pairs }
    var values: [Key: Value] = [:]
    return pairs.filter { pair in
      guard let earlier = values[pair.key] else {
        values[pair.key] = pair.value
        return true
      }
      if earlier != pair.value {
        report(.conflictingItems(item: name(pair.key)), in: column)
      }
      return false
    }
  }

  /// Skills with levels; level 0 leaves the skill out.
  mutating func profile(_ column: Column, _ known: References) -> SkillProfile {
    var pairs: [(key: Int32, value: Int)] = []
    let (list, items) = skillItems(column, known)
    pairs.reserveCapacity(items.count)
    for item in items {
      guard let level = level(item.grade, column, of: list.ids[Int(item.number)]) else { continue }
      pairs.append((item.number, level))
    }
    let found = distinct(pairs, column) { list.ids[Int($0)].rawValue }
    return SkillProfile(
      SkillMentions(
        distinct: found.compactMap { pair in
          ProficiencyLevel(rawValue: pair.value).map { SkillMention(pair.key, level: $0) }
        }, of: list))
  }

  /// Skills asked for: `skill=3` must, `skill=2?` nice.
  mutating func requested(_ column: Column, _ known: References) -> SkillMentions {
    let isOpen = !known.listsSkills
    var pairs: [(key: Int32, value: SkillMention)] = []
    let (list, items) = skillItems(column, known)
    pairs.reserveCapacity(items.count)
    for item in items {
      // Without a taxonomy `weld?` would be a skill as good as any, though `weld=2?` is meant.
      if isOpen && item.grade == .none {
        let name = list.ids[Int(item.number)].rawValue.utf8
        if name.last == UInt8(ascii: "?") {
          report(.level(found: "?", item: String(Substring(name.dropLast()))), in: column)
          continue
        }
      }
      let (grade, isNice) = item.grade.asked
      guard let number = level(grade, column, of: list.ids[Int(item.number)]),
        let level = ProficiencyLevel(rawValue: number)
      else { continue }
      pairs.append(
        (
          item.number,
          SkillMention(item.number, level: level, importance: isNice ? .nice : .must)
        ))
    }
    let found = distinct(pairs, column) { list.ids[Int($0)].rawValue }
    return SkillMentions(distinct: found.map(\.value), of: list)
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
  private mutating func level(
    _ grade: SkillGrade, _ column: Column, of skill: @autoclosure () -> SkillID
  ) -> Int? {
    if case .digit(let level) = grade { return level }
    let text = grade.text
    if text.isEmpty { return ProficiencyLevel.intermediate.rawValue }
    guard let level = FieldReading.whole(text), (0...4).contains(level) else {
      report(.level(found: text, item: skill().rawValue), in: column)
      return nil
    }
    return level
  }

  /// The skills of a list by number, with what stands after `=`; unknown ones are problems.
  private mutating func skillItems(
    _ column: Column, _ known: References
  ) -> (list: SkillList, items: [(number: Int32, grade: SkillGrade)]) {
    let list = known.list
    var names: [SkillID] = []
    var found: [(number: Int32, grade: SkillGrade)] = []
    if case .text(let text) = self[column] {
      ListCell.forEachEntry(of: text) { name, value in
        guard let number = known.number(name) ?? other(name, column, known, &names) else { return }
        found.append((number, SkillGrade(value)))
      }
    } else {
      for item in items(column) {
        var name = item.key
        let number = name.withUTF8 { known.number($0) ?? other($0, column, known, &names) }
        guard let number else { continue }
        found.append((number, SkillGrade(item.value)))
      }
    }
    if let list, names.isEmpty { return (list, found) }
    let ids = (list?.ids ?? []) + names
    let (own, numbers) = SkillList.numbering(found.map { ids[Int($0.number)] })
    return (own, zip(numbers, found).map { ($0, $1.grade) })
  }

  /// The number of a skill that is not listed by this name: that of what is meant, or where any will do
  /// its place behind the list and among `names`, to which it is added.
  private mutating func other(
    _ name: UnsafeBufferPointer<UInt8>, _ column: Column, _ known: References,
    _ names: inout [SkillID]
  ) -> Int32? {
    func add(_ skill: SkillID) -> Int32 {
      names.append(skill)
      return Int32((known.list?.ids.count ?? 0) + names.count - 1)
    }
    if known.list == nil, !name.isEmpty { return add(SkillID(ListCell.string(name))) }
    let text = ListCell.string(name)
    switch known.link(text) {
    case .sure(let found):
      report(.linkedSkill(found: text, skill: found), in: column)
      return known.list?.number(of: found.skill) ?? add(found.skill)
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
