import Foundation
import Testing

@testable import PasserelleInterchange

@Suite struct SpreadsheetOutputTests {
  /// Ids and titles that spreadsheets like to change, and a day and a seat for everybody.
  static func small() throws -> TemporaryFolder {
    var data = SmallDataSet()
    data.learners =
      "id,skills\n007,sawing=1\n'=2,sawing=2\n-1,planing=1\n\"a;b\",planing=1\n"
    data.courses = """
      id,title,operator,teaches
      C1,"Bois; niveau ""1""\u{A0}😀",=Scierie,planing=3
      C2,=SUM(A1),'-x,sawing=4

      """
    data.sessions =
      "id,course,start,end,seats\n01,C1,2027-01-09,2027-02-10,2\n=S2,C2,2027-02-01,,2\n"
    return try data.written()
  }

  private static let day = ["--as-of", "2026-11-23", "--quiet"]

  /// The rows that a command writes to a file, the names of the columns first.
  private static func rows(
    _ command: String, _ data: String, to file: String, _ options: [String] = []
  ) throws -> [[Workbook.Cell]] {
    let run = try CommandLineTool.run([command, data, "--output", file] + day + options)
    #expect(run.code == 0 && run.error.isEmpty, "\(run.error)")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    guard file.hasSuffix(".csv") else { return try #require(Workbook(bytes).allRows().first).cells }
    let text = InputFile(name: file, bytes: bytes)
    let known = KnownHeader(Schema(.plan, ["course", "learner", "session"], required: []))
    let csv = try CSVFile(text, known)
    var rows = [csv.header.map { Workbook.Cell.text($0) }]
    while case .row = csv.next() {
      rows.append(csv.header.indices.map { .text(csv.text($0)) })
    }
    return rows
  }

  @Test(arguments: ["match", "allocate"])
  func everyDialectAndAWorkbookHoldTheSameValues(command: String) throws {
    let folder = try Self.small()
    let plain = try Self.values(Self.rows(command, folder.path, to: folder.file("plain.csv")))
    try #require(plain.count >= 4)
    for style in TableDialect.Style.allCases {
      let rows = try Self.rows(
        command, folder.path, to: folder.file("\(style).csv"), ["--dialect", style.rawValue])
      #expect(Self.values(rows) == plain, "\(style)")
    }
    let book = try Self.rows(command, folder.path, to: folder.file("book.xlsx"))
    #expect(Self.values(book) == plain)
  }

  /// What cells mean, whatever the dialect: texts as they were, numbers in plain decimals, ISO days.
  private static func values(_ rows: [[Workbook.Cell]]) -> [[String]] {
    let texts = ["learner", "session", "course", "title", "operator", "why", "reasons"]
    let header = rows.first.map { $0.map(\.csv) } ?? []
    return rows.map { row in
      zip(header, row + Array(repeating: .blank, count: header.count - row.count)).map {
        name, cell in
        if texts.contains(name) { return CSVText.original(cell.csv) }
        let day = cell.csv.split(separator: "/")
        if day.count == 3 { return "\(day[2])-\(day[1])-\(day[0])" }
        let number = ShortestDecimal.number(cell.csv.replacing(",", with: "."))
        return number.map(ShortestDecimal.text) ?? cell.csv
      }
    }
  }

  @Test func aWorkbookHasNumbersAndDaysAndItsIdsAreText() throws {
    let folder = try Self.small()
    let rows = try Self.rows("allocate", folder.path, to: folder.file("plan.xlsx"))
    let seated = try #require(rows.first { $0.first == .text("007") })
    #expect(seated[1] == .text("01") && seated[4] == .text("=Scierie"))
    #expect(seated[5] == .day("2027-01-09", time: nil) && seated[7] == .number("2"))
    guard case .number = seated[9] else {
      Issue.record("the gain is \(seated[9])")
      return
    }
    let match = try Self.rows("match", folder.path, to: folder.file("match.xlsx"))
    let first = try #require(match.first { $0.first == .text("007") })
    #expect(first[1] == .number("1") && first[6] == .day("2027-02-01", time: nil))
  }

  @Test func belgianExcelGetsItsOwnSeparatorsAndDays() throws {
    let folder = try Self.small()
    let file = folder.file("plan.csv")
    _ = try Self.rows("allocate", folder.path, to: file, ["--dialect", "excel-be"])
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains("learner;session;course;title;operator;start;end;rank;score;gain;why\r\n"))
    #expect(text.contains(";09/01/2027;10/02/2027;1;0,"))
    #expect(text.contains(#""a;b""#))
    let excel = folder.file("excel.csv")
    _ = try Self.rows("allocate", folder.path, to: excel, ["--dialect", "excel"])
    let plain = folder.file("rfc.csv")
    _ = try Self.rows("allocate", folder.path, to: plain, ["--dialect", "rfc"])
    let (marked, unmarked) = (
      try Data(contentsOf: URL(filePath: excel)), try Data(contentsOf: URL(filePath: plain))
    )
    #expect(marked == Data([0xEF, 0xBB, 0xBF]) + unmarked)
  }

  @Test(
    arguments: [
      ("r.csv", [], "learner,rank,"), ("R.CSV", [], "learner,rank,"),
      ("r.ndjson", [], "{\"learner\":"), ("r.xlsx", [], "PK\u{3}\u{4}"), ("r.txt", [], "007  "),
      ("r.dat", [], "007  "), ("r", [], "007  "), ("r.csv", ["--format", "table"], "007  "),
      ("r.txt", ["--format", "csv"], "learner,rank,"),
    ])
  func theEndingOfTheFileSaysTheFormat(
    name: String, options: [String], beginning: String
  ) throws {
    let folder = try Self.small()
    let output = ["match", folder.path, "--output", folder.file(name)]
    #expect(try CommandLineTool.run(output + Self.day + options).code == 0)
    let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
    #expect(bytes.starts(with: Data(beginning.utf8)))
  }

  @Test(arguments: ["--dialect=day-first", "--dialect=excel-be", "--dialect=rfc,day-first"])
  func daysThatDoNotTellAreReadAsTheCallerSays(option: String) throws {
    var data = SmallDataSet()
    data.learners = "id,availableFrom,skills\nL1,03/04/2027,sawing=1\n"
    let folder = try data.written()
    let unsaid = try CommandLineTool.run("validate", folder.path)
    #expect(unsaid.code == 2 && unsaid.error.contains("or say --dialect day-first"))
    let said = try CommandLineTool.run("validate", folder.path, option)
    #expect(said.code == 0 && said.error.contains("read as 2027-04-03"))
    #expect(try CommandLineTool.run(["match", folder.path, option] + Self.day).code == 0)
  }

  @Test(
    arguments: [
      ["match", "--dialect", "excel,rfc"], ["match", "--dialect", "excel-fr"],
      ["match", "--dialect", "month-first"], ["match", "--format", "xls"],
      ["evaluate", "--data", ".", "--format", "xlsx"],
      ["evaluate", "--data", ".", "--output", "r.xlsx"],
      ["tune", ".", "--outcome", "fit", "--output", "w.json", "--format", "xlsx"],
    ])
  func whatCannotBeWrittenIsAnErrorOfUsage(words: [String]) throws {
    #expect(try CommandLineTool.run(words).code == 64)
  }
}

extension Workbook {
  /// The rows of all sheets, blank ones left out.
  fileprivate func allRows() throws -> [(sheet: String, cells: [[Cell]])] {
    try sheets.map { sheet in
      var (rows, found) = (try rows(of: sheet), [[Cell]]())
      while let row = try rows.next() { found.append(row.cells) }
      return (sheet.name, found)
    }
  }
}
