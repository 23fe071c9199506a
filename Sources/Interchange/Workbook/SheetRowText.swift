/// A row of a sheet as XML, before it is known which row it will be.
///
/// Where the row begins, and where its number stands in its cells, there are bytes that XML does not
/// have: so rows can be made by many at a time and numbered as they come together.
enum SheetRowText {
  /// Stands for the number of a row, where the row begins and then in its cells.
  private static let (beginning, repetition): (UInt8, UInt8) = (1, 0)

  /// Appends a row.
  ///
  /// - Throws: at which column there is a text that is too long, a number that is none, a day that no
  ///   workbook has, or a formula that was never computed, or that there are too many columns.
  static func append(
    _ cells: [Workbook.Cell], _ format: WorkbookParts.Format, to bytes: inout [UInt8]
  ) throws(WorkbookProblem) {
    let limit = CellReference.columns.upperBound
    guard cells.count <= limit else { throw WorkbookProblem(.tooLarge(limit: limit)) }
    bytes += "<row r=\"".utf8
    bytes.append(beginning)
    bytes += "\">".utf8
    for (index, cell) in cells.enumerated() { try append(cell, index + 1, format, to: &bytes) }
    bytes += "</row>".utf8
  }

  /// Appends rows with their numbers, the first being the one after `row`, which becomes the last.
  ///
  /// - Throws: that there are more than a sheet has.
  static func append(
    _ rows: [UInt8], after row: inout Int, to bytes: inout [UInt8]
  ) throws(WorkbookProblem) {
    bytes.reserveCapacity(bytes.count + rows.count * 5 / 4)
    var digits: [UInt8] = []
    for byte in rows {
      guard byte <= beginning else {
        bytes.append(byte)
        continue
      }
      if byte == beginning {
        row += 1
        let limit = CellReference.rows.upperBound
        guard row <= limit else { throw WorkbookProblem(.tooLarge(limit: limit)) }
        digits = Array(String(row).utf8)
      }
      bytes += digits
    }
  }

  private static func append(
    _ cell: Workbook.Cell, _ column: Int, _ format: WorkbookParts.Format, to bytes: inout [UInt8]
  ) throws(WorkbookProblem) {
    switch cell {
    case .blank, .text(""): break
    case .text(let text):
      let limit = WorkbookWriter.longestText
      guard text.utf8.count <= limit || text.utf16.count <= limit else {
        throw WorkbookProblem(.tooLarge(limit: limit), column: column)
      }
      append(column, format, "inlineStr", to: &bytes)
      bytes += "<is><t xml:space=\"preserve\">".utf8
      bytes += XMLText.escaped(EscapedText.written(text)).utf8
      bytes += "</t></is></c>".utf8
    case .number(let text):
      guard ShortestDecimal.number(text) != nil else {
        throw WorkbookProblem(.unwritable, column: column)
      }
      append(column, .general, "n", value: text, to: &bytes)
    case .day(let day, let time):
      guard let serial = SerialCalendar.serial(day, time: time) else {
        throw WorkbookProblem(.unwritable, column: column)
      }
      append(
        column, time == nil ? .day : .moment, "n", value: ShortestDecimal.text(serial), to: &bytes)
    case .boolean(let value): append(column, .general, "b", value: value ? "1" : "0", to: &bytes)
    case .error(let text): append(column, .general, "e", value: XMLText.escaped(text), to: &bytes)
    case .uncalculated: throw WorkbookProblem(.unwritable, column: column)
    }
  }

  private static func append(
    _ column: Int, _ format: WorkbookParts.Format, _ type: String, value: String,
    to bytes: inout [UInt8]
  ) {
    append(column, format, type, to: &bytes)
    bytes += "<v>".utf8
    bytes += value.utf8
    bytes += "</v></c>".utf8
  }

  /// Appends the beginning of a cell.
  private static func append(
    _ column: Int, _ format: WorkbookParts.Format, _ type: String, to bytes: inout [UInt8]
  ) {
    bytes += "<c r=\"".utf8
    bytes += CellReference.letters(column).utf8
    bytes.append(repetition)
    bytes += "\" s=\"".utf8
    bytes.append(UInt8(ascii: "0") + UInt8(format.rawValue))
    bytes += "\" t=\"".utf8
    bytes += type.utf8
    bytes += "\">".utf8
  }
}
