/// How rows of results become bytes: CSV in a style, or rows of a workbook's sheet for
/// ``WorkbookStream``.
package enum ResultRows: Sendable, Hashable {
  case csv(TableDialect.Style)
  case workbook

  /// The row of the columns' names, with what precedes it.
  package func opening(_ columns: [String]) throws(WorkbookProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .csv(let style):
      bytes += style.mark
      append(columns.map { .text($0) }, style, to: &bytes)
    case .workbook: try SheetRowText.append(columns.map { .text($0) }, .header, to: &bytes)
    }
    return bytes
  }

  /// Appends a row: text that no spreadsheet takes for a formula, numbers and days as such.
  ///
  /// - Throws: at which cell a text is longer than a workbook's can be; in CSV none is.
  package func append(
    _ cells: [Workbook.Cell], to bytes: inout [UInt8]
  ) throws(WorkbookProblem) {
    switch self {
    case .csv(let style): append(cells, style, to: &bytes)
    case .workbook: try SheetRowText.append(cells.map(Self.unambiguous), .text, to: &bytes)
    }
  }

  private static func unambiguous(_ cell: Workbook.Cell) -> Workbook.Cell {
    if case .text(let text) = cell { .text(CSVText.unambiguous(text)) } else { cell }
  }

  private func append(
    _ cells: [Workbook.Cell], _ style: TableDialect.Style, to bytes: inout [UInt8]
  ) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { bytes.append(style.separator) }
      switch cell {
      case .number(let number): bytes += style.written(number: number).utf8
      case .day(let day, nil): bytes += style.written(day: day).utf8
      default: CSVText.append(cell.csv, separator: style.separator, to: &bytes)
      }
    }
    bytes += "\r\n".utf8
  }
}
