/// A language by its code of two or three letters (ISO 639), lower case.
public struct LanguageCode: Hashable, Sendable, CustomStringConvertible {
  /// The code's letters.
  public let letters: String

  /// Reads a code in either case; `nil` unless it is two or three ASCII letters.
  public init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    guard (2...3).contains(lowered.utf8.count), lowered.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    letters = lowered
  }

  /// The code's letters.
  public var description: String { letters }
}

/// A level of the Common European Framework of Reference for Languages.
public enum CEFRLevel: Int, Sendable, CaseIterable, Comparable, CustomStringConvertible {
  /// Breakthrough; what a course asks that names a language without a level.
  case a1
  /// Waystage.
  case a2
  /// Threshold.
  case b1
  /// Vantage.
  case b2
  /// Effective operational proficiency.
  case c1
  /// Mastery; what a learner has who names a language without a level.
  case c2

  /// Reads `A1` to `C2` in either case; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    guard let level = Self.allCases.first(where: { "\($0)".lowercased() == lowered })
    else { return nil }
    self = level
  }

  /// The level as the framework writes it.
  public var description: String { ["A1", "A2", "B1", "B2", "C1", "C2"][rawValue] }

  /// Whether the left level is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A language at a level.
public struct LanguageProficiency: Hashable, Sendable {
  /// The language.
  public let language: LanguageCode
  /// The level mastered or asked for.
  public let level: CEFRLevel

  /// Pairs a language with a level.
  public init(language: LanguageCode, level: CEFRLevel) {
    self.language = language
    self.level = level
  }
}
