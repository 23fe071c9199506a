import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Occupations and courses by their names, where text may stand for ids.
@Suite struct NameLinkTests {
  static let files = [
    "courses.csv": "id,title,teaches\nC1,Welding for all,weld\nC2,Twice,weld\nC3,twice,weld\n",
    "needs.csv": "id,occupation,skills\nN1,Joiner,weld\n",
    "learners.csv": "id,targetOccupations,completedCourses,skills\n"
      + "L1,JOINER;o:welder;baker,C1;welding for all,weld\nL2,joiner,Twice;C9,weld\n",
  ]

  static func read(isLinked: Bool) throws -> DataFolder.Outcome {
    let folder = try DataFolder(SkillLinkTests.files.merging(files) { $1 })
    guard isLinked else { return try folder.read() }
    return try folder.read { _ in
      TextResolver(
        key: { $0.lowercased() }, occupation: { $0.lowercased() == "joiner" ? "o:welder" : nil },
        skill: { _ in .unsure([]) })
    }
  }

  @Test func aNameOfOneAloneIsItsId() throws {
    let outcome = try Self.read(isLinked: true)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.catalogue.needs.map(\.occupation) == ["o:welder"])
    #expect(outcome.learners.map(\.targetOccupations) == [["o:welder", "baker"], ["o:welder"]])
    #expect(outcome.learners.map(\.completedCourses) == [["C1", "C1"], ["Twice", "C9"]])
    #expect(
      outcome.sentences == [
        "needs.csv:2: occupation: (N1) \"Joiner\" is taken for o:welder; rows like this: 1",
        "learners.csv:2: targetOccupations: (L1) \"JOINER\" is taken for o:welder; rows like this: 1",
        "learners.csv:2: targetOccupations: (L1) found \"baker\", which neither a need nor the taxonomy"
          + " knows; rows that name such work: 1",
        "learners.csv:2: completedCourses: (L1) \"welding for all\" is taken for C1; rows like this: 1",
        "learners.csv:3: targetOccupations: (L2) \"joiner\" is taken for o:welder; rows like this: 1",
        "learners.csv:3: completedCourses: (L2) found a text of 5 characters, which is no id or title of"
          + " one course; rows that name such a course: 1",
      ])
  }

  @Test func otherwiseNamesStayAsTheyAre() throws {
    let outcome = try Self.read(isLinked: false)
    #expect(outcome.catalogue.needs.map(\.occupation) == ["Joiner"])
    #expect(
      outcome.learners.map(\.completedCourses) == [["C1", "welding for all"], ["Twice", "C9"]])
  }
}
