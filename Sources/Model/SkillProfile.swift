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

  /// The entries, skill ids ascending.
  public let entries: [Entry]

  /// Collects entries in any order.
  ///
  /// - Precondition: no skill occurs twice.
  public init(_ entries: [Entry] = []) {
    self.entries = entries.sorted { $0.skill < $1.skill }
    for (left, right) in zip(self.entries, self.entries.dropFirst()) {
      precondition(left.skill != right.skill, "\(left.skill) occurs twice in a profile")
    }
  }

  /// Whether the profile holds no skill.
  public var isEmpty: Bool { entries.isEmpty }
}

extension SkillProfile: ExpressibleByDictionaryLiteral {
  /// Collects skills with levels written as a dictionary.
  public init(dictionaryLiteral elements: (SkillID, ProficiencyLevel)...) {
    self.init(elements.map { Entry(skill: $0.0, level: $0.1) })
  }
}
