import Foundation
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Two spellings that Unicode holds equivalent are two ids, as they are to whoever wrote them.
@Suite struct IDsAreBytesTests {
  static let composed = "caf\u{E9}"
  static let decomposed = "cafe\u{301}"

  private func path(_ text: String, in folder: DataFolder) throws -> String {
    try folder.write(Array(text.utf8), to: "t")
    return "\(folder.path)/t"
  }

  @Test func queriesOfARunAreTwo() throws {
    let folder = try DataFolder()
    let lines = "\(Self.composed) Q0 d 1 0.5 t\n\(Self.decomposed) Q0 d 1 0.25 t\n"
    let run = TrecFile(InputFile(path: try path(lines, in: folder)), .run, workers: 1)
    #expect(run.issues.isEmpty && run.queries.count == 2)
    let values = [Self.composed, Self.decomposed].map { id in
      run.index(of: id).map { run.documents(of: $0).map(\.value) }
    }
    #expect(values == [[0.5], [0.25]])
  }

  @Test func profilesAndTheirSkillsAreTwo() throws {
    let folder = try DataFolder()
    let lines =
      "\(Self.composed)\ta\n\(Self.decomposed)\ta\np\t\(Self.composed)\np\t\(Self.decomposed)\n"
    let profiles = ProfileLines(InputFile(path: try path(lines, in: folder))) { _ in true }.profiles
    #expect(profiles.map(\.skills.count) == [1, 1, 2])
  }

  @Test func textsAreTwo() throws {
    let folder = try DataFolder()
    let table = TextTable(
      InputFile(path: try path("\(Self.composed)\ta\n\(Self.decomposed)\ta\n", in: folder)))
    #expect(table.issues.isEmpty && table.rows.count == 2)
  }

  @Test func groupsOfATaxonomyAreTwo() throws {
    let rows = [Self.composed, Self.decomposed].map { "SkillGroup,\($0),group\n" }.joined()
    let reading = try TaxonomyReaderTests.read([
      "groups_en.csv": "conceptType,conceptUri,preferredLabel\n\(rows)"
    ])
    #expect(reading.taxonomyCounts.skillGroups == 2)
  }

  /// What divides fields for others than us divides them too.
  @Test(arguments: ["a b", "a\u{A0}b", "a\u{2028}b", "a \u{301}b"])
  func anIDThatARunWouldDivideIsRefused(id: String) throws {
    let folder = try DataFolder()
    let table = TextTable(InputFile(path: try path("\(id)\ttext\n", in: folder)))
    #expect(table.issues.map(\.problem) == [.spaceInID(found: id)])
  }
}
