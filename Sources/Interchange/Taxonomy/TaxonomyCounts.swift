/// What a taxonomy folder holds, each concept and relation counted once.
public struct TaxonomyCounts: Sendable, Equatable {
  /// Skills and knowledge.
  public internal(set) var skills = 0
  /// Occupations.
  public internal(set) var occupations = 0
  /// Groups of skills.
  public internal(set) var skillGroups = 0
  /// Groups of occupations.
  public internal(set) var iscoGroups = 0
  /// Essential relations of occupations to skills.
  public internal(set) var essentialRelations = 0
  /// Optional relations of occupations to skills.
  public internal(set) var optionalRelations = 0
  /// Relations of skills to skills.
  public internal(set) var skillRelations = 0
  /// Relations to a broader concept.
  public internal(set) var broaderRelations = 0
  /// Rows of the skills hierarchy.
  public internal(set) var hierarchyRows = 0
  /// Memberships of concepts in collections.
  public internal(set) var collectionMembers = 0
  /// Concept schemes.
  public internal(set) var conceptSchemes = 0
  /// Labels of skills and occupations, by language.
  public internal(set) var labels: [String: Int] = [:]
  /// Alternative labels of skills and occupations, by language.
  public internal(set) var alternativeLabels: [String: Int] = [:]

  /// Relations of occupations to skills.
  public var occupationSkillRelations: Int { essentialRelations + optionalRelations }

  /// Whether there is no taxonomy.
  public var isEmpty: Bool { self == TaxonomyCounts() }
}
