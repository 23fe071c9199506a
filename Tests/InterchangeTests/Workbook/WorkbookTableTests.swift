import Foundation
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// A table in a workbook is the table that it is as CSV.
@Suite struct WorkbookTableTests {
  private static let demo = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data/demo").path()

  /// A cell as a spreadsheet would hold what a cell of CSV says.
  private static func cell(_ text: String) -> Workbook.Cell {
    if text.isEmpty { return .blank }
    if Day(iso8601: text) != nil { return .day(text, time: nil) }
    let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } && text.first != "0"
    return isNumber && Double(text) != nil ? .number(text) : .text(text)
  }

  private static func workbook(of table: String) throws -> [UInt8] {
    let file = InputFile(path: "\(demo)/\(table).csv")
    let csv = try CSVFile(file, .taxonomy)
    var rows: [[Workbook.Cell]] = []
    while case .row = csv.next() {
      rows.append(csv.header.indices.map { cell(csv.text($0).trimmed) })
    }
    let sheets = [
      WorkbookSheet(title: "Notes", header: ["a"], rows: [[.text("x")]]),
      WorkbookSheet(title: table.uppercased(), header: csv.header, rows: rows),
    ]
    return try WorkbookWriter.bytes(of: sheets)
  }

  @Test func theDemoAsWorkbooksIsTheDemo() throws {
    let plain = try DataSet(at: Self.demo)
    var files: [String: [UInt8]] = [:]
    for table in DataSet.Table.allCases {
      files["\(table.rawValue).xlsx"] = try Self.workbook(of: table.rawValue)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(Self.demo)/taxonomy")
    for name in names {
      files["taxonomy/\(name)"] = [UInt8](
        try Data(contentsOf: URL(filePath: "\(Self.demo)/taxonomy/\(name)")))
    }
    let books = DataSet(files: files)
    let (expected, found) = (plain.readCatalogue(), books.readCatalogue())
    #expect(found.catalogue.courses == expected.catalogue.courses)
    #expect(found.catalogue.sessions == expected.catalogue.sessions)
    #expect(found.catalogue.needs == expected.catalogue.needs)
    #expect(found.recordIssues.map(\.code) == ["other-sheets", "other-sheets", "other-sheets"])
    var learners = try plain.learnerStream(after: expected).get()
    var others = try books.learnerStream(after: found).get()
    while case let block = learners.next(100), !block.isEmpty { #expect(others.next(100) == block) }
    #expect(others.next(1).isEmpty && others.tally.used == 500)
  }

  @Test func rowsAreThoseOfTheSheet() throws {
    let rows: [[Workbook.Cell]] = [
      [.text("L1"), .text("weld=1|\nsaw=2")], [.text("L2"), .text("weld=9")],
      [.text("L1"), .text("weld=1")], [.text("Total"), .number("3")],
    ]
    let sheet = WorkbookSheet(title: "x", header: ["Identifiant", "Compétences"], rows: rows)
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(try WorkbookWriter.bytes(of: [sheet]), to: "Apprenants.XLSX")
    let found = try folder.read()
    #expect(found.learners.map(\.id) == ["L1"])
    #expect(found.learners[0].skills.entries.map(\.skill) == ["saw", "weld"])
    #expect(found.errors.map(\.location.line) == [3, 4])
    #expect(found.tally(of: .learners)?.read == 3)
    #expect(found.issues.filter { $0.code == "totals-row" }.map(\.location.line) == [5])
  }

  @Test func emptyRowsAboveTheHeaderCountWithTheOthers() throws {
    func row(_ number: Int, _ texts: String...) -> String {
      let cells = texts.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
      return "<row r=\"\(number)\">\(cells)</row>"
    }
    let book = TestBook(rows: row(1, "Export") + row(3, "id", "skills") + row(4, "L1", "weld"))
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(book.bytes(), to: "learners.xlsx")
    let found = try folder.read()
    #expect(found.learners.map(\.id) == ["L1"])
    #expect(found.sentences.contains("learners.xlsx:3: rows above the header, left out: 2"))
  }

  @Test func aDamagedWorkbookIsOneProblemInWords() throws {
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(Array("no workbook".utf8), to: "learners.xlsx")
    let found = try folder.read()
    #expect(found.errors.map(\.code) == ["damaged-workbook"] && found.learners.isEmpty)
    #expect(
      found.sentences == ["learners.xlsx: a workbook that is damaged — save it again in Excel"])
  }
}
