/// The files of an ESCO download and of national mappings to it, told apart by their headers.
///
/// Versions differ in columns that repeat labels; only those that tell files apart are looked at.
enum TaxonomyFileKind {
  case occupationSkillRelations
  case skillSkillRelations
  case broaderRelations
  case hierarchy
  case conceptSchemes
  case collection
  case concepts
  case mapping

  /// The first cell of a mapping, whose table comes below lines about the mapping as a whole.
  static let firstCellOfMapping = "Mapping project name"
  /// A cell that only the table's header has.
  static let mappingRelation = "Mapping Relation"

  private static let signatures: [(Set<String>, TaxonomyFileKind)] = [
    (["occupationUri", "relationType", "skillUri"], .occupationSkillRelations),
    (["originalSkillUri", "relationType", "relatedSkillUri"], .skillSkillRelations),
    (["conceptType", "conceptUri", "preferredLabel", "broaderConceptUri"], .collection),
    (["conceptUri", "broaderUri"], .broaderRelations),
    (["Level 0 URI", "Level 1 URI"], .hierarchy),
    (["conceptSchemeUri"], .conceptSchemes),
    (["conceptType", "conceptUri", "preferredLabel"], .concepts),
    (["Classification 1 URL", "Mapping Relation"], .mapping),
  ]

  /// The columns by which files are told apart.
  static let columns = signatures.reduce(into: Set<String>()) { $0.formUnion($1.0) }

  /// The kind whose columns a header has; `nil` for a file of no known kind.
  init?(header: [String]) {
    let columns = Set(header)
    guard let match = Self.signatures.first(where: { $0.0.isSubset(of: columns) }) else {
      return nil
    }
    self = match.1
  }
}
