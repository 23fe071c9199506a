import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// What spreadsheets leave in files beside the tables.
@Suite struct LeftoverTests {
  @Test func aColumnWithContentAndNoNameIsAnError() throws {
    let text = "id,,skills,\nL1, ,weld,\nL2,x,weld,\nL3,y,weld,\n"
    let found = try DataFolder(["learners.csv": text]).read()
    #expect(found.errors.map(\.code) == ["nameless-column"])
    #expect(
      found.sentences.contains {
        $0.hasPrefix("learners.csv:3: B: column 2 has content and no name in the header")
      })
    #expect(found.learners.isEmpty && found.tally(of: .learners)?.read == 3)
    #expect(found.sentences.contains { $0.hasSuffix("left out: D") })
  }

  @Test func columnsWithNeitherAreToldOnce() throws {
    let text = "id;;skills;;\nL1;;weld;;\nL2;;weld;;\n"
    let found = try DataFolder(["learners.csv": text]).read()
    #expect(found.learners.map(\.id) == ["L1", "L2"])
    #expect(
      found.sentences.filter { $0.contains("without name") }
        == ["learners.csv:1: columns without name or content, left out: B, D, E"])
  }

  @Test(arguments: [
    ("soudure Ã\u{A0} l'arc", true), ("Ã©lectricitÃ©", true), ("d\u{FFFD}cor", true),
    ("ï¿½tanch\u{E9}it\u{E9}", true), ("lâ€™atelier", true), ("20 Â°C", true),
    ("étanchéité", false),
    ("SÃO PAULO", false), ("Âge", false), ("pâté", false), ("naïf", false), ("plain", false),
  ]) func lettersDecodedWronglyAreTold(title: String, isTold: Bool) throws {
    let text = "id,title,teaches\nC0,x,weld\nC1,\(title),weld\nC2,\(title),weld\n"
    let found = try DataFolder(["courses.csv": text]).read()
    let told = found.sentences.filter { $0.contains("decoded wrongly") }
    #expect(told.count == (isTold ? 1 : 0))
    #expect(told.allSatisfy { $0.hasPrefix("courses.csv:3: title: (C1) \"\(title)\"") })
    #expect(told.allSatisfy { $0.hasSuffix("rows like this: 2") })
    #expect(found.catalogue.courses.map(\.title) == ["x", title, title])
  }

  @Test func ofGroupsNoTextIsShown() throws {
    let text = "id,group:origin,skills\nL1,BÃ©nin,weld\n"
    let found = try DataFolder(["learners.csv": text]).read()
    let told = found.sentences.filter { $0.contains("decoded wrongly") }
    #expect(told.count == 1 && !told.contains { $0.contains("nin") })
    #expect(found.learners.count == 1)
  }

  @Test func hoursInAWorkbookAreNotReadAsAFractionOfDays() throws {
    let sheet = TestBook(
      rows: "<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>hoursPerWeek</v></c>"
        + "<c t=\"str\"><v>skills</v></c></row><row><c t=\"str\"><v>L1</v></c>"
        + "<c s=\"0\"><v>1.5625</v></c><c t=\"str\"><v>weld</v></c></row>",
      formats: #"<cellXfs><xf numFmtId="46"/></cellXfs>"#)
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(sheet.bytes(), to: "learners.xlsx")
    let found = try folder.read()
    #expect(found.errors.map(\.code) == ["not-a-number"])
    #expect(found.sentences.contains { $0.contains("found \"37:30\"") })
  }

  @Test func aNameOfAMegabyteIsNoColumnAndTakesNoTime() {
    let names = ColumnNames(["id", "skills"], synonyms: [:])
    let long = String(repeating: "É_x", count: 350_000)
    let elapsed = ContinuousClock().measure {
      #expect(names.place(long) == nil)
      #expect(names.column(near: long, among: ["id", "skills"]) == nil)
    }
    #expect(elapsed < .seconds(1))
  }
}
