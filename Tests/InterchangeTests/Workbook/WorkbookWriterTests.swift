import PasserelleBase
import Testing

@testable import PasserelleInterchange

@Suite struct WorkbookWriterTests {
  /// A text of letters that are easily lost.
  static func text(_ random: inout SplitMix64) -> String {
    let parts = [
      "=1+1", "+32", "-5", "@x", "é", "😀", "&", "<", ">", "\"", "'", "_", "_x000D_", "_x41AB", "\r",
      "\n", "\t", "\u{1}", " ", "]]>", "\u{FFFE}", "x0041_", "0104201", "𐐀",
    ]
    return (0..<random.index(below: 5)).map { _ in parts[random.index(below: parts.count)] }
      .joined()
  }

  static func cell(_ random: inout SplitMix64) -> Workbook.Cell {
    switch random.index(below: 7) {
    case 0: return .blank
    case 1: return .number(ShortestDecimal.text((random.unit() - 0.5) * 1e6))
    case 2: return .number(String(random.index(below: 1 << 50)))
    case 3: return .boolean(random.index(below: 2) == 1)
    case 4: return .error(["#REF!", "#N/A", "#VALEUR!"][random.index(below: 3)])
    case 5:
      let seconds = random.index(below: 2) == 0 ? 0 : random.index(below: 86_400)
      let serial = Double(random.index(below: 100_000)) + Double(seconds) / 86_400
      return SerialCalendar.from1900.cell(serial) ?? .blank
    default:
      let text = text(&random)
      return text.isEmpty ? .blank : .text(text)
    }
  }

  static func sheets(_ seed: UInt64) -> [WorkbookSheet] {
    var random = SplitMix64(seed: seed)
    return (0...random.index(below: 3)).map { number in
      WorkbookSheet(
        title: "Feuille \(number)", header: ["id", "titre", "début"],
        rows: (0..<random.index(below: 12)).map { _ in
          (0..<random.index(below: 6)).map { _ in cell(&random) }
        })
    }
  }

