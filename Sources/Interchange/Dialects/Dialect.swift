/// How a table is written, where that is not as RFC 4180 and UTF-8 have it.
struct Dialect {
  let encoding: TextEncoding
  let layout: TableLayout

  /// What is told of it once, with the first name of the header that shows the encoding.
  ///
  /// In a sheet the rows above the header count that say nothing, too.
  func notices(header: [String], rowOfHeader: Int?) -> [ImportProblem] {
    var told: [ImportProblem] = []
    if encoding != .utf8 {
      let example = header.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
      told.append(.otherEncoding(name: encoding.name, example: example))
    }
    switch layout.separator {
    case UInt8(ascii: ","): break
    case UInt8(ascii: "\t"): told.append(.otherSeparator(.tabs))
    default: told.append(.otherSeparator(.semicolons))
    }
    if layout.rowsAbove > 0 {
      told.append(.rowsAboveHeader(count: rowOfHeader.map { $0 - 1 } ?? layout.rowsAbove))
    }
    return told
  }
}

/// A table that has been opened in its dialect and stands before its header.
struct DialectReading {
  let source: ByteSource
  let scanner: RecordScanner
  let dialect: Dialect

  /// How much of a file is looked at to find its header.
  private static let headSize = 1 << 18

  /// Finds out how a file is written.
  ///
  /// What can be read once only, a pipe, is taken for UTF-8 unless a mark says otherwise, and is looked
  /// at as far as it has come.
  init(
    _ location: InputFile, _ known: KnownHeader, blockSize: Int
  ) throws(ReadingFailure) {
    source = try location.open()
    let shape = try TextShape(of: location, isRepeatable: source.isRepeatable)
    let (encoding, returnsEndLines) = (shape.encoding, shape.returnsEndLines)
    source.decode(encoding)
    scanner = RecordScanner(source, .commaSeparated, blockSize: blockSize)
    try scanner.passEncodingMark()
    // Where the whole was surveyed, a row that is damaged says nothing of the others.
    if source.isRepeatable { scanner.noteLetters() }
    let head = try source.isRepeatable ? Self.head(of: location, encoding) : scanner.arrived
    let layout = TableLayout(
      of: head, known, returnsEndLines: returnsEndLines, stated: location.dialect.style?.separator)
    dialect = Dialect(encoding: encoding, layout: layout)
    scanner.syntax = .separated(by: layout.separator, returnsEndLines: returnsEndLines)
    for _ in 0..<layout.rowsAbove + (layout.isStated ? 1 : 0) { _ = try scanner.next() }
  }

  /// The beginning of the text.
  private static func head(
    of location: InputFile, _ encoding: TextEncoding
  ) throws(ReadingFailure) -> [UInt8] {
    let source = try location.open()
    source.decode(encoding)
    var head: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while head.count < headSize {
      let count = try source.read(into: &block)
      if count == 0 { break }
      head += block[..<count]
    }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
  }
}
