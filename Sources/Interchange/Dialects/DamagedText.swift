/// Signs that a text was decoded wrongly before it came to us.
enum DamagedText {
  /// Whether a text has the sign of lost letters, U+FFFD, or letters that are the bytes of others read as
  /// Windows-1252: `ï¿½`, `Ã©`, `Â°`, `â€™`.
  static func isDamaged(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains(where: isPair)
      || text.unicodeScalars.contains("\u{FFFD}")
  }

  /// Two letters of which the second never stands behind the first in a word.
  private static func isPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch first {
    case "Ã":
      (0x80...0xBF).contains(second.value) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ".unicodeScalars.contains(second)
    case "Â": (0xA1...0xBF).contains(second.value)
    case "â": second == "€" || second == "\u{80}"
    case "ï": second == "¿"
    default: false
    }
  }
}
