/// The names of a concept in several languages.
public struct ConceptLabels: Sendable, Equatable {
  /// One name a language, by the language's code.
  public var preferred: [String: String] = [:]
  /// Other names, by the language's code.
  public var alternative: [String: [String]] = [:]

  /// Starts without a name.
  public init() {}

  /// The name in the first of these languages that has one, else in English, else in any.
  public func name(in languages: [String]) -> String? {
    for language in languages + ["en"] {
      if let name = preferred[language] { return name }
    }
    return preferred.min { $0.key < $1.key }?.value
  }
}

/// What an occupation asks of those who practise it.
public struct OccupationSkill: Sendable, Hashable {
  /// How closely a skill belongs to an occupation.
  public enum Relation: String, Sendable, CaseIterable {
    /// Usually needed, whatever the employer.
    case essential
    /// May be needed.
    case optional
  }

  /// The skill.
  public let skill: SkillID
  /// How closely it belongs.
  public let relation: Relation

  /// Relates a skill.
  public init(skill: SkillID, relation: Relation) {
    self.skill = skill
    self.relation = relation
  }

  /// The level at which a pseudo-need asks for each skill.
  package static let level = ProficiencyLevel.intermediate

  /// How much the skill weighs in a pseudo-need.
  package var importance: SkillImportance { relation == .essential ? .must : .nice }
}

/// The part of a skills taxonomy (ESCO) that matching and its explanations use.
public struct Taxonomy: Sendable, Equatable {
  /// The skills there are, with their names.
  public var skills: [SkillID: ConceptLabels] = [:]
  /// The occupations there are, with their names.
  public var occupations: [OccupationID: ConceptLabels] = [:]
  /// The skills of each occupation, in the order of the source.
  public var occupationSkills: [OccupationID: [OccupationSkill]] = [:]
  /// What each skill specialises: skills, and groups of skills, which have no entry in `skills`.
  public var broaderSkills: [SkillID: [SkillID]] = [:]
  /// The skills that each skill asks for or profits from.
  public var relatedSkills: [SkillID: [SkillID]] = [:]

  /// Starts without a concept.
  public init() {}

  /// Whether nothing is known: ids are then taken as they come.
  public var isEmpty: Bool { skills.isEmpty && occupations.isEmpty && occupationSkills.isEmpty }

  /// The need that an occupation stands for by itself: `occupation:<id>`, one position, essential
  /// skills must at level 2, optional skills nice at level 2; `nil` where it has no skill.
  ///
  /// A skill related twice counts by its closer relation.
  public func pseudoNeed(of occupation: OccupationID) -> Need? {
    guard let related = occupationSkills[occupation], !related.isEmpty else { return nil }
    var importance: [SkillID: SkillImportance] = [:]
    for entry in related where importance[entry.skill] != .must {
      importance[entry.skill] = entry.importance
    }
    let skills = importance.map {
      RequestedSkill($0, level: OccupationSkill.level, importance: $1)
    }
    var need = Need(id: Self.pseudoNeedID(of: occupation), distinct: skills)
    need.occupation = occupation
    return need
  }

  /// The id of an occupation's pseudo-need.
  package static func pseudoNeedID(of occupation: OccupationID) -> NeedID {
    NeedID("occupation:\(occupation)")
  }
}
