import PasserelleModel
import Foundation
import Synchronization
import Testing

@testable import PasserelleInterchange

/// Free text in the place of a skill's id.
@Suite struct SkillLinkTests {
  static let files = ReferenceTests.taxonomy

  /// Means weld by "joints=hot", is unsure about "heat", and knows nothing else.
  static func meaning(_ text: String) -> SkillLink {
    let weld = SkillLink.Candidate(skill: "weld", label: "arc welding", percent: 93)
    switch text {
    case "joints", "joints=hot": return .sure(weld)
    case "heat":
      return .unsure([.init(skill: "weld", label: "arc welding", percent: 7), weld])
    default: return .unsure([])
    }
  }

  static func read(
    _ files: [String: String?], isStrict: Bool = false
  ) throws -> DataFolder.Outcome {
    try DataFolder(Self.files.merging(files) { $1 }).read { _ in
      TextResolver(isStrict: isStrict, key: { $0.lowercased() }, skill: meaning)
    }
  }

  static func told(_ rows: Int = 1) -> String {
    "\"joints\" is taken for weld (arc welding), confidence 0.93; rows like this: \(rows)"
  }

  @Test func whatIsSureIsUsedAndToldOnceWithItsRows() throws {
    let outcome = try Self.read(["learners.csv": "id,skills\nL1,joints=3\nL2,weld\nL3, joints \n"])
    #expect(outcome.sentences == ["learners.csv:2: skills: (L1) \(Self.told(2))"])
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.learners.map { $0.skills.entries.map(\.skill) } == [["weld"], ["weld"], ["weld"]])
    #expect(outcome.learners.map { $0.skills.entries[0].level.rawValue } == [3, 2, 2])
  }

  @Test func coursesAndNeedsAreReadTheSame() throws {
    let outcome = try Self.read([
      "courses.csv": "id,requires,teaches\nC1,joints=1,joints=hot=4\n",
      "needs.csv": "id,skills\nN1,joints=3?\n",
    ])
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.sentences == [
        "courses.csv:2: requires: (C1) \(Self.told())",
        "courses.csv:2: teaches: (C1) "
          + Self.told().replacing("\"joints\"", with: "\"joints=hot\""),
        "needs.csv:2: skills: (N1) \(Self.told())",
      ])
    #expect(outcome.catalogue.courses.first?.teaches.entries.map(\.level.rawValue) == [4])
    #expect(outcome.catalogue.needs.first?.skills.map(\.importance) == [.nice])
  }

  @Test(arguments: [
    "{\"id\":\"L1\",\"skills\":[\"joints=3\"]}\n", "{\"id\":\"L1\",\"skills\":{\"joints\":3}}\n",
    "{\"id\":\"L1\",\"skills\":\"joints=3\"}\n",
  ])
  func listsAndObjectsAreReadTheSame(line: String) throws {
    let outcome = try Self.read(["learners.csv": nil, "learners.ndjson": line])
    #expect(outcome.sentences == ["learners.ndjson:1: skills: (L1) \(Self.told())"])
    #expect(outcome.learners.first?.skills.entries.map(\.level.rawValue) == [3])
  }

  @Test func strictlyWhatIsUnsureRejectsTheRowAndNamesTheNearest() throws {
    let outcome = try Self.read(
      ["learners.csv": "id,skills\nL1,heat=3;joints\nL2,weld\n"], isStrict: true)
    #expect(
      outcome.sentences == [
        "learners.csv:2: skills: (L1) found \"heat\", which may mean weld (arc welding),"
          + " confidence 0.07, or weld (arc welding), confidence 0.93 — give the id or a label of one",
        "learners.csv:2: skills: (L1) \(Self.told())",
      ])
    #expect(outcome.learners.map(\.id) == ["L2"])
  }

  @Test func strictlyWhatIsLikeNothingIsAnUnknownSkill() throws {
    let cell = ["learners.csv": "id,skills\nL1,welds\n"]
    #expect(
      try Self.read(cell, isStrict: true).issues.map(\.problem)
        == ReferenceTests.read(cell).issues.map(\.problem))
  }

  @Test func anIDIsNeverLinked() throws {
    let outcome = try DataFolder(Self.files).read { _ in TextResolver { _ in .unsure([]) } }
    #expect(outcome.issues.isEmpty && outcome.learners.count == 1)
  }

  @Test func withoutATaxonomyAnyTextIsAnID() throws {
    let folder = try DataFolder(["learners.csv": "id,skills\nL1,joints\n"])
    let outcome = try folder.read { _ in TextResolver(skill: Self.meaning) }
    #expect(outcome.issues.isEmpty)
    #expect(outcome.learners.first?.skills.entries.map(\.skill) == ["joints"])
  }

  @Test func strictlyTwoTextsOfOneSkillMustAgree() throws {
    let outcome = try Self.read(
      ["learners.csv": "id,skills\nL1,joints=3;weld=2\nL2,joints;weld=2\n"], isStrict: true)
    #expect(outcome.errors.map(\.problem) == [.conflictingItems(item: "weld")])
    #expect(outcome.learners.map(\.id) == ["L2"])
  }

  /// Threads of the reading ahead ask in any order; what comes out is in the order of the rows.
  @Test func manyRowsAreToldInTheirOrder() throws {
    let rows = (0..<3000).map { "L\($0),\($0 % 3 == 0 ? "weld" : $0 % 3 == 1 ? "joints" : "heat")" }
    let text = "id,skills\n" + rows.joined(separator: "\n") + "\n"
    let outcome = try Self.read(["learners.csv": text], isStrict: true)
    let expected = [3] + (0..<3000).filter { $0 % 3 == 2 }.map { $0 + 2 }
    #expect(outcome.issues.map(\.location.line) == expected)
    #expect(
      outcome.learners.map(\.id.rawValue) == (0..<3000).filter { $0 % 3 < 2 }.map { "L\($0)" })
    #expect(
      try Self.read(["learners.csv": text], isStrict: true).sentences == outcome.sentences)
  }

  @Test func nothingOfAPersonIsToldButTheText() throws {
    let outcome = try Self.read([
      "learners.csv": "id,status,targetOccupations,latitude,longitude,skills\n"
        + "L1,neet,o:welder,50.123456,4.654321,joints;heat\n"
    ])
    #expect(outcome.errors.isEmpty && outcome.sentences.count == 2)
    for sentence in outcome.sentences {
      for word in ["neet", "o:welder", "heat", "50.12", "4.65"] {
        #expect(!sentence.contains(word))
      }
    }
  }

  @Test func nothingThatSteersATerminalIsShown() throws {
    let resolver = TextResolver { _ in
      .sure(.init(skill: "a\u{1B}b", label: "c\u{7}d", percent: 100))
    }
    let folder = try DataFolder(
      Self.files.merging(["learners.csv": "id,skills\nL1,x\u{202E}\n"]) { $1 })
    #expect(
      try folder.read { _ in resolver }.sentences == [
        "learners.csv:2: skills: (L1) \"x\\u{202E}\" is taken for a\\u{1B}b (c\\u{7}d), confidence 1;"
          + " rows like this: 1"
      ])
  }
}
