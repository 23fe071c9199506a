#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Finds the records of a file and the cells of each, in one pass over blocks of bytes.
///
/// Memory is one block and the longest record, whatever the size of the file. A quote that is never
/// closed would swallow the rest of the file; the scanner then reports the record on whose first line
/// it is opened, and goes on with the line after.
final class RecordScanner {
  /// How cells are told apart.
  enum Syntax {
    /// RFC 4180, with another mark than the comma where people's programs write one; a return alone may
    /// end a line too, as older programs have it.
    case separated(by: UInt8, returnsEndLines: Bool)
    /// A line is one cell.
    case lines

    /// RFC 4180 as it stands.
    static let commaSeparated = Syntax.separated(by: UInt8(ascii: ","), returnsEndLines: false)
  }

  /// What a step of the scanner finds.
  enum Found {
    /// A record; its cells are valid until the next step.
    case record(line: Int)
    case damaged(ImportProblem, line: Int)
    case end
  }

  /// A cell's bytes in the buffer, without its quotes.
  struct Cell {
    let range: Range<Int>
    let hasDoubledQuotes: Bool
  }

  /// The longest record that is read, in bytes.
  static let longestRecord = 16 << 20

  private(set) var cells: [Cell] = []
  private var buffer: [UInt8]
  private var start = 0
  /// Where the record found last lies in the buffer.
  private var found = 0..<0
  private var filled = 0
  private var line = 1
  private var isAtEnd = false
  private var isSkipping = false
  /// Whether the record before ended with a return, to which a newline behind it belongs.
  private var endedWithReturn = false
  /// Whether a letter beyond ASCII has been found that is UTF-8.
  private var hasLetters = false
  private let source: ByteSource
  /// How cells are told apart; may be set before the first step.
  var syntax: Syntax
  private let longest: Int

  init(
    _ source: ByteSource, _ syntax: Syntax, blockSize: Int = 1 << 20,
    longest: Int = RecordScanner.longestRecord
  ) {
    self.source = source
    self.syntax = syntax
    self.longest = longest
    buffer = [UInt8](repeating: 0, count: max(blockSize, 16))
  }

  /// The bytes of a cell of the record found last, doubled quotes as they stand.
  func withBytes<Result>(of cell: Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[cell.range])) }
  }

  /// Whether a cell of the record found last stands in quotes.
  func isQuoted(_ cell: Cell) -> Bool {
    // Before a cell without them there is a mark, a line end or nothing.
    cell.range.lowerBound > 0 && buffer[cell.range.lowerBound - 1] == UInt8(ascii: "\"")
  }

  /// Whether the record found last is ASCII without a zero byte, so that no cell of it is damaged.
  var isPlain: Bool {
    buffer.withUnsafeBytes { bytes in
      // Eight bytes at a time: their upper bits tell what is beyond ASCII, and a byte of zero
      // borrows from its upper bit (Mycroft's test, exact where no upper bit is set).
      let (ones, uppers): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      var offset = found.lowerBound
      var flags: UInt64 = 0
      while offset + 8 <= found.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        flags |= word | (word &- ones)
        offset += 8
      }
      return flags & uppers == 0
        && bytes[offset..<found.upperBound].allSatisfy { $0 != 0 && $0 < 0x80 }
    }
  }

  /// Remembers that the record found last holds letters beyond ASCII, all of them UTF-8.
  func noteLetters() { hasLetters = true }

  /// What damage says of the file: bytes that look like another encoding are that of the whole, unless
  /// letters in UTF-8 stand before, beside or soon behind them.
  func encodingProblem(_ damage: ImportProblem) -> ImportProblem? {
    guard case .notUTF8(looksLatin1: true) = damage, !hasLetters else { return nil }
    let bytes = buffer[found.lowerBound..<filled]
    let isLetter = zip(bytes, bytes.dropFirst()).contains {
      (0xC2...0xF4).contains($0) && (0x80...0xBF).contains($1)
    }
    return isLetter ? nil : .wrongEncoding(name: "Windows-1252 (Latin-1)")
  }

  /// The first bytes of the file, to tell its encoding; call before the first step.
  func peek(_ count: Int) throws(ReadingFailure) -> [UInt8] {
    while filled < count, !isAtEnd { try refill() }
    return Array(buffer[..<min(count, filled)])
  }

  /// The bytes that have been read and not been walked over yet.
  var arrived: [UInt8] { Array(buffer[start..<filled]) }

  /// Passes over bytes at the beginning (a byte order mark).
  func skip(_ count: Int) { start += count }

  /// Goes to the next record that is not an empty line.
  func next() throws(ReadingFailure) -> Found {
    while true {
      if isSkipping, try !skipLine() { return .end }
      cells.removeAll(keepingCapacity: true)
      var scan = Scan(syntax, from: start, behindReturn: endedWithReturn)
      while true {
        let outcome = buffer.withUnsafeBufferPointer { bytes in
          switch syntax {
          case .lines: scan.line(bytes, filled, &cells)
          case .separated: scan.record(bytes, filled, &cells)
          }
        }
        if scan.position - start > longest { return giveUp(.tooLong(limitBytes: longest)) }
        if outcome == .torn { return giveUp(.unterminatedQuote) }
        if outcome == .complete { break }
        if isAtEnd {
          if start == filled { return .end }
          if scan.state == .quoted { return giveUp(.unterminatedQuote) }
          scan.finish(&cells)
          break
        }
        let moved = start
        try refill()
        scan.shift(by: moved, &cells)
      }
      let firstLine = line
      line += scan.newlines
      endedWithReturn = scan.endsWithReturn
      let length = scan.position - start - scan.leadingNewlines
      let isBlank = length <= 2 && cells.count == 1 && cells[0].range.isEmpty
      let stray = scan.hasStrayQuote
      found = start..<scan.position
      start = scan.position
      if stray { return .damaged(.strayQuote, line: firstLine) }
      if !isBlank { return .record(line: firstLine) }
    }
  }

  /// Resumes after the first line of a record that cannot be read, so that no other line is lost.
  private func giveUp(_ problem: ImportProblem) -> Found {
    let found = line
    line += 1
    if let end = buffer[start..<filled].firstIndex(where: endsLine) {
      start = end + 1
    } else {
      start = filled
      isSkipping = true
    }
    return .damaged(problem, line: found)
  }

  private func endsLine(_ byte: UInt8) -> Bool {
    guard case .separated(_, returnsEndLines: true) = syntax else { return byte == 0x0A }
    return byte == 0x0A || byte == 0x0D
  }

  /// Drops bytes to the end of the line; `false` at the end of the file.
  private func skipLine() throws(ReadingFailure) -> Bool {
    while true {
      if let end = buffer[start..<filled].firstIndex(where: endsLine) {
        start = end + 1
        isSkipping = false
        return true
      }
      start = filled
      if isAtEnd { return false }
      try refill()
    }
  }

  /// Moves the record begun to the front and reads on behind it.
  private func refill() throws(ReadingFailure) {
    if start > 0 {
      let rest = filled - start
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + start, rest)
      }
      filled = rest
      start = 0
    }
    if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let count = try buffer.fill(filled..<buffer.count, from: source.read)
    filled += count
    isAtEnd = count == 0
  }
}
