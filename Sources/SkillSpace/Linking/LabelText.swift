internal import Foundation

/// A label or a query as linking sees it: words without case, accents and marks of gender.
///
/// No language is asked for or guessed. What differs between languages is left to the parts of words
/// that ``LabelFeatures`` compares; only conventions of writing that several languages share are
/// undone here: "(h/f/x)" and "m/w/d" say nothing of the work, "technicien(ne)" and "employé·e" are
/// the word before the bracket or the dot.
package struct LabelText: Sendable, Equatable {
  /// The words, each once, in the order of the text.
  package let words: [String]

  /// The words in a fixed form: equal for texts that are the same but for case, accents, punctuation,
  /// repeated words and marks of gender.
  package var key: String { words.joined(separator: " ") }

  /// - Complexity: O(letters).
  package init(_ text: String) {
    var scanner = WordScanner()
    for scalar in Self.folded(text) { scanner.take(scalar) }
    scanner.finish()
    var seen: Set<String> = []
    words = scanner.words.filter { seen.insert($0).inserted }
  }

  /// Compatibility forms taken apart, case and combining marks dropped.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      if let letters = ligatures[scalar] {
        folded += letters.unicodeScalars
      } else {
        folded.append(scalar)
      }
    }
    return folded
  }

  /// Letters that Unicode does not take apart, though writers do.
  private static let ligatures: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d",
  ]
}

/// Finds words letter by letter.
private struct WordScanner {
  private(set) var words: [String] = []
  private var word = String.UnicodeScalarView()
  /// The mark behind which an ending of the word before it may stand.
  private var bracket: Unicode.Scalar?
  private var ending = String.UnicodeScalarView()
  /// Single letters with slashes between them, which are dropped together.
  private var letters: [String] = []
  private var isAfterSlash = false

  /// The longest ending in a bracket: "-trice", "-innen".
  private static let longestEnding = 6

  mutating func take(_ scalar: Unicode.Scalar) {
    if bracket != nil { return takeEnding(scalar) }
    if scalar.isOfWord(after: word.last) {
      word.append(scalar)
    } else if scalar == "(" || scalar == "·", !word.isEmpty {
      bracket = scalar
    } else {
      endWord()
      if scalar == "/" || scalar == "|" {
        isAfterSlash = true
      } else if scalar != " " {
        endLetters()
      }
    }
  }

  mutating func finish() {
    // What is taken for a word after all may hold another mark.
    while bracket != nil { endBracket(isEnding: bracket == "·" && isShort) }
    endWord()
    endLetters()
  }

  private var isShort: Bool { !ending.isEmpty && ending.count <= Self.longestEnding }

  private mutating func takeEnding(_ scalar: Unicode.Scalar) {
    if scalar.properties.isAlphabetic || (scalar == "·" && bracket == "·") {
      ending.append(scalar)
      if ending.count > Self.longestEnding { endBracket(isEnding: false) }
      return
    }
    let isClosed = bracket == "·" || scalar == ")"
    endBracket(isEnding: isClosed && isShort)
    if scalar != ")" { take(scalar) }
  }

  /// Drops what stands in a bracket, or takes it for a word of its own.
  private mutating func endBracket(isEnding: Bool) {
    let found = ending
    bracket = nil
    ending = String.UnicodeScalarView()
    guard !isEnding else { return }
    endWord()
    for scalar in found { take(scalar) }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let found = String(word)
    word = String.UnicodeScalarView()
    if !isAfterSlash { endLetters() }
    isAfterSlash = false
    if found.unicodeScalars.count == 1 {
      letters.append(found)
    } else {
      endLetters()
      words.append(found)
    }
  }

  /// "h/f/x" is dropped, a letter alone is a word: C, R.
  private mutating func endLetters() {
    if letters.count == 1 { words += letters }
    letters = []
    isAfterSlash = false
  }
}

extension Unicode.Scalar {
  /// Letters and digits, combining vowels of scripts that have them, and the marks of C++ and C#.
  fileprivate func isOfWord(after previous: Unicode.Scalar?) -> Bool {
    if properties.isAlphabetic || properties.numericType != nil { return true }
    guard previous != nil else { return false }
    return self == "+" || self == "#" || properties.generalCategory == .spacingMark
  }
}
