/// The XML of a sheet around its rows, and of sheets that are there as a whole.
enum SheetWriter {
  /// What precedes the rows; the first of them stays in sight.
  static func opening(widths: [Int]) -> [UInt8] {
    var text = WorkbookParts.head + #"<worksheet xmlns="\#(WorkbookParts.main)"><sheetViews>"#
    text += #"<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" "#
    text += #"activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
    if !widths.isEmpty {
      let columns = widths.enumerated().map { index, width in
        #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#
      }
      text += "<cols>" + columns.joined() + "</cols>"
    }
    return Array((text + "<sheetData>").utf8)
  }

  /// What follows the rows.
  static let closing = Array("</sheetData></worksheet>".utf8)

  /// A sheet that is there as a whole.
  ///
  /// - Throws: what cannot be written, with the tab and the cell.
  static func bytes(of sheet: WorkbookSheet, tab: String) throws(WorkbookProblem) -> [UInt8] {
    var (bytes, row) = (opening(widths: sheet.widths), 0)
    let rows = [sheet.header.map { Workbook.Cell.text($0) }] + sheet.rows
    do throws(WorkbookProblem) {
      for (index, cells) in rows.enumerated() {
        var text: [UInt8] = []
        try SheetRowText.append(cells, index == 0 ? .header : .text, to: &text)
        try SheetRowText.append(text, after: &row, to: &bytes)
      }
    } catch {
      throw WorkbookProblem(error.fault, part: tab, row: row + 1, column: error.column)
    }
    return bytes + closing
  }
}
