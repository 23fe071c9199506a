import PasserelleBase
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// A file is looked at as a whole once, however many open it afterwards.
@Suite struct SurveyTests {
  @Test func whatASurveyFoundIsTakenOver() throws {
    let text = Array("id,skills\rL1,\u{E9}\rL2,b\r".unicodeScalars.map { UInt8($0.value) })
    let file = InputFile(name: "a.csv", bytes: text)
    #expect(file.shape == nil)
    #expect(
      file.surveyed().shape
        == (try TextShape(of: file, isRepeatable: true)))
    let known = KnownHeader(Schema(.learners, LearnerColumn.self))
    let csv = try CSVFile(file.surveyed(), known)
    var cells: [String] = []
    while case .row = csv.next() { cells.append(csv.text(1)) }
    #expect(cells == ["é", "b"])
    #expect(csv.notices.map(\.code) == ["other-encoding"])
  }

  @Test func whatCannotBeReadIsLeftToItsReader() {
    let missing = InputFile(path: "/nowhere/skills_en.csv")
    #expect(missing.surveyed() == missing)
    let reading = TaxonomyFiles([missing]).reading()
    #expect(reading.whole.value.issues.map(\.code) == ["unreadable-file"])
  }
}
