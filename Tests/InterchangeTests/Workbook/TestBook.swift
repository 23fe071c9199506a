@testable import PasserelleInterchange

/// A workbook of one sheet, part by part; tests replace what they are about.
struct TestBook {
  static let main = "xl/worksheets/sheet1.xml"

  var parts: [(name: String, bytes: [UInt8])] = []

  /// Takes what stands between the tags of the rows, of the shared texts and of the formats.
  init(
    rows: String, after: String = "", texts: String = "", formats: String = "",
    properties: String = ""
  ) {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func link(_ id: String, _ kind: String, _ target: String) -> String {
      #"<Relationship Id="\#(id)" Type="\#(office)/\#(kind)" Target="\#(target)"/>"#
    }
    set(
      "_rels/.rels",
      "<Relationships>\(link("a", "officeDocument", "xl/workbook.xml"))</Relationships>")
    set(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>" + link("s", "worksheet", "worksheets/sheet1.xml")
        + link("t", "sharedStrings", "/xl/sharedStrings.xml") + link("f", "styles", "./styles.xml")
        + "</Relationships>")
    set(
      "xl/workbook.xml",
      #"<workbook xmlns:r="\#(office)">\#(properties)"#
        + #"<sheets><sheet name="Feuille 1" sheetId="7" r:id="s"/></sheets></workbook>"#)
    set("xl/sharedStrings.xml", "<sst>\(texts)</sst>")
    set("xl/styles.xml", "<styleSheet>\(formats)</styleSheet>")
    set(Self.main, "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>")
  }

  mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

  mutating func set(_ name: String, _ bytes: [UInt8]) {
    parts.removeAll { $0.name == name }
    parts.append((name, bytes))
  }

  func bytes(_ packing: ZipWriter.Packing = .deflated) throws -> [UInt8] {
    var archive = ZipWriter(packing)
    for part in parts { try archive.add(part.name, part.bytes) }
    return archive.finished()
  }

  /// The rows of the first sheet.
  func rows(_ limits: ZipLimits = ZipLimits()) throws -> [Workbook.Row] {
    try Workbook(bytes(), limits: limits).allRows().first?.rows ?? []
  }

  /// What a row of these cells reads as.
  static func cells(
    _ cells: String, texts: String = "", formats: String = "", properties: String = ""
  ) throws -> [Workbook.Cell] {
    let book = TestBook(
      rows: "<row>\(cells)</row>", texts: texts, formats: formats, properties: properties)
    return try book.rows().first?.cells ?? []
  }

  /// A cell of a number that is shown by this format.
  static func cell(
    _ number: String, format: Int, code: String? = nil, from1904: Bool = false
  ) throws -> Workbook.Cell? {
    let custom = code.map {
      #"<numFmts><numFmt numFmtId="\#(format)" formatCode="\#($0)"/></numFmts>"#
    }
    let formats =
      (custom ?? "") + #"<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>"#
      + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="\#(format)"/></cellXfs>"#
    return try cells(
      #"<c s="1"><v>\#(number)</v></c>"#, formats: formats,
      properties: from1904 ? #"<workbookPr date1904="1"/>"# : ""
    ).first
  }
}

extension Workbook {
  /// All rows of all sheets.
  func allRows() throws -> [(sheet: String, rows: [Row])] {
    try sheets.map { sheet in
      var (reader, rows) = (try self.rows(of: sheet), [Row]())
      while let row = try reader.next() { rows.append(row) }
      return (sheet.name, rows)
    }
  }
}
