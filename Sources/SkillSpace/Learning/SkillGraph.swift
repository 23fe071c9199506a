internal import PasserelleBase
internal import PasserelleModel

/// A taxonomy in index space: ids to indices in one place, each relation once, rows ascending.
struct SkillGraph: Sendable {
  /// Every skill that has a row or a relation, ascending.
  let skills: [SkillID]
  /// The occupations with a skill, in the order of their ids, and all skills of each.
  let occupationIDs: [OccupationID]
  let occupations: [[Int32]]
  /// The essential skills of each occupation.
  let essentials: [[Int32]]
  /// For each skill what it directly specialises: skills by their index, groups by the number of
  /// skills and more.
  let broader: [[Int32]]
  /// For each skill those that it asks for or profits from.
  let related: [[Int32]]
  let groupCount: Int

  init(_ taxonomy: Taxonomy) {
    let skills = Self.skills(of: taxonomy)
    let groups = Set(taxonomy.broaderSkills.values.joined()).subtracting(skills).sorted()
    let concepts = Vocabulary(inOrder: skills + groups)
    func row(_ ids: some Sequence<SkillID>) -> [Int32] {
      Set(ids.compactMap { concepts.index(of: $0)?.rawValue }).sorted()
    }
    self.skills = skills
    groupCount = groups.count
    occupationIDs = taxonomy.occupationSkills.filter { !$0.value.isEmpty }.keys.sorted()
    let relations = occupationIDs.map { taxonomy.occupationSkills[$0] ?? [] }
    occupations = relations.map { row($0.map(\.skill)) }
    essentials = relations.map { row($0.filter { $0.relation == .essential }.map(\.skill)) }
    broader = skills.enumerated().map { position, skill in
      row(taxonomy.broaderSkills[skill] ?? []).filter { $0 != position }
    }
    related = skills.enumerated().map { position, skill in
      row(taxonomy.relatedSkills[skill] ?? []).filter { $0 != position && $0 < skills.count }
    }
  }

  private static func skills(of taxonomy: Taxonomy) -> [SkillID] {
    var skills = Set(taxonomy.skills.keys)
    for related in taxonomy.occupationSkills.values { skills.formUnion(related.map(\.skill)) }
    return skills.sorted()
  }

  /// The occupations of each skill, ascending.
  static func transposed(_ rows: [[Int32]], columnCount: Int) -> [[Int32]] {
    var columns = [[Int32]](repeating: [], count: columnCount)
    for (row, entries) in rows.enumerated() {
      for column in entries { columns[Int(column)].append(Int32(row)) }
    }
    return columns
  }
}
