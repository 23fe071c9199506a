internal import PasserelleModel

/// How a language shows what stands in a cell: in quotes, cut where it is long, and of a person's
/// cells only what can name nobody.
struct Quotation {
  private let isPersonal: Bool
  /// Says of a text how many characters it has.
  private let textOf: (Int) -> String

  init(_ isPersonal: Bool, textOf: @escaping (Int) -> String) {
    self.isPersonal = isPersonal
    self.textOf = textOf
  }

  /// A text that may be anything, a name too.
  func callAsFunction(_ text: String) -> String {
    guard isPersonal, !Self.isNameless(text) else { return "\"\(text.shown)\"" }
    return textOf(text.count)
  }

  /// A text where a word of a list, a number, a day, a level or a language is expected.
  func value(_ text: String) -> String {
    guard isPersonal, !Self.isNameless(text), !Self.isValue(text) else {
      return "\"\(text.shown)\""
    }
    return textOf(text.count)
  }

  /// Whether a text is a number, a day or a code such as B2: too few digits for a telephone or a
  /// national number, and letters only beside digits or as what is not a number.
  private static func isNameless(_ text: String) -> Bool {
    let letters = text.utf8.count { (65...90).contains($0 & 0xDF) }
    let digits = text.utf8.count { (48...57).contains($0) }
    guard text.utf8.allSatisfy({ $0 < 0x80 }), digits <= 8 else { return false }
    return letters == 0 || (letters <= 2 && digits > 0)
      || ["nan", "inf", "+inf", "-inf"].contains(text.lowercased())
  }

  /// Whether a text is one word, or digits and signs, or a day with a time: of at most 24 characters,
  /// with no more than eight digits, which telephones and national numbers pass, and without what
  /// addresses of any kind have.
  private static func isValue(_ text: String) -> Bool {
    guard text.count <= 24, !text.contains("@") else { return false }
    if isDay(text) || isDecimal(text) { return true }
    guard text.count(where: \.isNumber) <= 8 else { return false }
    guard text.contains(where: \.isLetter) else { return true }
    // A point between letters divides names in addresses.
    return !text.contains { $0.isWhitespace || ".,:/\\".contains($0) }
  }

  private static func isDay(_ text: String) -> Bool {
    let (day, time) = CalendarTime.split(text)
    return time != nil && day.utf8.count <= 10
      && day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.count == 3
      && day.utf8.allSatisfy { (48...57).contains($0) || "-/.".utf8.contains($0) }
  }

  /// A number with a fraction, as coordinates are: three digits before the sign at most.
  private static func isDecimal(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?[0-9]{1,3}[.,][0-9]{1,17}/) != nil
  }
}

extension SkillLink.Candidate {
  /// `weld (arc welding)`; the id is whole, so that it can be copied.
  var shown: String { "\(skill.rawValue.shown(upTo: 200)) (\(label.shown))" }

  /// The confidence as a number from 0 to 1 with at most two decimals.
  var confidence: String {
    if percent == 100 { return "1" }
    return percent < 10 ? "0.0\(percent)" : "0.\(percent)"
  }
}
