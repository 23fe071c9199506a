#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension RecordScanner {
  /// How far the walk over one record has come; it survives a refill of the buffer.
  struct Scan {
    enum State {
      case cellStart
      case unquoted
      case quoted
      case quoteInQuoted
    }

    enum Outcome {
      case complete
      case needsMore
      /// Text behind a quote that closes on a later line: the quote before it was never closed.
      case torn
    }

    var position: Int
    var cellStart: Int
    private(set) var state = State.cellStart
    private(set) var newlines = 0
    private(set) var hasStrayQuote = false
    private var hasDoubledQuotes = false
    /// Where the quoted cell being read ends; behind it only the record's end may follow.
    private var closingQuote = 0

    private var hasPassedNewline = false
    /// How many bytes of the record belong to the one before.
    private(set) var leadingNewlines = 0
    private let separator: UInt8
    private let returnsEndLines: Bool
    private let isBehindReturn: Bool
    /// Whether the record ends with a return, to which a newline behind it belongs.
    private(set) var endsWithReturn = false

    init(_ syntax: Syntax, from start: Int, behindReturn: Bool) {
      position = start
      cellStart = start
      switch syntax {
      case .separated(let separator, let returnsEndLines):
        (self.separator, self.returnsEndLines) = (separator, returnsEndLines)
      case .lines: (separator, returnsEndLines) = (UInt8(ascii: ","), false)
      }
      isBehindReturn = behindReturn
    }

    /// Walks to the end of a record of RFC 4180.
    mutating func record(
      _ bytes: UnsafeBufferPointer<UInt8>, _ filled: Int, _ cells: inout [Cell]
    ) -> Outcome {
      passNewline(bytes, filled)
      while position < filled {
        if state == .unquoted || state == .quoted { passText(bytes, filled) }
        guard position < filled else { break }
        let byte = bytes[position]
        position += 1
        switch state {
        case .quoted:
          if byte == UInt8(ascii: "\"") {
            state = .quoteInQuoted
            closingQuote = position - 1
          }
          if byte == UInt8(ascii: "\n") { newlines += 1 }
        case .quoteInQuoted where byte == UInt8(ascii: "\""):
          hasDoubledQuotes = true
          state = .quoted
        case .cellStart where byte == UInt8(ascii: "\""):
          state = .quoted
        default:
          if take(byte, bytes, &cells) { return .complete }
          if hasStrayQuote && newlines > 0 { return .torn }
        }
      }
      return .needsMore
    }

    /// Passes over the newline that belongs to the return before the record.
    private mutating func passNewline(_ bytes: UnsafeBufferPointer<UInt8>, _ filled: Int) {
      guard isBehindReturn, !hasPassedNewline, position < filled else { return }
      hasPassedNewline = true
      guard bytes[position] == UInt8(ascii: "\n") else { return }
      leadingNewlines = 1
      position += 1
      cellStart = position
    }

    /// Passes over bytes that mean nothing here; most bytes of a file are such.
    private mutating func passText(_ bytes: UnsafeBufferPointer<UInt8>, _ filled: Int) {
      if returnsEndLines, state == .unquoted {
        while position < filled, ![separator, 0x22, 0x0A, 0x0D].contains(bytes[position]) {
          position += 1
        }
        return
      }
      let mark = state == .quoted ? UInt8(ascii: "\n") : separator
      position = Self.place(of: mark, in: UnsafeRawBufferPointer(bytes), position..<filled)
    }

    /// The place of the first quote, newline or other mark; the range's end where there is none.
    ///
    /// Eight bytes at a time: a byte that equals the mark is zero beside it, and borrows from its upper
    /// bit (Mycroft's test); what is found falsely lies behind what is found.
    private static func place(
      of mark: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> Int {
      let (ones, uppers): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      let (marks, quotes, newlines) = (ones &* UInt64(mark), ones &* 0x22, ones &* 0x0A)
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        let loaded = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let word = UInt64(littleEndian: loaded)
        let (other, quote, newline) = (word ^ marks, word ^ quotes, word ^ newlines)
        let found =
          ((other &- ones) & ~other | (quote &- ones) & ~quote | (newline &- ones) & ~newline)
          & uppers
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
      }
      while place < range.upperBound, bytes[place] != mark, bytes[place] != 0x22,
        bytes[place] != 0x0A
      { place += 1 }
      return place
    }

    /// Takes a byte outside quotes; `true` when it ends the record.
    private mutating func take(
      _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ cells: inout [Cell]
    ) -> Bool {
      switch byte {
      case separator:
        endCell(at: position - 1, &cells)
        return false
      case UInt8(ascii: "\n"):
        newlines += 1
        let hasReturn = position - 2 >= cellStart && bytes[position - 2] == UInt8(ascii: "\r")
        endCell(at: position - (hasReturn ? 2 : 1), &cells)
        return true
      case UInt8(ascii: "\r") where returnsEndLines:
        newlines += 1
        endsWithReturn = true
        endCell(at: position - 1, &cells)
        return true
      case UInt8(ascii: "\r") where state == .quoteInQuoted:
        return false
      case UInt8(ascii: "\""):
        hasStrayQuote = true
      default:
        if state == .quoteInQuoted { hasStrayQuote = true }
      }
      // Also behind a stray quote: the next one must not open a cell that swallows lines.
      state = .unquoted
      return false
    }

    /// Walks to the end of a line, which is one cell.
    mutating func line(
      _ bytes: UnsafeBufferPointer<UInt8>, _ filled: Int, _ cells: inout [Cell]
    ) -> Outcome {
      guard position < filled, let base = bytes.baseAddress else { return .needsMore }
      state = .unquoted
      guard let newline = memchr(base + position, 10, filled - position) else {
        position = filled
        return .needsMore
      }
      let end = UnsafeRawPointer(newline) - UnsafeRawPointer(base)
      position = end + 1
      newlines += 1
      let hasReturn = end > cellStart && bytes[end - 1] == UInt8(ascii: "\r")
      endCell(at: hasReturn ? end - 1 : end, &cells)
      return .complete
    }

    /// Ends the last record where the file ends without a newline.
    mutating func finish(_ cells: inout [Cell]) { endCell(at: position, &cells) }

    /// Follows the bytes of the record to the front of the buffer.
    mutating func shift(by distance: Int, _ cells: inout [Cell]) {
      guard distance > 0 else { return }
      position -= distance
      cellStart -= distance
      closingQuote -= distance
      cells = cells.map {
        Cell(
          range: $0.range.lowerBound - distance..<$0.range.upperBound - distance,
          hasDoubledQuotes: $0.hasDoubledQuotes)
      }
    }

    private mutating func endCell(at end: Int, _ cells: inout [Cell]) {
      let isQuoted = state == .quoteInQuoted
      let range = isQuoted ? cellStart + 1..<max(cellStart + 1, closingQuote) : cellStart..<end
      cells.append(Cell(range: range, hasDoubledQuotes: hasDoubledQuotes))
      cellStart = position
      state = .cellStart
      hasDoubledQuotes = false
    }
  }
}
