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
  /// How many people are sought, one of ``positionCounts``.
  public var positions = 1
  /// Where the work is.
  public var place: Place?
  /// The last day on which it stands; `nil` for no end.
  public var validThrough: Day?
  /// Languages asked for.
  public var languages: [LanguageProficiency] = []
  /// What it asks for by number.
  package let mentions: SkillMentions
  /// How its skills are known.
  public var origin = SkillOrigin.given
  /// *q* and *u*: what it asks for, in the order of the skill ids, one a skill.
  ///
  /// - Complexity: O(n).
  public var skills: [RequestedSkill] {
    mentions.entries.map {
      RequestedSkill(mentions.id(of: $0), level: $0.level, importance: $0.importance)
    }
  }

  /// Describes a need; set the rest as it is known.
  ///
  /// - Throws: the first skill that occurs twice.
  public init(id: NeedID, skills: [RequestedSkill]) throws(InvalidValue) {
    let sorted = skills.sorted { $0.skill < $1.skill }
    if let skill = sorted.firstTwin(by: \.skill) {
      throw InvalidValue(twice: "skill of need \(id)", found: "\(skill)")
    }
    self.init(id: id, SkillMentions(ascending: sorted))
  }

  /// Takes skills that are known to occur once, in any order.
  ///
  /// - Precondition: no skill occurs twice.
  package init(id: NeedID, distinct skills: [RequestedSkill]) {
    let sorted = skills.sorted { $0.skill < $1.skill }
    precondition(sorted.firstTwin(by: \.skill) == nil, "a skill occurs twice in need \(id)")
    self.init(id: id, SkillMentions(ascending: sorted))
  }

  /// Takes what it asks for by number.
  package init(id: NeedID, _ mentions: SkillMentions) {
    self.id = id
    self.mentions = mentions
  }

  /// How many people a need may seek: so many that no sum over needs overflows.
  public static let positionCounts = 1...1_000_000
}
