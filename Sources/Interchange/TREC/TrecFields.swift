#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The fields of a line, found in one pass without copying.
struct TrecFields {
  /// How many there are.
  private(set) var count = 0
  private(set) var query = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var documentStart = 0
  private(set) var documentLength = 0
  /// The score or the level as it is written.
  private(set) var value = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ line: UnsafeRawBufferPointer, valueField: Int) {
    var position = 0
    while true {
      while position < line.count, Self.isSpace(line[position]) { position += 1 }
      guard position < line.count else { return }
      let start = position
      while position < line.count, !Self.isSpace(line[position]) { position += 1 }
      switch count {
      case 0: query = UnsafeRawBufferPointer(rebasing: line[start..<position])
      case 2: (documentStart, documentLength) = (start, position - start)
      case valueField: value = UnsafeRawBufferPointer(rebasing: line[start..<position])
      default: break
      }
      count += 1
    }
  }

  /// The value as a whole number of at most nine digits.
  var level: Double? {
    let isNegative = value.first == UInt8(ascii: "-")
    let digits = value.dropFirst(isNegative ? 1 : 0)
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard byte >= 48, byte <= 57 else { return nil }
      number = 10 * number + Int(byte - 48)
    }
    return Double(isNegative ? -number : number)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}

/// Numbers as they are written.
enum DecimalText {
  private static let powersOfTen: [Double] = (0...22).map { pow(10, Double($0)) }

  /// The nearest Double; `nil` where the text is no finite number.
  ///
  /// A decimal of up to 15 digits whose power of ten is at most 22 is one exact number divided by or
  /// times another, so that one rounding gives the nearest (Clinger, "How to Read Floating Point
  /// Numbers Accurately", PLDI 1990); the others are left to the standard library.
  static func double(_ text: UnsafeRawBufferPointer) -> Double? {
    var position = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { position = 1 }
    var (mantissa, digits, decimals) = (0, 0, 0)
    var isBehindPoint = false
    while position < text.count {
      let byte = text[position]
      if byte >= 48, byte <= 57 {
        guard digits < 15 else { return slowly(text) }
        mantissa = 10 * mantissa + Int(byte - 48)
        digits += 1
        if isBehindPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else {
        return slowly(text)
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    let number = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -number : number
  }

  private static func slowly(_ text: UnsafeRawBufferPointer) -> Double? {
    // Hexadecimal numbers, infinities and NaN are numbers to the standard library.
    let allowed = text.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    guard allowed, let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }
}
