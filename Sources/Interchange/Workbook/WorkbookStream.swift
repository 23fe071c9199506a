/// Writes a workbook of one sheet whose rows come one after another: memory does not grow with them.
package struct WorkbookStream {
  private var archive = ZipWriter(.deflated)
  private let tab: String
  private var row = 0

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - title: stands on the sheet's tab.
  ///   - widths: how wide each column is, in digits.
  /// - Throws: nothing but what an archive without room would.
  package init(title: String, widths: [Int]) throws(WorkbookProblem) {
    let tabs = WorkbookSheet.tabs(of: [WorkbookSheet(title: title, header: [], rows: [])])
    tab = tabs[0]
    for (name, text) in WorkbookParts.fixed(tabs: tabs) { try archive.add(name, Array(text.utf8)) }
    try archive.begin(WorkbookParts.sheet(0))
    try archive.append(SheetWriter.opening(widths: widths))
  }

  /// Takes rows as ``ResultRows`` makes them.
  ///
  /// - Returns: bytes of the file that may be written, which follow those returned before.
  /// - Throws: that there are more rows than a sheet has, or the file would pass 2 GiB.
  package mutating func append(_ rows: [UInt8]) throws(WorkbookProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(WorkbookProblem) {
      try SheetRowText.append(rows, after: &row, to: &bytes)
    } catch {
      throw WorkbookProblem(error.fault, part: tab, row: row)
    }
    try archive.append(bytes)
    return archive.taken()
  }

  /// The last bytes of the file.
  package mutating func finished() throws(WorkbookProblem) -> [UInt8] {
    try archive.append(SheetWriter.closing)
    try archive.end()
    return archive.finished()
  }
}