  @Test func rowsThatComeInPiecesAreReadBack() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var stream = try WorkbookStream(title: "a", widths: [8, 20])
      var bytes = try stream.append(try ResultRows.workbook.opening(["id", "titre"]))
      var written = [[Workbook.Cell.text("id"), .text("titre")]]
      for _ in 0..<random.index(below: 8) {
        var piece: [UInt8] = []
        for _ in 0..<random.index(below: 400) {
          let row = [Workbook.Cell.text("L"), Self.cell(&random), .number("1")]
          try ResultRows.workbook.append(row, to: &piece)
          written.append(row)
        }
        bytes += try stream.append(piece)
      }
      bytes += try stream.finished()
      let read = try #require(try Workbook(bytes).allRows().first)
      #expect(read.rows.map(\.number) == Array(1...written.count))
      let texts = read.rows.map { $0.cells.map { CSVText.original($0.csv) } }
      #expect(texts == written.map { $0.map(\.csv) })
    }
  }

  @Test func aSheetHasNoMoreRowsThanExcelReads() throws {
    var stream = try WorkbookStream(title: "a", widths: [])
    var row: [UInt8] = []
    try ResultRows.workbook.append([.number("1")], to: &row)
    let many = Array(repeatElement(row, count: 1 << 20).joined())
    _ = try stream.append(many)
    #expect {
      try stream.append(row)
    } throws: {
      ($0 as? WorkbookProblem)?.fault == .tooLarge(limit: 1 << 20)
    }
  }

  @Test(arguments: ZipWriter.Packing.allCases)
  func whatIsWrittenIsReadBack(packing: ZipWriter.Packing) throws {
    for seed in 0..<60 as Range<UInt64> {
      let sheets = Self.sheets(seed)
      let read = try Workbook(WorkbookWriter.bytes(of: sheets, packing: packing)).allRows()
      #expect(read.map(\.sheet) == sheets.map(\.title))
      for (sheet, rows) in zip(sheets, read.map(\.rows)) {
        let written = [sheet.header.map { Workbook.Cell.text($0) }] + sheet.rows
        let filled = written.enumerated().map { index, cells in
          let end = (cells.lastIndex { $0 != .blank } ?? -1) + 1
          return Workbook.Row(number: index + 1, cells: Array(cells[..<end]))
        }
        #expect(rows == filled.filter { !$0.cells.isEmpty })
      }
    }
  }

  @Test func theSameSheetsAreTheSameBytes() throws {
    let sheets = Self.sheets(7)
    let bytes = try WorkbookWriter.bytes(of: sheets, packing: .stored)
    #expect(try WorkbookWriter.bytes(of: sheets, packing: .stored) == bytes)
    // Midnight of 1980-01-01, in the header of the first part.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test func noTextBecomesAFormula() throws {
    let rows = ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)"].map { [Workbook.Cell.text($0)] }
    let sheet = WorkbookSheet(title: "A", header: ["titre"], rows: rows)
    let archive = try ZipArchive(WorkbookWriter.bytes(of: [sheet]))
    let part = String(decoding: try archive.contents(of: TestBook.main), as: UTF8.self)
    #expect(!part.contains("<f>"))
    #expect(part.matches(of: /s="2" t="inlineStr"/).count == rows.count)
  }

  @Test func theHeaderIsBoldAndStaysInSight() throws {
    let sheet = WorkbookSheet(title: "A", header: ["id"], rows: [])
    let archive = try ZipArchive(WorkbookWriter.bytes(of: [sheet]))
    let part = String(decoding: try archive.contents(of: TestBook.main), as: UTF8.self)
    #expect(
      part.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
    #expect(part.contains(#"<c r="A1" s="1""#))
    let styles = String(decoding: try archive.contents(of: "xl/styles.xml"), as: UTF8.self)
    #expect(styles.contains("<b/>"))
  }

  @Test func tabsBearWhatExcelAllows() {
    let titles = ["a/b: [c]?", "", "'''", "A B C", "a b c", String(repeating: "é😀", count: 20)]
    let sheets = (titles + titles).map { WorkbookSheet(title: $0, header: [], rows: []) }
    let tabs = WorkbookSheet.tabs(of: sheets)
    #expect(tabs.prefix(5) == ["a b c", "Sheet", "Sheet (2)", "A B C (2)", "a b c (3)"])
    #expect(Set(tabs.map { $0.lowercased() }).count == tabs.count)
    #expect(tabs.allSatisfy { $0.utf16.count <= 31 && !$0.contains(/[\[\]:*?\/\\']/) })
  }

  @Test func widthsFollowTheLongestText() {
    let long = Workbook.Cell.text(String(repeating: "x", count: 500))
    let sheet = WorkbookSheet(
      title: "A", header: ["id", "availableFrom"], rows: [[.number("1"), .blank, long]])
    #expect(sheet.widths == [8, 15, 60])
  }

  @Test(arguments: [
    Workbook.Cell.uncalculated, .number("sept"), .number(""), .day("2026-02-30", time: nil),
    .day("1899-12-31", time: nil), .day("2026-11-30", time: "24:00:00"),
    .day("2026-11-30", time: "9:30"),
  ]) func whatNoWorkbookHoldsIsToldWithItsCell(cell: Workbook.Cell) throws {
    let sheet = WorkbookSheet(title: "A", header: ["id"], rows: [[.blank, cell]])
    let problem = #expect(throws: WorkbookProblem.self) {
      try WorkbookWriter.bytes(of: [sheet])
    }
    #expect(problem == WorkbookProblem(.unwritable, part: "A", row: 2, column: 2))
  }

  @Test func aTextOfACellIsNoLongerThanExcelAllows() throws {
    func write(_ count: Int) throws -> [UInt8] {
      let text = Workbook.Cell.text(String(repeating: "x", count: count))
      return try WorkbookWriter.bytes(of: [WorkbookSheet(title: "A", header: [], rows: [[text]])])
    }
    #expect(throws: Never.self) { try write(WorkbookWriter.longestText) }
    let problem = #expect(throws: WorkbookProblem.self) { try write(32_768) }
    #expect(problem?.fault == .tooLarge(limit: 32_767))
  }
}
