import PasserelleModel
import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@testable import PasserelleSkillSpace

@Suite struct KinshipTests {
  private func entries(of taxonomy: Taxonomy) throws -> [String: Int] {
    let space = try #require(SkillSpace.learn(from: taxonomy))
    var entries: [String: Int] = [:]
    space.forEachKinship { entries["\($1) for \($0)"] = $2 }
    return entries
  }

  /// Joiners and carpenters saw and plane; sawing by hand specialises sawing.
  private var workshop: Taxonomy {
    var taxonomy = Taxonomy()
    for skill: SkillID in ["sawing", "hand", "planing"] {
      taxonomy.skills[skill] = ConceptLabels()
    }
    taxonomy.broaderSkills = ["hand": ["sawing", "group"]]
    for number in 0..<8 {
      taxonomy.occupationSkills[OccupationID("o\(number)")] = [
        OccupationSkill(skill: "hand", relation: .optional),
        OccupationSkill(skill: "planing", relation: .essential),
      ]
    }
    for number in 0..<6 {
      taxonomy.occupationSkills[OccupationID("o\(number)")]?.append(
        OccupationSkill(skill: "sawing", relation: .essential))
    }
    return taxonomy
  }

  /// n = 8, h = 6, and the one pair of its kind has the mean rate 0.75.
  @Test func theSpecialStandsInForTheGeneralByTheCounts() throws {
    #expect(try entries(of: workshop) == ["hand for sawing": 750_000])
  }

  /// Planing is listed with both, but nothing makes it kin to them.
  @Test func whatIsListedTogetherIsNotKinByThat() throws {
    #expect(try entries(of: workshop).keys.allSatisfy { !$0.contains("planing") })
  }

  @Test func anotherSpecialisationHoldsTheGeneralTheSameOneDoesNot() throws {
    var taxonomy = workshop
    taxonomy.skills["band"] = ConceptLabels()
    taxonomy.broaderSkills["band"] = ["sawing"]
    for number in 6..<8 {
      taxonomy.occupationSkills[OccupationID("o\(number)")] = [
        OccupationSkill(skill: "hand", relation: .essential),
        OccupationSkill(skill: "band", relation: .essential),
      ]
    }
    // hand: all 8 hold sawing, two of them by band alone. band: both hold it by hand alone.
    #expect(try entries(of: taxonomy)["hand for sawing"] == 1_000_000)
    taxonomy.occupationSkills["o6"] = [OccupationSkill(skill: "hand", relation: .essential)]
    taxonomy.occupationSkills["o7"] = [OccupationSkill(skill: "hand", relation: .essential)]
    #expect(try entries(of: taxonomy)["hand for sawing"] == 750_000)
  }

  /// The counts of ``OccupationSplit`` are made another way; on the same occupations, with a prior that is
  /// their own mean, they must come near.
  @Test(arguments: 1...5) func stayWithinTheirBounds(seed: Int) throws {
    let taxonomy = inventedTaxonomy(seed: UInt64(seed))
    let space = try #require(SkillSpace.learn(from: taxonomy))
    for standIn in space.skills.indices {
      let row = Array(space.standIns[standIn])
      #expect(row.count <= 16 && row.map(\.skill) == row.map(\.skill).sorted())
      #expect(row.allSatisfy { (200_000...1_000_000).contains($0.ppm) && $0.skill != standIn })
    }
  }

  /// Counts by walking over every occupation and every path of the hierarchy.
  @Test(arguments: 1...5) func agreesWithTheDefinition(seed: Int) throws {
    let taxonomy = inventedTaxonomy(seed: UInt64(seed))
    let space = try #require(SkillSpace.learn(from: taxonomy))
    func specialises(_ special: SkillID, _ general: SkillID, _ depth: Int = 0) -> Bool {
      let broader = taxonomy.broaderSkills[special] ?? []
      return broader.contains {
        $0 == general || (depth < 50 && specialises($0, general, depth + 1))
      }
    }
    var rates: [(mean: Int, n: Int, h: Int)] = []
    space.forEachKinship { skill, standIn, ppm in
      var (listed, held) = (0, 0)
      for related in taxonomy.occupationSkills.values {
        guard related.contains(where: { $0.skill == standIn }) else { continue }
        listed += 1
        let holds = related.contains { entry in
          entry.relation == .essential && entry.skill != standIn
            && (entry.skill == skill || specialises(entry.skill, skill))
        }
        held += holds ? 1 : 0
      }
      // K·(n + 2) − h is twice the mean rate of a kind: one of at most five numbers.
      rates.append((ppm * (listed + 2) - held * 1_000_000, listed, held))
    }
    #expect(!rates.isEmpty)
    var kinds: [Int] = []
    for rate in rates where !kinds.contains(where: { abs($0 - rate.mean) <= 2 * (rate.n + 2) }) {
      kinds.append(rate.mean)
    }
    #expect(kinds.count <= 5 && kinds.allSatisfy { (-100...2_000_100).contains($0) })
  }
}
