internal import Foundation

/// A label without what people write in many ways.
enum LabelKey {
  /// The words of a text, whatever their case, accents and punctuation; equal for texts that name one
  /// thing.
  ///
  /// The marks of C++ and C# belong to their words.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    var isBetween = false
    for scalar in folded(text).unicodeScalars {
      guard belongsToWord(scalar) || (isMark(scalar) && !key.isEmpty && !isBetween) else {
        isBetween = true
        continue
      }
      if isBetween && !key.isEmpty { key.append(UInt8(ascii: " ")) }
      isBetween = false
      if let bytes = UTF8.encode(scalar) { key += bytes }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || scalar == "#" }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
      .folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  /// The keys of a label that names a person's work in two forms, `soudeur / soudeuse` or
  /// `technicien(ne) de maintenance`: that of the whole first, then those of either form.
  static func forms(_ text: String) -> [String] {
    let whole = key(text)
    // Most labels are of one form.
    guard text.utf8.contains(UInt8(ascii: "/")) || text.contains("(") || text.contains("·") else {
      return [whole]
    }
    var keys = [whole]
    for form in doubled(text) + [withoutEndings(text)] {
      let key = key(form)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// The two forms on either side of a slash, each with the words that both share.
  private static func doubled(_ text: String) -> [String] {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard sides.count == 2, let first = sides[0].first, let second = sides[1].first,
      key(first).commonPrefix(with: key(second)).count >= 3
    else { return [] }
    let (left, right) = (sides[0], sides[1])
    return [
      (left + right.dropFirst(left.count)).joined(separator: " "),
      (right + left.dropFirst(right.count)).joined(separator: " "),
    ]
  }

  /// Made once: making one takes longer than a search.
  nonisolated(unsafe) private static let ending = /(\p{L})(?:\(-?\p{L}{1,6}\)|·\p{L}{1,6})/

  /// The text without endings in brackets or behind a point: `technicien(ne)`, `employé·e`.
  private static func withoutEndings(_ text: String) -> String {
    text.replacing(ending) { String($0.1) }
  }
}
