/// What a taxonomy folder holds, each concept and relation counted once.
package struct TaxonomyCounts: Sendable, Equatable {
  /// Skills and knowledge.
  package internal(set) var skills = 0
  /// Occupations.
  package internal(set) var occupations = 0
  /// Groups of skills.
  package internal(set) var skillGroups = 0
  /// Groups of occupations.
  package internal(set) var iscoGroups = 0
  /// Essential relations of occupations to skills.
  package internal(set) var essentialRelations = 0
  /// Optional relations of occupations to skills.
  package internal(set) var optionalRelations = 0
  /// Relations of skills to skills.
  package internal(set) var skillRelations = 0
  /// Relations to a broader concept.
  package internal(set) var broaderRelations = 0
  /// Rows of the skills hierarchy.
  package internal(set) var hierarchyRows = 0
  /// Memberships of concepts in collections.
  package internal(set) var collectionMembers = 0
  /// Concept schemes.
  package internal(set) var conceptSchemes = 0
  /// Labels of skills and occupations, by language.
  package internal(set) var labels: [String: Int] = [:]
  /// Alternative labels of skills and occupations, by language.
  package internal(set) var alternativeLabels: [String: Int] = [:]

  /// Relations of occupations to skills.
  package var occupationSkillRelations: Int { essentialRelations + optionalRelations }

  /// Whether there is no taxonomy.
  package var isEmpty: Bool { self == TaxonomyCounts() }
}
