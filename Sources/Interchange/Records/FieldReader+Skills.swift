internal import PasserelleModel

/// A skill that a list names.
private struct SkillItem {
  /// Its number in the list of skills.
  let number: Int32
  /// What stands behind `=`.
  let grade: SkillGrade
  /// Whether it is named by a text, not by its id.
  let isText: Bool
}

/// A skill with its level, 0 among them in a profile, as a list has it.
private typealias Graded<Value> = (key: Int32, value: Value, isText: Bool)

extension FieldReader {
  /// Skills with levels; level 0 leaves the skill out.
  mutating func profile(_ column: Column, _ known: References) -> SkillProfile {
    var graded: [Graded<Int>] = []
    let (list, items) = skillItems(column, known)
    graded.reserveCapacity(items.count)
    for item in items {
      guard let level = level(item.grade, column, of: list.ids[Int(item.number)]) else { continue }
      graded.append((item.number, level, item.isText))
    }
    let found = eachOnce(graded, column, known, of: list, higher: max)
    return SkillProfile(
      SkillMentions(
        distinct: found.compactMap { pair in
          ProficiencyLevel(rawValue: pair.value).map { SkillMention(pair.key, level: $0) }
        }, of: list))
  }

  /// Skills asked for: `skill=3` must, `skill=2?` nice.
  mutating func requested(_ column: Column, _ known: References) -> SkillMentions {
    let isOpen = !known.listsSkills
    var graded: [Graded<SkillMention>] = []
    let (list, items) = skillItems(column, known, mayBeNice: true)
    graded.reserveCapacity(items.count)
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
      let mention = SkillMention(item.number, level: level, importance: isNice ? .nice : .must)
      graded.append((item.number, mention, item.isText))
    }
    let found = eachOnce(graded, column, known, of: list) { $0.higher($1) }
    return SkillMentions(distinct: found.map(\.value), of: list)
  }

  /// Each skill once.
  ///
  /// An id that is given twice by hand must have one value. Whoever writes two texts cannot know that
  /// they mean one skill: the higher of their values counts.
  private mutating func eachOnce<Value: Equatable>(
    _ graded: [Graded<Value>], _ column: Column, _ known: References, of list: SkillList,
    higher: (Value, Value) -> Value
  ) -> [(key: Int32, value: Value)] {
    let mayMerge = !known.isStrict && graded.contains(where: \.isText)
    let own = mayMerge ? graded.filter { !$0.isText } : graded
    var found = distinct(own.map { (key: $0.key, value: $0.value) }, column) {
      list.ids[Int($0)].rawValue
    }
    guard mayMerge else { return found }
    for text in graded where text.isText {
      guard let place = found.firstIndex(where: { $0.key == text.key }) else {
        found.append((text.key, text.value))
        continue
      }
      guard found[place].value != text.value else { continue }
      found[place].value = higher(found[place].value, text.value)
      report(.higherLevel(item: list.ids[Int(text.key)].rawValue, rows: 1), in: column)
    }
    return found
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
    _ column: Column, _ known: References, mayBeNice: Bool = false
  ) -> (list: SkillList, items: [SkillItem]) {
    let list = known.list
    var names: [SkillID] = []
    var found: [SkillItem] = []
    func take(_ name: UnsafeBufferPointer<UInt8>, _ grade: SkillGrade) {
      if let number = known.number(name) {
        found.append(SkillItem(number: number, grade: grade, isText: false))
      } else if let number = other(name, column, known, &names) {
        found.append(SkillItem(number: number, grade: grade, isText: list != nil))
      } else if !known.isStrict {
        // A level that is none stays one, whatever it is the level of.
        let text = ListCell.string(name)
        _ = level(mayBeNice ? grade.asked.grade : grade, column, of: SkillID(text))
      }
    }
    if case .text(let text) = self[column] {
      ListCell.forEachEntry(of: text) { take($0, SkillGrade($1)) }
    } else {
      for item in items(column) {
        var name = item.key
        name.withUTF8 { take($0, SkillGrade(item.value)) }
      }
    }
    if let list, names.isEmpty { return (list, found) }
    let ids = (list?.ids ?? []) + names
    let (own, numbers) = SkillList.numbering(found.map { ids[Int($0.number)] })
    return (
      own,
      zip(numbers, found).map { SkillItem(number: $0, grade: $1.grade, isText: $1.isText) }
    )
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
    switch name.isEmpty ? .unknown : known.meaning(of: text) {
    case .skill(let found):
      report(.linkedSkill(found: text, skill: found, rows: 1), in: column)
      return known.list?.number(of: found.skill) ?? add(found.skill)
    case .decided(let skill): return known.list?.number(of: skill) ?? add(skill)
    case .nothing:
      leaveOut(in: column)
      return nil
    case .unclear where CellWords.isBlank(text):
      report(.reread(.blank, found: text, value: nil, rows: 1), in: column)
      return nil
    case .unclear(let text):
      report(.textNotLinked(text, rows: 1), in: column)
      return nil
    case .refused(let candidates):
      report(.uncertainSkill(found: text, candidates: candidates), in: column)
      return nil
    case .unknown: break
    }
    let near = suggestion { known.skill(near: text) }
    report(.unknownReference(kind: .skill, found: text, near: near), in: column)
    return nil
  }
}

extension SkillMention {
  /// The same skill at the higher of two levels, as a must where either is one.
  fileprivate func higher(_ other: SkillMention) -> SkillMention {
    SkillMention(
      number, level: max(level, other.level),
      importance: importance == .must ? importance : other.importance)
  }
}
