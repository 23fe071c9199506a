import PasserelleModel
import PasserelleTestSupport

/// A small taxonomy in which occupations share skills, labels share words, and skills specialise
/// others.
func inventedTaxonomy(seed: UInt64, skills: Int = 40, occupations: Int = 25) -> Taxonomy {
  var random = SeededGenerator(seed: seed)
  let words = ["lathe", "mill", "weld", "cut", "plan", "read", "steel", "wood", "C++", "draw"]
  var taxonomy = Taxonomy()
  let ids = (0..<skills).map { SkillID("s\($0 * 7 % 97)-\($0)") }
  for (number, id) in ids.enumerated() {
    var labels = ConceptLabels()
    labels.preferred["en"] = "\(random.pick(words)) \(random.pick(words))"
    labels.alternative["en"] = [random.pick(words)]
    taxonomy.skills[id] = labels
    if number > 3, random.chance(0.6) {
      taxonomy.broaderSkills[id] = [
        random.chance(0.7) ? ids[Int.random(in: 0..<number, using: &random)] : "group"
      ]
    }
    if random.chance(0.3) { taxonomy.relatedSkills[id] = [random.pick(ids), id] }
  }
  for number in 0..<occupations {
    let first = Int.random(in: 0..<skills, using: &random)
    let size = Int.random(in: 1...12, using: &random)
    taxonomy.occupationSkills[OccupationID("o\(number)")] = (0..<size).map { step in
      OccupationSkill(
        skill: ids[(first + step * step) % skills],
        relation: random.chance(0.5) ? .essential : .optional)
    }
  }
  return taxonomy
}
