import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Lists in a cell, and what they may not hold.
@Suite struct BadListTests {
  static func learner(_ skills: String) -> [String: String?] {
    ["learners.csv": "id,skills\nL1,\(skills)\n"]
  }

  static let inputs: [BadInput] = [
    BadInput(
      "level 9", learner("weld=9"), "learners.csv", 2, "skills",
      .level(found: "9", item: "weld"),
      "(L1) found level \"9\" for \"weld\", expected 1 to 4"),
    BadInput(
      "a skill at two levels", learner("weld=1;weld=2"), "learners.csv", 2, "skills",
      .conflictingItems(item: "weld"), "(L1) \"weld\" occurs with two values, expected one"),
    BadInput(
      "nice without a level", ["needs.csv": "id,skills\nN1,weld?\n"], "needs.csv", 2, "skills",
      .level(found: "?", item: "weld"),
      "(N1) found level \"?\" for \"weld\", expected 1 to 4"),
    BadInput(
      "no language", ["learners.csv": "id,languages,skills\nL1,francien=C1,weld\n"], "learners.csv",
      2, "languages", .noLanguage(found: "francien"),
      "(L1) found \"francien\", expected a language code such as fr"),
    BadInput(
      "no level of a language", ["learners.csv": "id,languages,skills\nL1,fr=D1,weld\n"],
      "learners.csv", 2, "languages", .languageLevel(found: "D1"),
      "(L1) found level \"D1\", expected A1, A2, B1, B2, C1 or C2"),
    BadInput(
      "no status to reserve for",
      ["sessions.csv": "id,course,start,seats,reserves\nS1,C1,2026-01-01,9,neets=4\n"],
      "sessions.csv", 2, "reserves",
      .unknownValue(
        found: "neets", allowed: ["jobseeker", "neet", "employee", "student"], near: "neet"),
      "(S1) found \"neets\", expected jobseeker, neet, employee, student — did you mean neet?"),
  ]

  @Test(arguments: inputs) func isToldWithItsPlaceAndWords(input: BadInput) throws {
    try input.check()
  }

  @Test(arguments: [
    ("weld", 2), ("weld=", 2), (" weld = 3 ;;", 3), ("weld=4;weld=4", 4), ("a=b=1", 1),
  ])
  func levelsAreReadAsTheContractSays(cell: String, level: Int) throws {
    let learner = try #require(try DataFolder(Self.learner(cell)).read().learners.first)
    #expect(learner.skills.entries.map(\.level.rawValue) == [level])
  }

  @Test func theLastSignDividesKeyAndValue() throws {
    let learner = try #require(try DataFolder(Self.learner("x=y=3")).read().learners.first)
    #expect(learner.skills.entries.map(\.skill) == ["x=y"])
  }

  /// A list in NDJSON is divided already.
  @Test func anItemOfAListHoldsItsSemicolons() throws {
    let line = #"{"id":"L1","skills":["tig; mig=3"," cut = 2 "," "]}"#
    let outcome = try DataFolder(["learners.csv": nil, "learners.ndjson": line]).read()
    #expect(outcome.learners.first?.skills == ["tig; mig": .advanced, "cut": .intermediate])
    #expect(outcome.issues.isEmpty)
  }

  @Test func levelZeroLeavesTheSkillOut() throws {
    let outcome = try DataFolder(Self.learner("weld=0;cut=1")).read()
    #expect(outcome.learners.first?.skills == ["cut": .foundation])
    #expect(outcome.issues.isEmpty)
  }

  @Test func languagesWithoutALevelCountAsTheContractSays() throws {
    let folder = try DataFolder([
      "learners.csv": "id,languages,skills\nL1,fr=B1;nl,weld\n",
      "courses.csv": "id,language,teaches\nC1,nl,weld\n",
    ])
    let outcome = try folder.read()
    #expect(outcome.learners.first?.languages.map(\.level) == [.b1, .c2])
    #expect(outcome.catalogue.courses.first?.language?.level == .a1)
  }

  @Test(arguments: [
    ("weld=3", 3, SkillImportance.must), ("weld=3?", 3, .nice), ("weld=?", 2, .nice),
    ("weld", 2, .must),
  ])
  func aQuestionMarkMakesASkillNice(
    cell: String, level: Int, importance: SkillImportance
  ) throws {
    let outcome = try DataFolder(["needs.csv": "id,skills\nN1,\(cell)\n"]).read()
    let skill = try #require(outcome.catalogue.needs.first?.skills.first)
    #expect((skill.level.rawValue, skill.importance) == (level, importance))
  }
}
