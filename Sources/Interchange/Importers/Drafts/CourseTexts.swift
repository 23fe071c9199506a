internal import PasserelleModel

extension RecordNotes {
  /// The first of the languages that a course is given in.
  mutating func courseLanguage(_ texts: [String]) -> String? {
    let codes = languageCodes(texts).map(\.key)
    if codes.count > 1 { conclude(.severalLanguages, codes.joined(separator: ", ")) }
    return codes.first
  }

  /// The level reached at the end, if a text names the European framework and a number.
  mutating func exitLevel(_ text: String?) -> Int? {
    guard let text else { return nil }
    guard let found = text.firstMatch(of: /(?i)\b(?:EQF|CEC|EQR|CER)\b\D{0,20}([1-8])\b/),
      let level = Int(found.1)
    else {
      conclude(.levelUnknown, text)
      return nil
    }
    conclude(.eqfIsExitLevel, text)
    return level
  }

  /// The mode that words mean; on site and at a distance together are both.
  mutating func mode(_ texts: [String]) -> DeliveryMode? {
    let modes = texts.map { text in
      DeliveryMode(rawValue: text) ?? CellWords.name(text).flatMap { DeliveryMode(rawValue: $0) }
        ?? DeliveryMode(rawValue: text.lowercased())
    }
    for (text, mode) in zip(texts, modes) where mode == nil { conclude(.modeUnknown, text) }
    let found = Set(modes.compactMap(\.self))
    guard let first = found.first else { return nil }
    let mode = found.count == 1 ? first : .hybrid
    if texts != [mode.rawValue] {
      conclude(.modeFromTable, "\(texts.joined(separator: " + ")) → \(mode.rawValue)")
    }
    return mode
  }
}

/// The hours of a duration as ISO 8601 writes it: `PT60H`, `PT90M`; days and months are no hours.
struct TotalHours {
  let hours: Double

  init?(_ text: String) {
    guard let found = text.wholeMatch(of: /PT(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+)M)?/) else {
      return nil
    }
    let hours = found.1.flatMap { Double($0.replacing(",", with: ".")) } ?? 0
    self.hours = hours + (found.2.flatMap { Double($0) } ?? 0) / 60
    if self.hours == 0 { return nil }
  }
}
