/// An Excel workbook (.xlsx, ECMA-376 and ISO/IEC 29500 in both forms) held in memory.
///
/// Opening it reads its list of sheets, shared texts and formats; rows are read one at a time. Memory
/// is the packed bytes, the shared texts and one row. Nothing outside the file is ever opened, and no
/// formula is computed.
package struct Workbook: Sendable {
  /// A sheet of rows; sheets that are charts are left out.
  package struct Sheet: Hashable, Sendable {
    /// The title on its tab.
    package let name: String
    package let isHidden: Bool
    let part: String
  }

  /// In the order of their tabs.
  package let sheets: [Sheet]
  let archive: ZipArchive
  let texts: SharedTexts
  let formats: CellFormats

  /// Takes the bytes of a file.
  ///
  /// - Throws: what is wrong with the archive, or with one of the parts that all sheets share.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(WorkbookProblem) {
    archive = try ZipArchive(bytes, limits: limits)
    guard archive.unpackedSize(ofPartsEndingIn: [".xml", ".rels"]) <= limits.unpacked else {
      throw WorkbookProblem(.tooLarge(limit: limits.unpacked))
    }
    let package = try PartLinks(of: "", in: archive)
    guard let main = package.first("officeDocument") else {
      throw WorkbookProblem(.missingPart, part: "xl/workbook.xml")
    }
    let links = try PartLinks(of: main, in: archive)
    let list = try SheetList(try PartScanner(try archive.stream(main)))
    sheets = list.sheets.compactMap { sheet in
      links.part(sheet.link, "worksheet").map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0)
      }
    }
    texts = try SharedTexts(links.first("sharedStrings"), in: archive)
    formats = try CellFormats(links.first("styles"), in: archive, calendar: list.calendar)
  }

  /// Begins to read the rows of a sheet of this workbook.
  ///
  /// Unpacks the part once to check it, so that no row of a damaged part is given out.
  ///
  /// - Throws: what is wrong with the part.
  package func rows(of sheet: Sheet) throws(WorkbookProblem) -> SheetRows {
    try SheetRows(of: sheet, in: self)
  }
}

/// What a workbook's own part says: the sheets and the calendar.
struct SheetList {
  struct Item {
    let name: String
    let link: String
    let isHidden: Bool
  }

  private(set) var sheets: [Item] = []
  private(set) var calendar = SerialCalendar.from1900

  init(_ scanner: PartScanner) throws(WorkbookProblem) {
    var scanner = scanner
    while let event = try scanner.next() {
      guard case .start(let tag) = event else { continue }
      if tag.name == "workbookPr", scanner.depth == 2, tag.isTrue("date1904") {
        calendar = .from1904
      }
      guard tag.name == "sheet", scanner.depth == 3, let name = tag["name"], let link = tag["id"]
      else { continue }
      let state = tag["state"] ?? "visible"
      sheets.append(
        Item(name: EscapedText.read(name), link: link, isHidden: state != "visible"))
    }
  }
}
