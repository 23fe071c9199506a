/// Writes numbers and texts one after the other.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// A number in groups of seven bits, the lowest first.
  ///
  /// - Precondition: it is not negative.
  mutating func write(_ number: Int) {
    precondition(number >= 0, "\(number) has a sign")
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number in so many bytes, the lowest first.
  mutating func write(fixed number: Int, byteCount: Int) {
    for index in 0..<byteCount { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ other: [UInt8]) { bytes += other }

  /// Pairs whose first numbers ascend.
  mutating func write(ascending pairs: [(Int, Int)]) {
    write(pairs.count)
    var previous = -1
    for (key, value) in pairs {
      write(key - previous - 1)
      write(value)
      previous = key
    }
  }
}

/// Reads what a ``ByteWriter`` wrote; `nil` for what it cannot have written.
struct ByteReader {
  private let source: ArraySlice<UInt8>
  private var position: Int

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    position = source.startIndex
  }

  var isAtEnd: Bool { position == source.endIndex }

  static func fixed(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  mutating func number() -> Int? {
    var (number, shift) = (UInt(0), 0)
    while position < source.endIndex, shift < 63 {
      let byte = source[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
    return nil
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= source.endIndex - position else { return nil }
    defer { position += count }
    return Array(source[position..<position + count])
  }

  mutating func text() -> String? {
    guard let count = number(), let bytes = bytes(count) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Pairs whose first numbers ascend and stay below a bound.
  mutating func ascending(below bound: Int) -> [(Int, Int)]? {
    guard let count = number(), count <= bound else { return nil }
    var pairs: [(Int, Int)] = []
    var next = 0
    for _ in 0..<count {
      guard let gap = number(), let value = number(), gap < bound - next else { return nil }
      pairs.append((next + gap, value))
      next += gap + 1
    }
    return pairs
  }
}
