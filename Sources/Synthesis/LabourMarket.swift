internal import PasserelleModel

/// The occupations of a taxonomy with how common each is, and what neighbours another.
///
/// Popularity is skewed as that of vacancies is: by Zipf's law with an offset, over the occupations in
/// an order drawn from the seed, supply in another than demand, so that some work is wanted that few
/// can do.
struct LabourMarket: Sendable {
  struct Occupation: Sendable {
    let id: OccupationID
    let name: String
    let essential: [SkillID]
    let optional: [SkillID]

    var skills: [SkillID] { essential + optional }
  }

  let occupations: [Occupation]
  private let supply: WeightedIndex
  private let demand: WeightedIndex
  private let practisedIn: [SkillID: [Int]]

  /// Takes the occupations with enough skills to have a shape.
  init(_ taxonomy: Taxonomy, seed: UInt64) {
    occupations = taxonomy.occupationSkills.keys.sorted().compactMap { id in
      let related = taxonomy.occupationSkills[id] ?? []
      let essential = related.filter { $0.relation == .essential }.map(\.skill)
      guard essential.count >= 3 else { return nil }
      return Occupation(
        id: id, name: taxonomy.occupations[id]?.name(in: ["fr"]) ?? "\(id)",
        essential: essential, optional: related.filter { $0.relation == .optional }.map(\.skill))
    }
    supply = Self.popularity(of: occupations.count, seed: seed, kind: 11)
    demand = Self.popularity(of: occupations.count, seed: seed, kind: 12)
    var practisedIn: [SkillID: [Int]] = [:]
    for (index, occupation) in occupations.enumerated() {
      for skill in occupation.essential { practisedIn[skill, default: []].append(index) }
    }
    self.practisedIn = practisedIn
  }

  /// An occupation, as common as those who practise it.
  func practised(_ random: inout SeededSource) -> Int { supply.draw(&random) }

  /// An occupation, as common as those who look for it.
  func wanted(_ random: inout SeededSource) -> Int { demand.draw(&random) }

  /// An occupation that shares an essential skill, preferably a rare one, with the given one.
  func neighbour(of occupation: Int, _ random: inout SeededSource) -> Int {
    let weights = occupations[occupation].essential.map { skill in
      (skill, 1 / Double(practisedIn[skill]?.count ?? 1))
    }
    let skill = random.pick(weighted: weights)
    return random.pick(practisedIn[skill] ?? [occupation])
  }

  /// Whether more occupations need one skill than the other; ties go by id.
  func isMoreBasic(_ skill: SkillID, than other: SkillID) -> Bool {
    let counts = (practisedIn[skill]?.count ?? 0, practisedIn[other]?.count ?? 0)
    return counts.0 > counts.1 || (counts.0 == counts.1 && skill < other)
  }

  private static func popularity(of count: Int, seed: UInt64, kind: UInt64) -> WeightedIndex {
    var random = SeededSource(seed, kind, 0)
    let order = Array(0..<count).shuffled(using: &random)
    return WeightedIndex(order.map { 1 / (Double($0) + 12) })
  }
}
