import PasserelleModel
import Testing

@Suite struct ValueTests {
  @Test func identifiersAreOrderedByTheirBytes() {
    let ids: [SkillID] = ["z", "é", "a", "Z", "aa", ""]
    #expect(ids.sorted().map(\.rawValue) == ["", "Z", "a", "aa", "z", "é"])
  }

  @Test func profilesAreKeptInTheOrderOfSkills() {
    let profile: SkillProfile = ["b": .advanced, "a": .foundation]
    #expect(profile.entries.map(\.skill) == ["a", "b"])
  }

  @Test func aSkillTwiceInAProfileIsRefused() {
    let one = SkillProfile.Entry(skill: "a", level: .foundation)
    #expect(throws: InvalidValue("skill of a profile", found: "a", range: "once each")) {
      try SkillProfile([one, one])
    }
  }

  @Test func languagesAreReadInEitherCase() {
    #expect(LanguageCode("FR")?.letters == "fr")
    #expect(LanguageCode("f") == nil && LanguageCode("fran") == nil && LanguageCode("f1") == nil)
    #expect(CEFRLevel("b2") == .b2 && CEFRLevel("B2") == .b2 && CEFRLevel("B3") == nil)
    #expect(CEFRLevel.a2 < .b1)
  }

  @Test func labelsFallBackToEnglishThenToAny() {
    var labels = ConceptLabels()
    #expect(labels.name(in: ["fr"]) == nil)
    labels.preferred["nl"] = "lassen"
    #expect(labels.name(in: ["fr"]) == "lassen")
    labels.preferred["en"] = "weld"
    #expect(labels.name(in: ["fr"]) == "weld")
    labels.preferred["fr"] = "souder"
    #expect(labels.name(in: ["fr", "nl"]) == "souder")
  }

  @Test func anOccupationStandsForANeed() {
    var taxonomy = Taxonomy()
    taxonomy.occupationSkills["o"] = [
      OccupationSkill(skill: "b", relation: .optional),
      OccupationSkill(skill: "a", relation: .essential),
      OccupationSkill(skill: "a", relation: .optional),
    ]
    let need = taxonomy.pseudoNeed(of: "o")
    #expect(need?.id == "occupation:o" && need?.positions == 1)
    #expect(
      need?.skills == [
        RequestedSkill("a", level: .intermediate, importance: .must),
        RequestedSkill("b", level: .intermediate, importance: .nice),
      ])
    #expect(taxonomy.pseudoNeed(of: "unknown") == nil)
  }
}
