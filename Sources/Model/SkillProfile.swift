/// Skills with their levels: what a learner has, a course requires or a course teaches.
///
/// *a*, *r* and *t* in SCORING.md. Entries are kept in the order of the skill ids, one a skill.
public struct SkillProfile: Sendable, Equatable {
  /// A skill at a level.
  public struct Entry: Sendable, Equatable {
    /// The skill.
    public let skill: SkillID
    /// The level at which it is held, asked for or taught.
    public let level: ProficiencyLevel

    /// Pairs a skill with its level.
    public init(skill: SkillID, level: ProficiencyLevel) {
      self.skill = skill
      self.level = level
    }
  }

  /// The entries by number.
  package let mentions: SkillMentions

  /// The entries, skill ids ascending.
  ///
  /// - Complexity: O(n).
  public var entries: [Entry] {
    mentions.entries.map { Entry(skill: mentions.id(of: $0), level: $0.level) }
  }

  /// Holds no skill.
  public init() { mentions = SkillMentions() }

  /// Takes entries by number.
  package init(_ mentions: SkillMentions) { self.mentions = mentions }

  /// Collects entries in any order.
  ///
  /// - Throws: the first skill that occurs twice.
  public init(_ entries: [Entry]) throws(InvalidValue) {
    let sorted = entries.sorted { $0.skill < $1.skill }
    if let skill = sorted.firstTwin(by: \.skill) {
      throw InvalidValue(twice: "skill of a profile", found: "\(skill)")
    }
    self.init(ascending: sorted)
  }

  /// Collects skills with their levels.
  public init(_ levels: [SkillID: ProficiencyLevel]) {
    self.init(
      ascending: levels.map { Entry(skill: $0, level: $1) }.sorted { $0.skill < $1.skill })
  }

  /// Takes entries whose skills are known to occur once, in any order.
  ///
  /// - Precondition: no skill occurs twice.
  package init(distinct entries: [Entry]) {
    let sorted = entries.sorted { $0.skill < $1.skill }
    let twin = sorted.firstTwin(by: \.skill)
    precondition(twin == nil, "\(twin.map { "\($0)" } ?? "") occurs twice in a profile")
    self.init(ascending: sorted)
  }

  private init(ascending entries: [Entry]) {
    mentions = SkillMentions(
      ascending: entries.map { RequestedSkill($0.skill, level: $0.level, importance: .must) })
  }

  /// Whether the profile holds no skill.
  public var isEmpty: Bool { mentions.entries.isEmpty }
}

extension SkillProfile: ExpressibleByDictionaryLiteral {
  /// Collects skills with levels written as a dictionary.
  ///
  /// - Precondition: no skill occurs twice.
  public init(dictionaryLiteral elements: (SkillID, ProficiencyLevel)...) {
    self.init(distinct: elements.map { Entry(skill: $0.0, level: $0.1) })
  }
}
