import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct TaxonomyReaderTests {
  static func read(_ files: [String: String]) throws -> CatalogueReading {
    let inFolder = files.map { ("taxonomy/\($0.key)", Optional($0.value)) }
    let folder = try DataFolder(
      Dictionary(inFolder) { first, _ in first }.merging([
        "courses.csv": "id,teaches\n", "needs.csv": "id,skills\n",
      ]) { $1 })
    return try DataSet(at: folder.path).readCatalogue()
  }

  static let skills = "conceptType,conceptUri,preferredLabel,altLabels\n"

  /// Records are read by a scan for skills alone, beside the reader of the whole.
  @Test(arguments: [
    "KnowledgeSkillCompetence,s1,welding,\n", "KnowledgeSkillCompetence, s1 ,welding,\n",
    "KnowledgeSkillCompetence,,welding,\n", "KnowledgeSkillCompetence,s1,,\n",
    "KnowledgeSkillCompetence,s1, ,\n", "Occupation,s1,welder,\n",
    "knowledgeSkillCompetence,s1,x,\n",
    "KnowledgeSkillCompetence,s1\n", "KnowledgeSkillCompetence,s1,x,y,z\n",
    "KnowledgeSkillCompetence,s1,\"a\nb\",\nKnowledgeSkillCompetence,s2,\"\"\"\",\n",
    "KnowledgeSkillCompetence,s1,a\"b,\nKnowledgeSkillCompetence,s1,x,\n", "",
  ])
  func theScanForSkillsFindsThoseOfTheReader(rows: String) throws {
    for header in [Self.skills, "conceptUri,preferredLabel\n"] {
      let reading = try Self.read(["skills_en.csv": header + rows])
      #expect(reading.skills.list.ids == reading.catalogue.taxonomy.skills.keys.sorted())
    }
  }

  @Test func languagesOfAConceptAreMerged() throws {
    let reading = try Self.read([
      "skills_en.csv": Self.skills + "KnowledgeSkillCompetence,s1,welding,\"joining\nfusing\"\n",
      "anything-fr.csv": Self.skills + "KnowledgeSkillCompetence,s1,soudage,\n",
      "noLanguage.csv": Self.skills + "KnowledgeSkillCompetence,s1,weld,\n",
    ])
    let labels = try #require(reading.catalogue.taxonomy.skills["s1"])
    #expect(labels.preferred == ["en": "welding", "fr": "soudage", "und": "weld"])
    #expect(labels.alternative == ["en": ["joining", "fusing"]])
    #expect(reading.taxonomyCounts.labels == ["en": 1, "fr": 1, "und": 1])
    #expect(reading.taxonomyCounts.alternativeLabels["en"] == 2)
  }

  @Test(arguments: [
    ("KnowledgeSkillCompetence", [1, 0, 0, 0]), ("Occupation", [0, 1, 0, 0]),
    ("SkillGroup", [0, 0, 1, 0]), ("ISCOGroup", [0, 0, 0, 1]),
  ])
  func theTypeOfAConceptDecidesWhatItIs(type: String, expected: [Int]) throws {
    let counts = try Self.read(["x.csv": Self.skills + "\(type),c,label,\n"]).taxonomyCounts
    #expect(
      [counts.skills, counts.occupations, counts.skillGroups, counts.iscoGroups] == expected)
  }

  @Test(arguments: [
    "occupationUri,relationType,skillType,skillUri\no,essential,knowledge,s\n",
    "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n"
      + "o,cook,essential,knowledge,s,cooking\n",
  ])
  func bothPublishedHeadersOfRelationsAreKnown(text: String) throws {
    let reading = try Self.read(["r.csv": text])
    #expect(
      reading.catalogue.taxonomy.occupationSkills
        == ["o": [OccupationSkill(skill: "s", relation: .essential)]])
    #expect(reading.issues.filter { $0.problem != .noRows } == [])
  }

  @Test func relationsKeepTheOrderOfTheSource() throws {
    let rows = ["c", "a", "b"].map { "o,optional,x,\($0)\n" }.joined()
    let reading = try Self.read(["r.csv": "occupationUri,relationType,skillType,skillUri\n\(rows)"])
    #expect(reading.catalogue.taxonomy.occupationSkills["o"]?.map(\.skill) == ["c", "a", "b"])
  }

  @Test func relationsToUnknownConceptsAreKeptAndToldOnce() throws {
    let reading = try Self.read([
      "skills_en.csv": Self.skills + "KnowledgeSkillCompetence,s1,welding,\n",
      "r.csv": "occupationUri,relationType,skillUri\no9,essential,s1\no9,optional,s1\n",
    ])
    let told = reading.issues.filter { $0.location.file.hasSuffix("r.csv") }
    #expect(told.map(\.problem) == [.unknownConcepts(count: 2, example: "o9")])
    #expect(told.map(\.severity) == [.notice])
    #expect(reading.taxonomyCounts.occupationSkillRelations == 2)
  }

  @Test func aSecondLabelInALanguageIsToldAndTheFirstKept() throws {
    let rows = "KnowledgeSkillCompetence,s1,welding,\nKnowledgeSkillCompetence,s1,brazing,\n"
    let reading = try Self.read(["skills_en.csv": Self.skills + rows])
    #expect(reading.catalogue.taxonomy.skills["s1"]?.preferred == ["en": "welding"])
    #expect(reading.issues.map(\.problem).contains(.conflictingLabel(kept: "welding")))
  }

  @Test func aCollectionFillsInTheLanguagesOfAConcept() throws {
    let reading = try Self.read([
      "skills_en.csv": Self.skills + "KnowledgeSkillCompetence,s1,welding,\n",
      "green_fr.csv": "conceptType,conceptUri,preferredLabel,altLabels,broaderConceptUri\n"
        + "KnowledgeSkillCompetence,s1,soudage,soudure | brasage,g\n",
    ])
    let labels = try #require(reading.catalogue.taxonomy.skills["s1"])
    #expect(labels.preferred == ["en": "welding", "fr": "soudage"])
    #expect(labels.alternative == ["fr": ["soudure", "brasage"]])
    #expect(reading.taxonomyCounts.collectionMembers == 1)
  }

  @Test func aFileOfAnotherKindIsToldAndPassedOver() throws {
    let reading = try Self.read(["notes.csv": "a,b\n1,2\n"])
    #expect(reading.issues.first?.problem == .unrecognisedFile)
    #expect(reading.issues.first?.severity == .notice)
  }

  @Test func aRelationOfNoKnownKindIsRejected() throws {
    let reading = try Self.read([
      "r.csv": "occupationUri,relationType,skillUri\no,esential,s\n"
    ])
    #expect(
      reading.issues.first?.description.hasSuffix(
        "r.csv:2: relationType: found \"esential\", expected essential, optional"
          + " — did you mean essential?") == true)
    let tally = try #require(reading.tallies.first)
    #expect((tally.read, tally.used, tally.rejected) == (1, 0, 1))
  }
}
