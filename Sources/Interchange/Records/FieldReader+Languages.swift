internal import PasserelleModel

extension FieldReader {
  /// Languages with levels; one without has the level given.
  ///
  /// A cell may also name them, `français (C1), Nederlands moedertaal`.
  mutating func languages(_ column: Column, without standard: CEFRLevel) -> [LanguageProficiency] {
    var pairs: [(key: String, value: LanguageProficiency)] = []
    for item in spoken(column) {
      guard let language = language(item.key, column),
        let level = level(item.value ?? "", column, without: standard)
      else { continue }
      pairs.append((language.letters, LanguageProficiency(language: language, level: level)))
    }
    return distinct(pairs, column) { $0 }.map(\.value)
  }

  /// A language by its code, or by its name in three languages.
  mutating func language(_ text: String, _ column: Column) -> LanguageCode? {
    if let language = LanguageCode(text) { return language }
    guard let language = CellWords.language(text).flatMap({ LanguageCode($0) }) else {
      report(.noLanguage(found: text), in: column)
      return nil
    }
    report(.reread(.languageName, found: text, value: language.letters, rows: 1), in: column)
    return language
  }

  private mutating func level(
    _ text: String, _ column: Column, without standard: CEFRLevel
  ) -> CEFRLevel? {
    if text.isEmpty { return standard }
    if let level = CEFRLevel(text) { return level }
    if CellWords.isMotherTongue(text) {
      report(.reread(.motherTongue, found: text, value: "C2", rows: 1), in: column)
      return .c2
    }
    report(.languageLevel(found: text), in: column)
    return nil
  }

  /// The languages of a cell, with what stands for a level.
  private mutating func spoken(_ column: Column) -> [FieldValue.Item] {
    guard case .text(let text) = self[column] else { return items(column) }
    return LanguageCell.items(of: text)
  }
}

extension FieldReader {
  /// A level of the European framework, or what is one by its name.
  mutating func eqfLevel(_ column: Column) -> Int? {
    guard case .text(let text) = self[column], let level = CellWords.eqfLevel(text) else {
      return integer(column, Learner.eqfLevels)
    }
    report(.reread(.eqfLevel, found: text, value: "\(level)", rows: 1), in: column)
    return level
  }

  /// How far somebody travels: a number, `25 km`, or a range, of which the upper end counts.
  mutating func distanceKm(_ column: Column, _ range: ClosedRange<Double>) -> Double? {
    guard case .text(let text) = self[column], let found = DistanceRange(text) else {
      return decimal(column, range)
    }
    let value = found.upperEndKm.map { "\($0)" }
    if found.isRange { report(.reread(.range, found: text, value: value, rows: 1), in: column) }
    return found.upperEndKm.map(Double.init)
  }
}

/// How far somebody travels, as an export has it.
private struct DistanceRange {
  /// `nil` where there is no upper end.
  let upperEndKm: Int?
  /// Whether there is another end.
  var isRange = true

  /// Reads `25 km`, `between_20_30` and `plus_30`.
  init?(_ text: String) {
    let text = text.lowercased()
    if text.hasPrefix("between_"), let last = text.split(separator: "_").last.flatMap({ Int($0) }) {
      upperEndKm = last
    } else if text.hasPrefix("plus_"), Int(text.dropFirst(5)) != nil {
      upperEndKm = nil
    } else if text.hasSuffix("km"), let number = Int(String(text.dropLast(2)).trimmed), number >= 0
    {
      (upperEndKm, isRange) = (number, false)
    } else {
      return nil
    }
  }
}
