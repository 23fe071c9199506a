/// Characters that XML cannot hold stand in a workbook's texts as `_x000D_` (ECMA-376, ST_Xstring).
enum EscapedText {
  /// Takes the escapes for the characters they are; those of halves of a character stay as they are.
  static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var read = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if let number = number(at: rest), let scalar = Unicode.Scalar(number) {
        read.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        read.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(read)
  }

  /// The inverse of ``read(_:)``.
  static func written(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "_") && $0 != 0xEF }
    return isPlain ? text : escaped(text)
  }

  private static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      // An underscore that would become an escape with what is written behind it.
      if digits(at: rest) != nil || first == "\r" || !XMLText.isAllowed(first) {
        let digits = String(first.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        written.append(contentsOf: "_x\(zeros)\(digits)_".unicodeScalars)
      } else {
        written.append(first)
      }
      rest = rest.dropFirst()
    }
    return String(written)
  }

  private static func number(at rest: Substring.UnicodeScalarView) -> UInt32? {
    guard let digits = digits(at: rest), rest.dropFirst(6).first == "_" else { return nil }
    return UInt32(digits, radix: 16)
  }

  /// The digits of `_x000D`.
  private static func digits(at rest: Substring.UnicodeScalarView) -> String? {
    guard rest.first == "_" else { return nil }
    let word = Array(rest.prefix(6))
    guard word.count == 6, word[1] == "x",
      word[2...].allSatisfy({ $0.properties.isASCIIHexDigit })
    else { return nil }
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: word[2...])
    return String(digits)
  }
}
