/// The rows of a sheet, one at a time and in order.
package struct SheetRows {
  private var scanner: PartScanner
  private var merged: MergedCells
  private let workbook: Workbook
  private var row = 0
  private var isInData = false
  private var cellsLeft: Int

  init(of sheet: Workbook.Sheet, in workbook: Workbook) throws(WorkbookProblem) {
    let archive = workbook.archive
    let hasMerged = try Self.mentionsMerged(try archive.stream(sheet.part))
    merged =
      hasMerged
      ? try MergedCells(try PartScanner(try archive.stream(sheet.part))) : MergedCells()
    scanner = try PartScanner(try archive.stream(sheet.part))
    self.workbook = workbook
    cellsLeft = archive.limits.cells
  }

  /// Whether the word stands anywhere: they are told behind the rows, and few sheets have any.
  ///
  /// A sheet that has some says it three times or more (`<mergeCells><mergeCell`), and the end of a block
  /// cuts one of them at most.
  private static func mentionsMerged(_ stream: ZipStream) throws(WorkbookProblem) -> Bool {
    let word = Array("mergeCell".utf8)
    let capital = UInt8(ascii: "C")
    let before = 5
    var found = false
    // To the end in any case, which checks the part.
    while case let bytes = try stream.next(), !bytes.isEmpty {
      var start = 0
      while !found, let index = bytes[start...].firstIndex(of: capital) {
        found = index >= before && bytes[(index - before)...].starts(with: word)
        start = index + 1
      }
    }
    return found
  }

  /// The next row that has something in it; `nil` at the end.
  ///
  /// - Throws: what is wrong with the part, at the cell where it is.
  package mutating func next() throws(WorkbookProblem) -> Workbook.Row? {
    while let event = try scanner.next() {
      switch event {
      case .start(let tag):
        if scanner.depth == 2 { isInData = tag.name == "sheetData" }
        guard isInData, scanner.depth == 3, tag.name == "row" else { continue }
        let cells = try cells(ofRow: tag)
        if !cells.isEmpty { return Workbook.Row(number: row, cells: cells) }
      case .end, .text: continue
      }
    }
    return nil
  }

  private func problem(_ fault: WorkbookProblem.Fault, column: Int = 0) -> WorkbookProblem {
    WorkbookProblem(fault, part: scanner.problem(fault).part, row: row, column: column)
  }

  private mutating func cells(ofRow tag: XMLTag) throws(WorkbookProblem) -> [Workbook.Cell] {
    let number = tag["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row, CellReference.rows.contains(number) else { throw problem(.badCell) }
    row = number
    merged.advance(to: row)
    var (cells, column) = ([Workbook.Cell](), 0)
    while let event = try scanner.next() {
      switch event {
      case .start(let tag) where tag.name == "c" && scanner.depth == 4:
        column = try self.column(of: tag, after: column)
        let cell = try cell(tag, column)
        if cell == .blank || merged.cover(column) { continue }
        try take(column - cells.count)
        cells += repeatElement(.blank, count: column - 1 - cells.count)
        cells.append(cell)
      case .end where scanner.depth == 2: return cells
      default: continue
      }
    }
    return cells
  }

  private mutating func take(_ count: Int) throws(WorkbookProblem) {
    cellsLeft -= count
    if cellsLeft < 0 { throw problem(.tooLarge(limit: workbook.archive.limits.cells)) }
  }

  private func column(of tag: XMLTag, after previous: Int) throws(WorkbookProblem) -> Int {
    guard let text = tag["r"] else {
      guard previous < CellReference.columns.upperBound else { throw problem(.badCell) }
      return previous + 1
    }
    guard let place = CellReference(text), place.row == row, place.column > previous else {
      throw problem(.badCell, column: previous + 1)
    }
    return place.column
  }

  private mutating func cell(_ tag: XMLTag, _ column: Int) throws(WorkbookProblem) -> Workbook.Cell
  {
    var (value, hasFormula, isValue) = (String?.none, false, false)
    reading: while let event = try scanner.next() {
      switch event {
      case .start(let part) where scanner.depth == 5:
        isValue = part.name == "v"
        if isValue { value = "" }
        if part.name == "f" { hasFormula = true }
        if part.name == "is" { return Self.text(try richText()) }
      case .start: isValue = false
      case .text(let text): if isValue { value = (value ?? "") + text }
      case .end:
        isValue = false
        if scanner.depth == 3 { break reading }
      }
    }
    let type = tag["t"] ?? "n"
    guard let value, type == "str" || !value.isEmpty else {
      return hasFormula ? .uncalculated : .blank
    }
    let format = tag["s"].flatMap { Int($0) } ?? 0
    guard let cell = read(value, type, format) else { throw problem(.badCell, column: column) }
    return cell
  }

  /// The text of a cell that holds it itself, to the end of the cell.
  private mutating func richText() throws(WorkbookProblem) -> String {
    let text = try scanner.richText(of: "is")
    while scanner.depth > 3 { _ = try scanner.next() }
    return text
  }

  private static func text(_ text: String) -> Workbook.Cell { text.isEmpty ? .blank : .text(text) }

  /// The value as its type and format say; `nil` for what makes no sense.
  private func read(_ value: String, _ type: String, _ format: Int) -> Workbook.Cell? {
    switch type {
    case "n":
      return Workbook.Cell(
        number: value, as: workbook.formats.kind(format), calendar: workbook.formats.calendar)
    case "s": return Int(value).flatMap { workbook.texts[$0] }.map(Self.text)
    case "str", "inlineStr": return Self.text(EscapedText.read(value))
    case "b":
      return ["1": true, "true": true, "0": false, "false": false][value].map { .boolean($0) }
    case "e": return .error(value)
    case "d": return Workbook.Cell(iso8601: value)
    default: return nil
    }
  }
}
