#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A CSV file with a header: rows whose cells become text when asked for.
struct CSVFile {
  var path: String { location.name }
  private(set) var header: [String] = []
  /// The line of the header: the first that is not empty.
  private(set) var headerLine: Int
  private let scanner: RecordScanner
  let source: ByteSource
  private let dialect: Dialect
  private let location: InputFile
  private let rows: Rows
  /// Whether quotes say that a cell is text: not where the header has them, as every cell then has.
  private let quotesTell: Bool

  /// What a row with fewer cells than the header is.
  enum Rows {
    /// A problem: a line break, or a comma too few.
    case full
    /// A row whose last cells are empty, as ESCO publishes them.
    case short
  }

  /// Opens a file, finds out how it is written and reads its header.
  ///
  /// - Throws: the issue that makes the file as a whole unusable.
  init(
    _ location: InputFile, _ known: KnownHeader, rows: Rows = .full, blockSize: Int = 1 << 20
  ) throws(ImportIssue) {
    self.location = location
    self.rows = rows
    do throws(ReadingFailure) {
      let opened = try DialectReading(location, known, blockSize: blockSize)
      (source, scanner, dialect) = (opened.source, opened.scanner, opened.dialect)
      switch try scanner.next() {
      case .record(let line): headerLine = location.row(ofLine: line)
      case .damaged(let problem, let line):
        throw ReadingFailure(.damagedHeader(problem), line: line)
      case .end: throw ReadingFailure.empty
      }
    } catch {
      throw ImportIssue(error.problem, at: SourceLocation(file: location.name, line: error.line))
    }
    for cell in scanner.cells {
      guard let damage = scanner.damage(in: cell) else { continue }
      let problem = scanner.encodingProblem(damage) ?? .damagedHeader(damage)
      throw ImportIssue(problem, at: SourceLocation(file: location.name, line: headerLine))
    }
    quotesTell = !scanner.cells.contains(where: scanner.isQuoted)
    header = scanner.cells.map { scanner.text(of: $0)?.trimmed ?? "" }
    try checkHeader()
  }

  /// What is told of how the file is written, where that is not as the formats say.
  var notices: [ImportIssue] {
    dialect.notices(header: header, rowOfHeader: location.isSheet ? headerLine : nil).map {
      ImportIssue($0, at: SourceLocation(file: location.name, line: headerLine))
    }
  }

  /// Takes the next row with this cell for the header, where a file tells about itself first.
  ///
  /// - Throws: the issue that the file has no such row among its first hundred.
  mutating func passPreamble(to name: String) throws(ImportIssue) {
    for _ in 0..<100 {
      guard case .row(let line) = next() else { continue }
      let cells = scanner.cells.map { scanner.text(of: $0)?.trimmed ?? "" }
      guard cells.contains(name) else { continue }
      (header, headerLine) = (cells, line)
      return try checkHeader()
    }
    throw ImportIssue(
      .missingColumn(near: nil), at: SourceLocation(file: path, line: headerLine, column: name))
  }

  /// Goes to the next row and checks that it is whole.
  func next() -> RowLedger.Step {
    do throws(ReadingFailure) {
      switch try scanner.next() {
      case .end: return .end
      case .damaged(let problem, let line):
        return .damaged(problem, line: location.row(ofLine: line), column: nil)
      case .record(let line): return check(location.row(ofLine: line))
      }
    } catch {
      return .failed(error.problem)
    }
  }

  /// The text of a cell of the row found last.
  func text(_ column: Int) -> String {
    guard column < scanner.cells.count else { return "" }
    return scanner.text(of: scanner.cells[column]) ?? ""
  }

