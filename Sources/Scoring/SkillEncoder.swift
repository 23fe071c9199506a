internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

/// Turns mentions of skills into indices.
///
/// The list that the rows of a data set share is looked up once, so that their mentions are numbers from
/// the reader to the score; those of another list are looked up by their ids.
package struct SkillEncoder: Sendable {
  private let vocabulary: Vocabulary<SkillID>
  private let list: SkillList?
  /// By number in the list; `nil` for skills that play no part.
  private let indices: [SkillIndex?]

  init(_ vocabulary: Vocabulary<SkillID>, sharing list: SkillList?) {
    self.vocabulary = vocabulary
    self.list = list
    indices = list?.ids.map { vocabulary.index(of: $0) } ?? []
  }

  /// The number of skills that play a part.
  var skillCount: Int { vocabulary.count }

  /// The index of a skill, `nil` where it plays no part.
  func index(of skill: SkillID) -> SkillIndex? { vocabulary.index(of: skill) }

  /// The index of a skill that is mentioned, `nil` where it plays no part.
  func index(of mention: SkillMention, in mentions: SkillMentions) -> SkillIndex? {
    mentions.list === list
      ? indices[Int(mention.number)] : vocabulary.index(of: mentions.id(of: mention))
  }

  /// The known skills of a profile with their levels in ppm, ascending; unknown ones play no part.
  package func encode(_ profile: SkillProfile) -> [Coverage] {
    let mentions = profile.mentions
    var known: [Coverage] = []
    known.reserveCapacity(mentions.entries.count)
    for mention in mentions.entries {
      guard let skill = index(of: mention, in: mentions) else { continue }
      known.append(Coverage(skill: skill, ppm: Int32(mention.level.rawValue) * .wholePpm))
    }
    return known
  }
}

/// The skills that can play a part, each once.
struct MentionedSkills {
  private var ids: Set<SkillID> = []
  /// The list of the mentions at hand, and which of its skills are mentioned.
  private var list: SkillList?
  private var isMentioned: [Bool] = []

  mutating func insert(_ skill: SkillID) { ids.insert(skill) }

  mutating func insert(_ mentions: SkillMentions) {
    if mentions.list !== list {
      insertMentioned()
      list = mentions.list
      isMentioned = Array(repeating: false, count: mentions.list.ids.count)
    }
    for mention in mentions.entries { isMentioned[Int(mention.number)] = true }
  }

  private mutating func insertMentioned() {
    guard let list else { return }
    for (id, isMentioned) in zip(list.ids, isMentioned) where isMentioned { ids.insert(id) }
  }

  /// All of them, ascending.
  mutating func sorted() -> [SkillID] {
    insertMentioned()
    list = nil
    return ids.sorted()
  }
}
