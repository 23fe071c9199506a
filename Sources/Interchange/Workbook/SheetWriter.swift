/// Writes one sheet of a workbook.
struct SheetWriter {
  private let tab: String
  private var bytes: [UInt8] = []
  private var row = 0

  init(tab: String) { self.tab = tab }

  mutating func bytes(of sheet: WorkbookSheet) throws(WorkbookProblem) -> [UInt8] {
    let rows = CellReference.rows.upperBound
    guard sheet.rows.count < rows else { throw problem(.tooLarge(limit: rows)) }
    append(WorkbookParts.head + #"<worksheet xmlns="\#(WorkbookParts.main)"><sheetViews>"#)
    append(#"<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" "#)
    append(#"activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#)
    appendWidths(sheet.widths)
    append("<sheetData>")
    try append(sheet.header.map { .text($0) }, .header)
    for row in sheet.rows { try append(row, .text) }
    append("</sheetData></worksheet>")
    return bytes
  }

  private func problem(_ fault: WorkbookProblem.Fault, column: Int = 0) -> WorkbookProblem {
    WorkbookProblem(fault, part: tab, row: row, column: column)
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func appendWidths(_ widths: [Int]) {
    if widths.isEmpty { return }
    append("<cols>")
    for (index, width) in widths.enumerated() {
      let number = index + 1
      append(#"<col min="\#(number)" max="\#(number)" width="\#(width)" customWidth="1"/>"#)
    }
    append("</cols>")
  }

  private mutating func append(
    _ cells: [Workbook.Cell], _ format: WorkbookParts.Format
  ) throws(WorkbookProblem) {
    row += 1
    let limit = CellReference.columns.upperBound
    guard cells.count <= limit else { throw problem(.tooLarge(limit: limit)) }
    append(#"<row r="\#(row)">"#)
    for (index, cell) in cells.enumerated() { try append(cell, index + 1, format) }
    append("</row>")
  }

  private mutating func append(
    _ cell: Workbook.Cell, _ column: Int, _ format: WorkbookParts.Format
  ) throws(WorkbookProblem) {
    switch cell {
    case .blank, .text(""): break
    case .text(let text):
      let limit = WorkbookWriter.longestText
      guard text.utf16.count <= limit else {
        throw problem(.tooLarge(limit: limit), column: column)
      }
      let content = XMLText.escaped(EscapedText.written(text))
      append(
        column, format, "inlineStr", #"<is><t xml:space="preserve">\#(content)</t></is>"#)
    case .number(let text):
      guard ShortestDecimal.number(text) != nil else {
        throw problem(.unwritable, column: column)
      }
      append(column, .general, "n", "<v>\(text)</v>")
    case .day(let day, let time):
      guard let serial = SerialCalendar.serial(day, time: time) else {
        throw problem(.unwritable, column: column)
      }
      let value = ShortestDecimal.text(serial)
      append(column, time == nil ? .day : .moment, "n", "<v>\(value)</v>")
    case .boolean(let value): append(column, .general, "b", value ? "<v>1</v>" : "<v>0</v>")
    case .error(let text): append(column, .general, "e", "<v>\(XMLText.escaped(text))</v>")
    case .uncalculated: throw problem(.unwritable, column: column)
    }
  }

  private mutating func append(
    _ column: Int, _ format: WorkbookParts.Format, _ type: String, _ content: String
  ) {
    let place = CellReference.letters(column) + String(row)
    append(#"<c r="\#(place)" s="\#(format.rawValue)" t="\#(type)">\#(content)</c>"#)
  }
}
