import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Rows that name what stands in other files.
@Suite struct ReferenceTests {
  static let taxonomy: [String: String?] = [
    "taxonomy/skills_en.csv": "conceptType,conceptUri,preferredLabel,altLabels\n"
      + "KnowledgeSkillCompetence,weld,arc welding,\"joining\nfusing metal\"\n",
    "taxonomy/skills_fr.csv": "conceptType,conceptUri,preferredLabel\n"
      + "KnowledgeSkillCompetence,weld,soudage\n",
    "taxonomy/occupations_en.csv": "conceptType,conceptUri,preferredLabel\n"
      + "Occupation,o:welder,welder\n",
  ]

  static func read(_ files: [String: String?]) throws -> DataFolder.Outcome {
    try DataFolder(taxonomy.merging(files) { $1 }).read()
  }

  @Test(arguments: ["welds", "arc welding", "Soudage", "fusing metl"])
  func anUnknownSkillIsRejectedWithTheIDThatWasMeant(name: String) throws {
    let outcome = try Self.read(["learners.csv": "id,skills\nL1,\(name)=2\n"])
    #expect(
      outcome.sentences == [
        "learners.csv:2: skills: (L1) found \"\(name)\", expected a known skill"
          + " — did you mean weld?"
      ])
    #expect(outcome.learners.isEmpty)
  }

  @Test func withoutATaxonomyEverySkillPasses() throws {
    #expect(try DataFolder(["learners.csv": "id,skills\nL1,anything\n"]).read().issues.isEmpty)
  }

  @Test func anOccupationMayBeKnownToANeedAlone() throws {
    let outcome = try Self.read([
      "needs.csv": "id,occupation,skills\nN1,o:cook,weld\n",
      "learners.csv": "id,targetOccupations,skills\nL1,o:cook;o:welder,weld\n",
    ])
    #expect(outcome.issues.isEmpty)
  }

  @Test func aSessionOfAnUnknownCourseIsRejected() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,teaches\nCOURSE-7,weld\n",
      "sessions.csv": "id,course,start,seats\nS1,COURSE-8,2026-01-01,3\n",
    ]).read()
    #expect(
      outcome.sentences == [
        "sessions.csv:2: course: (S1) found \"COURSE-8\", expected a known course"
          + " — did you mean COURSE-7?"
      ])
  }

  @Test func sessionsAreNotBlamedForCoursesThatCannotBeRead() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,teach\nC1,weld\n",
      "sessions.csv": "id,course,start,seats\nS1,C1,2026-01-01,3\n",
    ]).read()
    #expect(!outcome.sentences.contains { $0.hasPrefix("sessions.csv") })
  }

  @Test func aBrokenTaxonomyDoesNotKeepSessionsFromBeingChecked() throws {
    let outcome = try DataFolder([
      "taxonomy/skills_en.csv": "", "courses.csv": "id,teaches\nC1,weld\n",
      "sessions.csv": "id,course,start,seats\nS1,C2,2026-01-01,3\n",
    ]).read()
    #expect(outcome.sentences.contains { $0.hasPrefix("sessions.csv:2: course: (S1) found") })
  }

  @Test func theFirstOfTwoCoursesWithOneIdStays() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,teaches\nC1,weld\nC1,plane\n",
      "sessions.csv": "id,course,start,seats\nS1,C1,2026-01-01,3\n",
    ]).read()
    #expect(outcome.catalogue.courses.map(\.teaches.entries.first?.skill) == ["weld"])
    #expect(outcome.catalogue.sessions.count == 1)
  }

  @Test func aSessionFallsWithItsCourse() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,teaches,eqfLevel\nC1,weld,9\n",
      "sessions.csv": "id,course,start,seats\nS1,C1,2026-01-01,3\n",
    ]).read()
    #expect(
      outcome.sentences.contains(
        "sessions.csv:2: course: (S1) names course \"C1\", whose own row is rejected"
          + " — mend that row first"))
    #expect(outcome.catalogue.sessions.isEmpty)
  }

  @Test func coursesThatWaitForEachOtherAreRejectedAtTheirLines() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,requires,teaches\nA,y,x\nB,x,y\nC,,z\n",
      "sessions.csv": "id,course,start,seats\nS1,A,2026-01-01,3\nS2,C,2026-01-01,3\n",
    ]).read()
    #expect(
      outcome.errors.prefix(2).map(\.problem) == [
        .waitsInCycle(others: ["B"]), .waitsInCycle(others: ["A"]),
      ])
    #expect(outcome.errors.prefix(2).map(\.location.line) == [2, 3])
    #expect(outcome.catalogue.courses.map(\.id) == ["C"])
    #expect(outcome.catalogue.sessions.map(\.id) == ["S2"])
  }

  /// Collections are read beside the records, which need them only for what they suggest.
  @Test(arguments: 0..<20) func aSuggestionKnowsTheLabelsOfFilesReadBesideTheRows(_: Int) throws {
    let outcome = try DataFolder([
      "courses.csv": "id,teaches\nC1,soudages\n", "needs.csv": "id,skills\nN1,soudag;s1\n",
      "learners.csv": "id,skills\nL1,s1\n",
      "taxonomy/skills_en.csv":
        "conceptType,conceptUri,preferredLabel,altLabels\nKnowledgeSkillCompetence,s1,welding,\n",
      "taxonomy/green_fr.csv":
        "conceptType,conceptUri,preferredLabel,altLabels,broaderConceptUri\n"
        + "KnowledgeSkillCompetence,s1,soudage,,\n"
        + String(repeating: "KnowledgeSkillCompetence,s1,soudage,,\n", count: 2000),
    ]).read()
    #expect(
      outcome.errors.map(\.problem) == [
        .unknownReference(kind: .skill, found: "soudages", near: "s1"),
        .unknownReference(kind: .skill, found: "soudag", near: "s1"),
      ])
  }

  @Test func suggestionsEndAfterTwoHundredMisses() {
    var taxonomy = Taxonomy()
    for number in 0..<300 { taxonomy.skills[SkillID("skill-number-\(number)")] = ConceptLabels() }
    let known = References(taxonomy)
    let found = (0..<300).map { known.skill(near: "skill_number-\($0)") }
    #expect(found.prefix(200).allSatisfy { $0 != nil })
    #expect(found.dropFirst(200).allSatisfy { $0 == nil })
    // What has been answered stays answered.
    #expect(known.skill(near: "skill_number-0") != nil)
  }
}
