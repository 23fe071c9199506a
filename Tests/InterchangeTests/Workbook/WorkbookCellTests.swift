import Testing

@testable import PasserelleInterchange

@Suite struct WorkbookCellTests {
  @Test func sharedTextsAreTheirRunsWithoutHowTheyAreSpoken() throws {
    let texts =
      "<si><t>un</t></si><si><r><t xml:space=\"preserve\">deux </t></r><r><rPr><b/></rPr>"
      + "<t>trois</t></r><rPh sb=\"0\" eb=\"1\"><t>ni</t></rPh><phoneticPr fontId=\"1\"/></si><si/>"
    let cells = try TestBook.cells(
      "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>0</v></c>",
      texts: texts)
    #expect(cells == [.text("deux trois"), .text("un"), .blank, .text("un")])
  }

  @Test func everyTypeOfCellIsRead() throws {
    let cells = try TestBook.cells(
      "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t=\"b\"><v>1</v></c>"
        + "<c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"str\"><f>A1</f><v>=x</v></c>"
        + "<c t=\"d\"><v>2026-11-30T09:30:00</v></c><c t=\"d\"><v>2026-11-30</v></c><c><v>7</v></c>"
    )
    #expect(
      cells == [
        .text("ab"), .boolean(true), .boolean(false), .error("#REF!"), .text("=x"),
        .day("2026-11-30", time: "09:30:00"), .day("2026-11-30", time: nil), .number("7"),
      ])
  }

  @Test func formulasAreTheirStoredValueOrUncalculated() throws {
    let cells = try TestBook.cells(
      "<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>SUM(A1)</f><v/></c>"
        + "<c><f>'[1]Other'!A1</f><v>4</v></c><c><f t=\"shared\" si=\"0\"/><v>5</v></c>"
        + "<c t=\"str\"><f>\"\"</f><v></v></c><c t=\"str\"><f>X</f></c>")
    #expect(
      cells == [
        .number("2"), .uncalculated, .uncalculated, .number("4"), .number("5"), .blank,
        .uncalculated,
      ])
  }

  @Test func rowsAndCellsWithoutPlacesFollowOneAnother() throws {
    let book = TestBook(
      rows: "<row><c><v>1</v></c></row><row r=\"4\"><c r=\"B4\"><v>2</v></c><c><v>3</v></c></row>"
        + "<row r=\"5\" spans=\"1:3\"><c r=\"A5\" s=\"1\"/></row><row><c r=\"AB6\"><v>4</v></c></row>"
    )
    let rows = try book.rows()
    #expect(rows.map(\.number) == [1, 4, 6])
    #expect(rows[1].cells == [.blank, .number("2"), .number("3")])
    #expect(rows[2].cells.count == 28 && rows[2].cells.last == .number("4"))
  }

  @Test(arguments: [
    "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>", "<row r=\"3\"/><row r=\"3\"/>",
    "<row r=\"3\"/><row r=\"2\"/>", "<row><c r=\"A2\"><v>1</v></c></row>",
    "<row><c r=\"B1\"/><c r=\"B1\"/></row>", "<row><c r=\"XFE1\"/></row>",
    "<row><c r=\"1A\"/></row>",
    "<row><c r=\"XFD1\"/><c/></row>", "<row><c r=\"\"/></row>", "<row><c><v>seven</v></c></row>",
    "<row><c><v>nan</v></c></row>", "<row><c><v>1e999</v></c></row>",
    "<row><c><v>0x7</v></c></row>",
    "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
    "<row><c t=\"b\"><v>2</v></c></row>", "<row><c t=\"d\"><v>30/11/2026</v></c></row>",
    "<row><c t=\"z\"><v>1</v></c></row>",
  ]) func aCellThatMakesNoSenseIsRefused(rows: String) throws {
    let problem = #expect(throws: WorkbookProblem.self) { try TestBook(rows: rows).rows() }
    #expect(problem?.fault == .badCell)
    #expect(problem?.part == TestBook.main)
  }

  @Test func theProblemOfACellIsWhereItIs() throws {
    let rows = "<row r=\"9\"><c r=\"C9\"><v>1</v></c><c><v>x</v></c></row>"
    let problem = #expect(throws: WorkbookProblem.self) { try TestBook(rows: rows).rows() }
    #expect(problem == WorkbookProblem(.badCell, part: TestBook.main, row: 9, column: 4))
  }

  @Test func mergedCellsCountAtTheirFirst() throws {
    let row = "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>"
    let merged = "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C2:C3\"/></mergeCells>"
    let rows = (0..<4).map { _ in "<row>\(row)</row>" }.joined()
    let cells = try TestBook(rows: rows, after: merged).rows().map(\.cells)
    let (one, two, three) = (
      Workbook.Cell.number("1"), Workbook.Cell.number("2"), Workbook.Cell.number("3")
    )
    #expect(
      cells == [[one, .blank, three], [.blank, .blank, three], [one, two], [one, two, three]])
  }

  @Test func theWordOfMergedCellsIsFoundAcrossBlocks() throws {
    for shift in 0..<12 {
      let padding = String(repeating: " ", count: 65_536 - 70 + shift)
      let book = TestBook(
        rows: "<row><c><v>1</v></c><c><v>2</v></c></row>\(padding)",
        after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
      #expect(try book.rows().map(\.cells) == [[.number("1")]])
    }
  }

  @Test(arguments: [
    ("45.0", "45"), ("45", "45"), ("50.850000000000001", "50.85"), ("0.1", "0.1"),
    ("5.0000000000000003E-2", "0.05"), ("1.04E+05", "104000"), ("-0", "0"), ("-2.50", "-2.5"),
    ("1.2345678901234567E+17", "123456789012345660"), ("1.5e-7", "0.00000015"),
    ("123456789012345678901", "123456789012345680000"), ("1e300", "1e+300"),
  ]) func numbersArePlainAndShort(stored: String, shown: String) throws {
    #expect(try TestBook.cells("<c><v>\(stored)</v></c>") == [.number(shown)])
  }

  @Test func escapesStandForTheirCharacters() throws {
    let texts = "<si><t>a_x000D_b_x005F_x0041_c_xD83D_&amp;&#233;&#x20AC;\r\nd</t></si>"
    let cells = try TestBook.cells("<c t=\"s\"><v>0</v></c>", texts: texts)
    #expect(cells == [.text("a\rb_x0041_c_xD83D_&é€\nd")])
  }

  @Test func chartsAreNoSheetsAndHiddenOnesAreTold() throws {
    var book = TestBook(rows: "")
    book.set(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"A &amp; B\" state=\"hidden\" id=\"s\"/>"
        + "<sheet name=\"Graphique\" id=\"t\"/><sheet name=\"Loin\" id=\"u\"/></sheets></workbook>")
    let workbook = try Workbook(book.bytes())
    #expect(workbook.sheets.map(\.name) == ["A & B"])
    #expect(workbook.sheets.map(\.isHidden) == [true])
  }

  @Test func prefixesOfNamesDoNotMatter() throws {
    var book = TestBook(rows: "")
    book.set(
      TestBook.main,
      "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r='1'><x:c r='A1'><x:v><![CDATA[8]]></x:v>"
        + "</x:c></x:row></x:sheetData><!-- row > --><x:extLst><row/></x:extLst></x:worksheet>")
    #expect(try book.rows().map(\.cells) == [[.number("8")]])
  }
}
