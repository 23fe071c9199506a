/// Writes Excel workbooks, whose bytes are the same for the same sheets.
///
/// Text is always text, in cells whose format is that of text: what begins with `=`, `+`, `-` or `@` is
/// no formula, and does not become one when somebody edits the cell.
package enum WorkbookWriter {
  /// The longest text of a cell, in units of UTF-16.
  package static let longestText = 32_767

  /// Makes a workbook of one or more sheets.
  ///
  /// ``Workbook`` reads the same cells from it, blank ones at the end of a row aside.
  ///
  /// - Precondition: there is a sheet.
  /// - Throws: at which cell a sheet has too many rows, columns or characters, a number that is none, a
  ///   day that no workbook has, or a formula that was never computed.
  package static func bytes(
    of sheets: [WorkbookSheet], packing: ZipWriter.Packing = .deflated
  ) throws(WorkbookProblem) -> [UInt8] {
    precondition(!sheets.isEmpty, "a workbook has at least one sheet")
    let tabs = WorkbookSheet.tabs(of: sheets)
    var archive = ZipWriter(packing)
    for (name, text) in WorkbookParts.fixed(tabs: tabs) { try archive.add(name, Array(text.utf8)) }
    for (index, sheet) in sheets.enumerated() {
      try archive.add(WorkbookParts.sheet(index), SheetWriter.bytes(of: sheet, tab: tabs[index]))
    }
    return archive.finished()
  }
}

/// The parts of a workbook beside its sheets.
enum WorkbookParts {
  /// What formats cells have, by their place in the part of styles.
  enum Format: Int {
    case general, header, text, day, moment
  }

  static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  static func fixed(tabs: [String]) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes(tabs.count)),
      ("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook(tabs)),
      (
        "xl/_rels/workbook.xml.rels",
        links(
          tabs.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("styles", "styles.xml")])
      ),
      ("xl/styles.xml", styles),
    ]
  }

  static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func contentTypes(_ count: Int) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts =
      [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
      + (0..<count).map { (sheet($0), "worksheet") }
    let overrides = parts.map {
      #"<Override PartName="/\#($0.0)" ContentType="\#(kind).\#($0.1)+xml"/>"#
    }
    let links = "application/vnd.openxmlformats-package.relationships+xml"
    return head + #"<Types xmlns="\#(package)/content-types">"#
      + #"<Default Extension="rels" ContentType="\#(links)"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"# + overrides.joined()
      + "</Types>"
  }

  private static func links(_ links: [(kind: String, target: String)]) -> String {
    let items = links.enumerated().map { index, link in
      #"<Relationship Id="rId\#(index + 1)" Type="\#(office)/\#(link.kind)" Target="\#(link.target)"/>"#
    }
    return head + #"<Relationships xmlns="\#(package)/relationships">"# + items.joined()
      + "</Relationships>"
  }

  private static func workbook(_ tabs: [String]) -> String {
    let sheets = tabs.enumerated().map { index, tab in
      let name = XMLText.escaped(EscapedText.written(tab))
      return #"<sheet name="\#(name)" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
    }
    return head + #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><sheets>"# + sheets.joined()
      + "</sheets></workbook>"
  }

  /// Days and moments have the built-in formats, which each reader sees in the form of his country.
  private static let styles =
    head + #"<styleSheet xmlns="\#(main)">"#
    + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
    + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
    + #"<cellXfs count="5">"#
    + [(0, 0), (49, 1), (49, 0), (14, 0), (22, 0)].map { format, font in
      #"<xf numFmtId="\#(format)" fontId="\#(font)" fillId="0" borderId="0" xfId="0""#
        + #" applyNumberFormat="1" applyFont="1"/>"#
    }.joined()
    + "</cellXfs></styleSheet>"
}
