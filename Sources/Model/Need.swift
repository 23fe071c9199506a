/// Whose need it is.
public enum NeedKind: String, Sendable, CaseIterable {
  /// A company's open position.
  case vacancy
  /// A start-up's search.
  case startup
  /// A joint research project's search.
  case project
}

/// How much a skill weighs in a need: *u* in SCORING.md.
public enum SkillImportance: Sendable, Hashable, CaseIterable {
  /// Weighs ½.
  case nice
  /// Weighs 1.
  case must

  /// The weight in halves, which keeps sums of it integer.
  public var halves: Int { self == .must ? 2 : 1 }
}

/// A skill that a need or an occupation asks for.
public struct RequestedSkill: Sendable, Hashable {
  /// The skill.
  public let skill: SkillID
  /// *q*: the level asked for.
  public let level: ProficiencyLevel
  /// *u*: how much it weighs.
  public let importance: SkillImportance

  /// Describes a skill asked for.
  public init(_ skill: SkillID, level: ProficiencyLevel, importance: SkillImportance) {
    self.skill = skill
    self.level = level
    self.importance = importance
  }
}

/// Work that exists: one or more positions of a kind, with the skills they ask for.
public struct Need: Sendable, Equatable, Identifiable {
  /// The need's id.
  public var id: NeedID
  /// Whose need it is.
  public var kind: NeedKind?
  /// Who has it.
  public var employer: String?
  /// The field it belongs to.
  public var theme: String?
  /// What it is called.
  public var title: String?
  /// The occupation asked for.
  public var occupation: OccupationID?
  /// How many people are sought, 1 or more.
  public var positions = 1
  /// Where the work is.
  public var place: Place?
  /// The last day on which it stands; `nil` for no end.
  public var validThrough: Day?
  /// Languages asked for.
  public var languages: [LanguageProficiency] = []
  /// *q* and *u*: what it asks for, in the order of the skill ids, one a skill.
  public let skills: [RequestedSkill]

  /// Describes a need; set the rest as it is known.
  ///
  /// - Precondition: no skill occurs twice.
  public init(id: NeedID, skills: [RequestedSkill]) {
    self.id = id
    self.skills = skills.sorted { $0.skill < $1.skill }
    for (left, right) in zip(self.skills, self.skills.dropFirst()) {
      precondition(left.skill != right.skill, "\(left.skill) occurs twice in need \(id)")
    }
  }
}