  /// The bytes of a cell of the row found last, without spaces at either end and with quotes made
  /// single.
  func withBytes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let cell = scanner.cells[column]
    if cell.hasDoubledQuotes {
      return Array(text(column).trimmed.utf8).withUnsafeBufferPointer(body)
    }
    return scanner.withBytes(of: cell) { bytes in
      body(ListCell.trimmed(bytes))
    }
  }

  /// Whether a cell of the row found last is text on purpose, whatever its letters mean elsewhere: in
  /// quotes that it does not need, where not all cells have them.
  func isLiteral(_ column: Int) -> Bool {
    guard quotesTell, column < scanner.cells.count else { return false }
    let cell = scanner.cells[column]
    guard scanner.isQuoted(cell) else { return false }
    return scanner.withBytes(of: cell) { bytes in
      !CSVText.needsQuotes(bytes, separator: dialect.layout.separator)
    }
  }

  /// Whether the row found last has a cell for the column: one of ``Rows/short`` may not.
  func hasCell(_ column: Int) -> Bool { column < scanner.cells.count }

  /// Whether the cell of the row found last is empty.
  func isEmpty(_ column: Int) -> Bool { scanner.cells[column].range.isEmpty }

  private func check(_ line: Int) -> RowLedger.Step {
    if !scanner.isPlain {
      if let (problem, column) = damage() {
        if let problem = scanner.encodingProblem(problem) { return .failed(problem) }
        let name = column < header.count ? header[column] : nil
        return .damaged(problem, line: line, column: name)
      }
      scanner.noteLetters()
    }
    let isWhole =
      scanner.cells.count == header.count || (rows == .short && scanner.cells.count < header.count)
    guard isWhole else {
      let problem = ImportProblem.cellCount(found: scanner.cells.count, expected: header.count)
      return .damaged(problem, line: line, column: nil)
    }
    return .row(line: line)
  }

  /// The first cell of the row that cannot be read, if any.
  private func damage() -> (problem: ImportProblem, column: Int)? {
    for (column, cell) in scanner.cells.enumerated() {
      if let problem = scanner.damage(in: cell) { return (problem, column) }
    }
    return nil
  }

  private static let wrongSeparators: [(mark: Character, name: ImportProblem.Separator)] = [
    (";", .semicolons), ("\t", .tabs),
  ]

  private func checkHeader() throws(ImportIssue) {
    if header.count == 1, let only = header.first {
      for (mark, separator) in Self.wrongSeparators where only.contains(mark) {
        throw ImportIssue(
          .wrongSeparator(separator), at: SourceLocation(file: path, line: headerLine))
      }
    }
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      throw ImportIssue(
        .duplicateColumn, at: SourceLocation(file: path, line: headerLine, column: name))
    }
  }
}

extension RecordScanner {
  /// Passes over a UTF-8 mark; refuses other encodings that announce themselves.
  func passEncodingMark() throws(ReadingFailure) {
    let mark = try peek(3)
    if mark.isEmpty { throw ReadingFailure.empty }
    switch TextEncoding(mark: mark) {
    case .utf8: skip(3)
    case .some(let other): throw ReadingFailure(.wrongEncoding(name: other.name))
    case nil: break
    }
  }

  /// The text of a cell, doubled quotes made single; `nil` where it is not UTF-8.
  func text(of cell: Cell) -> String? {
    withBytes(of: cell) { bytes in
      let text = String(validating: bytes, as: UTF8.self)
      guard cell.hasDoubledQuotes else { return text }
      return text?.replacing("\"\"", with: "\"")
    }
  }

  /// What makes a cell unreadable, if anything.
  func damage(in cell: Cell) -> ImportProblem? {
    withBytes(of: cell) { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
      if memchr(base, 0, bytes.count) != nil { return .zeroByte }
      guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
      guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
      return .notUTF8(looksLatin1: Self.looksLatin1(bytes))
    }
  }

  /// Whether the bytes beyond ASCII would be text in Windows-1252, and not the beginning of a UTF-8
  /// letter that is cut off.
  private static func looksLatin1(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isPrintable = bytes.allSatisfy {
      // The five bytes that Windows-1252 leaves free.
      !Transcoder.undefined.contains($0)
    }
    return isPrintable && bytes.last.map { !(0xC2...0xC5).contains($0) } == true
  }
}

extension String {
  /// Without spaces and tabs at either end.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let start = utf8.firstIndex { !isSpace($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
