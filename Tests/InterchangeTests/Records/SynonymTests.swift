import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// What somebody has decided that texts mean.
@Suite struct SynonymTests {
  static func read(
    _ synonyms: String, _ files: [String: String?] = [:], named name: String = "synonyms.csv"
  ) throws -> DataFolder.Outcome {
    try UnlinkedTextTests.read(
      ["learners.csv": "id,skills\nL1,Heat=3\nL2,joints\n", name: synonyms].merging(files) { $1 })
  }

  static func skills(_ outcome: DataFolder.Outcome) -> [[SkillID]] {
    outcome.learners.map { $0.skills.entries.map(\.skill) }
  }

  @Test func aDecisionWinsOverWhatIsLikeAndOverWhatIsSure() throws {
    let outcome = try Self.read("text,skill,by\nheat,weld,Ann\nJOINTS,,Ann\n")
    #expect(outcome.issues.isEmpty)
    #expect(Self.skills(outcome) == [["weld"], []])
    #expect(outcome.learners[0].skills.entries[0].level.rawValue == 3)
    let tally = try #require(outcome.tally(of: .synonyms))
    #expect((tally.read, tally.used) == (2, 2))
  }

  @Test(arguments: [
    ("synonymes.csv", "texte;compétence;par\nheat;weld;Ann\n"),
    ("Synoniemen.csv", "Tekst;Vaardigheid;Door\nheat;weld;Ann\n"),
    ("synonyms.ndjson", "{\"text\":\"heat\",\"skill\":\"weld\"}\n"),
    ("synonyms.csv", "text,rows,skill,label,confidence\nheat,3,weld,arc welding,0.07\n"),
  ])
  func itMayBeWrittenInOtherWays(name: String, text: String) throws {
    let outcome = try Self.read(text, named: name)
    #expect(outcome.errors.isEmpty && Self.skills(outcome).first == ["weld"])
    #expect(!outcome.issues.contains { $0.code == "unknown-column" })
  }

  @Test func whatIsWrittenToBeDecidedIsReadBack() throws {
    let texts = ["-cmd", "Total care", "a, \"b\"", "'+y"]
    let rows = texts.enumerated().map { "{\"id\":\"L\($0)\",\"skills\":[\"\($1)\"]}" }
      .map { $0.replacing("\"b\"", with: "\\\"b\\\"") }
    let files = [
      "learners.csv": nil, "learners.ndjson": rows.joined(separator: "\n") + "\n",
    ]
    let open = try UnlinkedTextTests.read(files)
    let found = UnlinkedTexts(open.issues, open.tallies)
    #expect(Set(found.entries.map(\.text)) == ["-cmd", "Total care", "a, \"b\"", "'+y"])
    let csv = String(decoding: found.csv, as: UTF8.self)
    let decided = try UnlinkedTextTests.read(files.merging(["synonyms.csv": csv]) { $1 })
    #expect(decided.tally(of: .synonyms)?.used == 4)
    #expect(UnlinkedTexts(decided.issues, decided.tallies).entries.isEmpty)
  }

  @Test func twoSkillsForOneTextDecideNothing() throws {
    let outcome = try Self.read("text,skill\nheat,weld\njoints,weld\nHEAT,\n")
    #expect(
      outcome.errors.map(\.problem) == [.conflictingSynonym(line: 4), .conflictingSynonym(line: 2)])
    #expect(outcome.errors.map(\.location.line) == [2, 4])
    #expect(outcome.tally(of: .synonyms)?.used == 1)
    #expect(Self.skills(outcome) == [[], ["weld"]])
  }

  @Test func aSkillThatIsNotThereIsAProblem() throws {
    let outcome = try Self.read("text,skill\nheat,wield\n")
    #expect(outcome.errors.map(\.code) == ["unknown-reference"])
  }

  /// What was decided to mean nothing is no blank cell.
  @Test func aCourseAndANeedOfWhichNothingIsLeftAreUsed() throws {
    let outcome = try Self.read(
      "text,skill\nheat,\n",
      ["courses.csv": "id,teaches\nC1,heat\n", "needs.csv": "id,skills\nN1,heat=3\n"])
    #expect(outcome.errors.isEmpty)
    #expect(outcome.catalogue.courses.count == 1 && outcome.catalogue.needs.count == 1)
  }

  @Test func withoutLinkingItIsNotRead() throws {
    let folder = try DataFolder(["synonyms.csv": "nothing,known\n"])
    #expect(try folder.read().issues.isEmpty)
  }
}
