import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Text in the place of skills that means none: nobody is lost for it.
@Suite struct UnlinkedTextTests {
  static func read(_ files: [String: String?]) throws -> DataFolder.Outcome {
    try SkillLinkTests.read(files)
  }

  @Test func aRowIsUsedWithoutTheTextThatMeansNothing() throws {
    let outcome = try Self.read([
      "learners.csv": "id,skills\nL1,heat=3;joints\nL2,heat\nL3,Heat;HEAT;brazing\n",
      "courses.csv": "id,requires,teaches\nC1,heat,heat;weld\n",
      "needs.csv": "id,skills\nN1,heat=2?\n",
    ])
    #expect(outcome.errors.isEmpty)
    #expect(outcome.learners.map { $0.skills.entries.map(\.skill) } == [["weld"], [], []])
    #expect(outcome.catalogue.courses.map { $0.teaches.entries.map(\.skill) } == [["weld"]])
    #expect(outcome.catalogue.needs.map(\.skills.isEmpty) == [true])
    #expect(outcome.tallies.map(\.withUnlinkedText).reduce(0, +) == 5)
  }

  @Test func itIsToldOnceATextWithItsRowsAndCandidates() throws {
    let outcome = try Self.read([
      "learners.csv": "id,skills\nL1,weld\nL2,heat;Heat\nL3,HEAT;brazing\n"
    ])
    #expect(
      outcome.sentences == [
        "learners.csv:3: skills: (L2) \"heat\" means no skill that is known, and is left out — perhaps"
          + " weld (arc welding), confidence 0.07, or weld (arc welding), confidence 0.93; rows like"
          + " this: 2",
        "learners.csv:4: skills: (L3) a text of 7 characters means no skill that is known, and is"
          + " left out; rows like this: 1",
      ])
    #expect(outcome.issues.allSatisfy { $0.code == "text-not-linked" && $0.severity == .notice })
  }

  /// What one person alone has written may say who it is.
  @Test func aTextOfOneLearnerAloneIsNotShown() throws {
    let outcome = try Self.read([
      "learners.csv": "id,skills\nL1,Jeanne Dupont\nL2,ten years at sea;weld\nL3,ten years at sea\n"
    ])
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.sentences.contains { $0.contains("Jeanne") })
    #expect(outcome.sentences.contains { $0.contains("\"ten years at sea\"") })
    let texts = UnlinkedTexts(outcome.issues, outcome.tallies)
    #expect(texts.entries.map(\.text) == ["ten years at sea", "Jeanne Dupont"])
    #expect(texts.entries.map(\.isCommon) == [true, false])
    #expect(texts.entries.map(\.rows) == [2, 1] && texts.rows == 3)
  }

  @Test func aTextOfACourseMayBeShown() throws {
    let outcome = try Self.read(["courses.csv": "id,teaches\nC1,brazing;weld\n"])
    #expect(UnlinkedTexts(outcome.issues, outcome.tallies).entries.map(\.isCommon) == [true])
    #expect(outcome.sentences.contains { $0.contains("\"brazing\"") })
  }

  @Test(arguments: ["brazing=9", "joints=9", "brazing=2?"])
  func aLevelThatIsNoneStaysAProblem(item: String) throws {
    let outcome = try Self.read(["learners.csv": "id,skills\nL1,\(item)\nL2,weld\n"])
    #expect(outcome.errors.map(\.code) == ["unknown-skill-level"])
    #expect(!outcome.sentences.contains { $0.contains("brazing") })
    #expect(outcome.learners.map(\.id) == ["L2"])
    #expect(outcome.tallies.allSatisfy { $0.withUnlinkedText == 0 })
  }

  @Test func aMarkOfABlankIsNoText() throws {
    let outcome = try Self.read(["learners.csv": "id,skills\nL1,-;weld;n/a\n"])
    #expect(outcome.issues.map(\.code) == ["empty-mark"])
    #expect(outcome.learners.map { $0.skills.entries.map(\.skill) } == [["weld"]])
  }

  @Test func ofTwoLevelsOfOneSkillTheHigherCounts() throws {
    let outcome = try Self.read([
      "learners.csv": "id,skills\nL1,joints=3;weld=2\nL2,joints=1;joints=hot=4\nL3,joints;weld\n",
      "needs.csv": "id,skills\nN1,joints=1;weld=3?\nN2,joints=2?;joints=hot=1\n",
    ])
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.learners.map { $0.skills.entries.map(\.level.rawValue) } == [[3], [4], [2]])
    #expect(outcome.catalogue.needs.flatMap(\.skills).map(\.level.rawValue) == [3, 2])
    #expect(outcome.catalogue.needs.flatMap(\.skills).map(\.importance) == [.must, .must])
    let told = outcome.sentences.filter { $0.contains("two levels") }
    #expect(
      told == [
        "needs.csv:2: skills: (N1) \"weld\" is named at two levels, of which the higher counts;"
          + " rows like this: 2",
        "learners.csv:2: skills: (L1) \"weld\" is named at two levels, of which the higher counts;"
          + " rows like this: 2",
      ])
  }

  @Test func anIDWrittenTwiceMustAgreeAllTheSame() throws {
    let outcome = try Self.read(["learners.csv": "id,skills\nL1,weld=3;weld=2;joints=4\n"])
    #expect(outcome.errors.map(\.problem) == [.conflictingItems(item: "weld")])
  }

  @Test func theFileHasEachTextWithItsCandidates() throws {
    let outcome = try Self.read([
      "learners.csv": "id,skills\nL1,-cmd;heat\nL2,heat;brazing\n",
      "needs.csv": "id,skills\nN1,heat\n",
    ])
    let csv = UnlinkedTexts(outcome.issues, outcome.tallies).csv
    #expect(
      String(decoding: csv, as: UTF8.self) == """
        text,rows,skill,label,confidence\r
        heat,3,weld,arc welding,0.07\r
        heat,3,weld,arc welding,0.93\r
        '-cmd,1,,,\r
        brazing,1,,,\r

        """)
  }
}
