internal import PasserelleModel

/// How the text of a field is read as a value.
enum FieldReading {
  /// A decimal number written with digits: no hexadecimal, no infinity.
  static func decimal(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A whole number written with digits; a fraction of zeros is none, since data frames write `15.0` in
  /// a column with gaps.
  static func whole(_ text: String) -> Int? {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return Int(text) }
    let fraction = text.utf8[text.utf8.index(after: point)...]
    guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return Int(text[..<point])
  }

  /// The day that a text means which is none of the calendar's ways, where it can only be one.
  static func suggestion(for text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    // A year of two digits could be of either century, and is left to the owner.
    if parts[0].utf8.count == 4 {
      return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { "\($0)" }
    }
    guard parts[2].utf8.count == 4 else { return nil }
    return Day(year: numbers[2], month: numbers[1], day: numbers[0]).map { "\($0)" }
  }

  /// Whether a spreadsheet has made a number of an id and dropped its last digits.
  static func hasLostDigits(_ id: String) -> Bool {
    let isNumber = id.utf8.allSatisfy { (48...57).contains($0) || ",.+Ee".utf8.contains($0) }
    guard isNumber, id.utf8.first.map({ (48...57).contains($0) }) == true else { return false }
    let digits = id.utf8.allSatisfy { (48...57).contains($0) }
    return digits ? id.utf8.count > 15 : id.contains("E+") || id.contains("e+")
  }
}
