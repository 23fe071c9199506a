internal import Foundation

/// A label without what people write in many ways.
enum LabelKey {
  /// The words of a text, whatever their case, accents and punctuation; equal for texts that name one
  /// thing.
  ///
  /// The marks of C++ and C# belong to their words.
  static func key(_ text: String) -> String {
    var key = ""
    var isBetween = false
    for scalar in folded(text).unicodeScalars {
      let isMark = (scalar == "+" || scalar == "#") && !key.isEmpty && !isBetween
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark else {
        isBetween = true
        continue
      }
      if isBetween && !key.isEmpty { key.append(" ") }
      isBetween = false
      key.unicodeScalars.append(scalar)
    }
    return key
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

  /// The text without endings in brackets or behind a point: `technicien(ne)`, `employé·e`.
  private static func withoutEndings(_ text: String) -> String {
    text.replacing(/(\p{L})(?:\(-?\p{L}{1,6}\)|·\p{L}{1,6})/) { String($0.1) }
  }
}
