import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// What a caller says of files that do not tell.
@Suite struct StatedDialectTests {
  private func learners(
    _ text: String, _ words: [String], name: String = "learners.csv"
  ) throws -> (days: [String?], codes: [String]) {
    let dialect = try #require(TableDialect(words))
    let files = [
      name: Array(text.utf8), "courses.csv": Array("id,teaches\nC1,weld=3\n".utf8),
      "needs.csv": Array("id,skills\nN1,weld=3\n".utf8),
    ]
    let data = DataSet(files: files, dialect: dialect)
    let reading = data.readCatalogue()
    #expect(reading.issues.isEmpty)
    var stream = try data.learnerStream(knowing: reading.catalogue).get()
    let days = stream.next(100).map { $0.availableFrom.map { "\($0)" } }
    return (days, stream.issues.map(\.code))
  }

  private static let ambiguous = "id,availableFrom,skills\nL1,03/04/2027,weld\nL2,1/2/2027,weld\n"

  @Test(arguments: [["day-first"], ["excel-be"], ["excel", "day-first"]])
  func daysThatDoNotTellAreReadDayFirstWhereThatIsStated(words: [String]) throws {
    let found = try learners(Self.ambiguous, words)
    #expect(found.days == ["2027-04-03", "2027-02-01"])
    #expect(found.codes == ["day-first"])
  }

  @Test(arguments: [[], ["rfc"], ["excel"]]) func withoutItTheyAreErrors(words: [String]) throws {
    let found = try learners(Self.ambiguous, words)
    #expect(found.days.isEmpty && found.codes == ["ambiguous-day", "ambiguous-day"])
  }

  @Test func monthFirstStaysAnErrorWhateverIsStated() throws {
    let text = "id,availableFrom,skills\nL1,01/18/2027,weld\nL2,01/02/2027,weld\n"
    let american = try learners(text, ["day-first"])
    #expect(american.days.isEmpty && american.codes == ["not-a-day", "not-a-day"])
    let mixed = try learners(text + "L3,18/01/2027,weld\n", ["day-first"])
    #expect(mixed.days.isEmpty && mixed.codes.contains("mixed-days"))
  }

  @Test func theStatedSeparatorWinsWhereItFindsAHeader() throws {
    let both = "id;skills;x,id,skills\nL1;weld;x,L2,weld\n"
    #expect(try learners(both, ["excel-be"]).codes.contains("other-separator"))
    #expect(try !learners(both, ["excel"]).codes.contains("other-separator"))
    let commas = try learners("id,skills\nL1,weld\n", ["excel-be"])
    #expect(commas.days == [nil] && commas.codes.isEmpty)
    let semicolons = try learners("id;skills\nL1;weld\n", ["rfc"])
    #expect(semicolons.days == [nil] && semicolons.codes == ["other-separator"])
  }

  @Test func aWorkbookIsReadAsStatedToo() throws {
    let rows = [[Workbook.Cell.text("L1"), .text("03/04/2027"), .text("weld")]]
    let book = WorkbookSheet(
      title: "learners", header: ["id", "availableFrom", "skills"], rows: rows)
    let bytes = try WorkbookWriter.bytes(of: [book])
    var file = InputFile(name: "learners.xlsx", bytes: bytes)
    file.dialect = try #require(TableDialect(["day-first"]))
    var stream = LearnerStream(file, References(Taxonomy()))
    #expect(stream.next(9).map(\.availableFrom) == ["2027-04-03"])
  }

  @Test(arguments: [["excel", "rfc"], ["month-first"], [""], ["excel-be", "excel"]])
  func whatContradictsItselfIsNoDialect(words: [String]) {
    #expect(TableDialect(words) == nil)
  }
}
