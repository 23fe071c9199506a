/// Skills by number, in the order of their ids' bytes.
///
/// What the rows of a data set share: a mention of a skill is then a number, which costs neither a
/// text nor a look into a hash table, and numbers are in the order of the ids.
package final class SkillList: Sendable {
  /// The ids, ascending, each once.
  package let ids: [SkillID]

  /// Lists ids that come in any order, each as often as it comes.
  ///
  /// - Complexity: O(n·log n).
  package convenience init(_ ids: some Sequence<SkillID>) {
    self.init(ascending: Set(ids).sorted())
  }

  init(ascending ids: [SkillID]) { self.ids = ids }

  /// Lists skills that come in any order, and tells the number of each.
  ///
  /// - Complexity: O(n·log n).
  package static func numbering(_ skills: [SkillID]) -> (list: SkillList, numbers: [Int32]) {
    var numbers = [Int32](repeating: 0, count: skills.count)
    var ids: [SkillID] = []
    for place in skills.indices.sorted(by: { skills[$0] < skills[$1] }) {
      if ids.last != skills[place] { ids.append(skills[place]) }
      numbers[place] = Int32(ids.count - 1)
    }
    return (SkillList(ascending: ids), numbers)
  }

  /// The number of a skill; `nil` where it is not listed.
  ///
  /// - Complexity: O(log n).
  package func number(of skill: SkillID) -> Int32? {
    var range = 0..<ids.count
    while let last = range.last {
      let middle = (range.lowerBound + last) / 2
      if ids[middle] == skill { return Int32(middle) }
      range = ids[middle] < skill ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  fileprivate static let empty = SkillList(ascending: [])
}

/// A skill of a list with a level and, where it is asked for, a weight.
package struct SkillMention: Hashable, Sendable {
  /// The skill's number.
  package let number: Int32
  package let level: ProficiencyLevel
  /// *u* of a need; a profile's are all `must`.
  package let importance: SkillImportance

  package init(_ number: Int32, level: ProficiencyLevel, importance: SkillImportance = .must) {
    self.number = number
    self.level = level
    self.importance = importance
  }
}

/// The skills that a row mentions, in the order of their ids, one a skill.
package struct SkillMentions: Sendable, Equatable {
  /// What the numbers mean.
  package let list: SkillList
  /// By number ascending.
  package let entries: [SkillMention]

  /// Mentions nothing.
  init() { (list, entries) = (.empty, []) }

  /// Takes skills of a list that are known to occur once, in any order.
  ///
  /// - Precondition: no skill occurs twice.
  package init(distinct entries: [SkillMention], of list: SkillList) {
    self.list = list
    let isAscending = zip(entries, entries.dropFirst()).allSatisfy { $0.number < $1.number }
    self.entries = isAscending ? entries : entries.sorted { $0.number < $1.number }
    let twin = self.entries.firstTwin(by: \.number)
    precondition(twin == nil, "\(twin.map { "\(list.ids[Int($0)])" } ?? "") occurs twice")
  }

  /// Takes skills with ids ascending, each once, and lists them.
  init(ascending skills: [RequestedSkill]) {
    list = SkillList(ascending: skills.map(\.skill))
    entries = skills.enumerated().map {
      SkillMention(Int32($0), level: $1.level, importance: $1.importance)
    }
  }

  /// The id of a skill that is mentioned.
  package func id(of mention: SkillMention) -> SkillID { list.ids[Int(mention.number)] }

  /// Whether the same ids are mentioned in the same way, whatever their numbers.
  package static func == (left: Self, right: Self) -> Bool {
    if left.list === right.list { return left.entries == right.entries }
    return left.entries.count == right.entries.count
      && zip(left.entries, right.entries).allSatisfy {
        ($0.level, $0.importance) == ($1.level, $1.importance)
          && left.id(of: $0) == right.id(of: $1)
      }
  }
}
