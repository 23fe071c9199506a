internal import Foundation

/// The sheet of a workbook that holds a table, written as CSV, so that one reader reads both.
struct SheetTable {
  /// The rows as CSV in UTF-8, each known by the number that it has in the sheet.
  let file: InputFile
  /// The titles of the sheets that are not read.
  let otherSheets: [String]

  /// Takes the sheet that is called like the table, else the first that has a header of it, else the
  /// first.
  ///
  /// - Throws: why the workbook cannot be read.
  init(
    _ location: InputFile, _ known: KnownHeader, names: [String]
  ) throws(ReadingFailure) {
    guard let bytes = location.contents() else { throw ReadingFailure(ENOENT) }
    do throws(WorkbookProblem) {
      let workbook = try Workbook(bytes)
      guard let sheet = try Self.sheet(of: workbook, known, names: names) else {
        throw WorkbookProblem(.missingPart)
      }
      otherSheets = workbook.sheets.filter { $0 != sheet }.map(\.name)
      file = try Self.file(of: sheet, in: workbook, named: location.name)
    } catch {
      throw ReadingFailure(.workbook(error))
    }
  }

  private static func sheet(
    of workbook: Workbook, _ known: KnownHeader, names: [String]
  ) throws(WorkbookProblem) -> Workbook.Sheet? {
    let folded = Set(names.map(ColumnNames.folded))
    if let named = workbook.sheets.first(where: { folded.contains(ColumnNames.folded($0.name)) }) {
      return named
    }
    for sheet in workbook.sheets where try hasHeader(sheet, in: workbook, known) { return sheet }
    return workbook.sheets.first
  }

  private static func hasHeader(
    _ sheet: Workbook.Sheet, in workbook: Workbook, _ known: KnownHeader
  ) throws(WorkbookProblem) -> Bool {
    var rows = try workbook.rows(of: sheet)
    var passed = 0
    while passed < TableLayout.longestPreamble, let row = try rows.next() {
      if known.isHeader(row.cells.map(\.csv)) { return true }
      passed += 1
    }
    return false
  }

  private static func file(
    of sheet: Workbook.Sheet, in workbook: Workbook, named name: String
  ) throws(WorkbookProblem) -> InputFile {
    var width = 0
    var rows = try workbook.rows(of: sheet)
    while let row = try rows.next() { width = max(width, row.cells.count) }
    rows = try workbook.rows(of: sheet)
    var bytes: [UInt8] = []
    var rowOfLine: [Int] = []
    while let row = try rows.next() {
      let start = bytes.count
      for column in 0..<width {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        if column < row.cells.count { CSVText.appendQuoted(row.cells[column].csv, to: &bytes) }
      }
      bytes.append(UInt8(ascii: "\n"))
      let lines = bytes[start...].count { $0 == UInt8(ascii: "\n") }
      rowOfLine += repeatElement(row.number, count: lines)
    }
    return InputFile(name: name, bytes: bytes, rowOfLine: rowOfLine)
  }
}

extension Workbook.Cell {
  /// What a cell of CSV would say.
  var csv: String {
    switch self {
    case .blank: ""
    case .text(let text), .number(let text), .error(let text): text
    case .day(let day, let time): time.map { "\(day)T\($0)" } ?? day
    case .boolean(let truth): truth ? "true" : "false"
    // As a failed formula, since nobody knows what it would give.
    case .uncalculated: "#?"
    }
  }
}
