internal import Foundation

/// Text that may be HTML, as people read it.
enum MarkupText {
  /// The text without tags, entities decoded once, on one line with single spaces.
  static func plain(_ text: String) -> String {
    decoded(untagged(text, " ")).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The parts of a text between elements, lines, semicolons and commas, as they follow each other.
  static func parts(_ text: String) -> [String] {
    decoded(untagged(text, "\n"))
      .split { $0.isNewline || $0 == ";" || $0 == "," }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .map { $0.trimmingPrefix(bullet) }.map(String.init)
      .filter { !$0.isEmpty }
  }

  nonisolated(unsafe) private static let bullet = /[-–•*·]\s+/
  nonisolated(unsafe) private static let tag = /<\/?[A-Za-z][^<>]*>/

  /// The text with a word in the place of each comment and tag.
  private static func untagged(_ text: String, _ word: String) -> String {
    withoutComments(text, word).replacing(tag, with: word)
  }

  /// A comment without an end is text; no end is looked for twice, however many begin.
  private static func withoutComments(_ text: String, _ word: String) -> String {
    var (result, rest) = ("", text[...])
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      result += rest[..<start.lowerBound] + word
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});/) {
      match in
      character(match.1) ?? String(match.0)
    }
  }

  private static func character(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return entities[String(name)] }
    let isHexadecimal = name.dropFirst().first.map { "xX".contains($0) } ?? false
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
      .map { $0 == "\0" ? " " : String(Character($0)) }
  }

  /// The names of HTML 4 for the letters of western Europe and the marks of typography.
  private static let entities: [String: String] = {
    var table = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "OElig": "Œ",
      "oelig": "œ", "Yuml": "Ÿ", "euro": "€", "hellip": "…", "bull": "•", "trade": "™",
      "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
      "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "ensp": " ", "emsp": " ",
      "thinsp": " ", "zwnj": "", "zwj": "", "shy": "",
    ]
    let signs = """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not - reg macr deg plusmn sup2 sup3 \
      acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc \
      Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
      Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave \
      aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
      eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn \
      yuml
      """
    // These names stand for the characters from U+00A1 on, in their order.
    for (offset, name) in signs.split(separator: " ").enumerated() where name != "-" {
      table[String(name)] = Unicode.Scalar(UInt32(0xA1 + offset)).map { String(Character($0)) }
    }
    return table
  }()
}
