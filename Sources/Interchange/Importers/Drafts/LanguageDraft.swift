internal import PasserelleModel

extension RecordNotes {
  /// The code of a language by its name or its code; one that is not known is told.
  mutating func language(_ text: String) -> String? {
    let code = text.split(separator: "-").first.map(String.init) ?? text
    if let found = CellWords.language(text) { return found }
    if let short = Self.threeLetters[code.lowercased()] { return short }
    if code.count == 2, let known = LanguageCode(code) { return known.letters }
    conclude(.unknownLanguage, text)
    return nil
  }

  /// The codes of two letters for those of three that the Publications Office of the EU uses, of the
  /// languages that courses are given in here.
  private static let threeLetters = [
    "fra": "fr", "nld": "nl", "deu": "de", "eng": "en", "ita": "it", "spa": "es", "por": "pt",
    "pol": "pl", "ron": "ro", "bul": "bg", "ell": "el", "hun": "hu", "ces": "cs", "slk": "sk",
    "hrv": "hr", "slv": "sl", "swe": "sv", "dan": "da", "fin": "fi", "est": "et", "lav": "lv",
    "lit": "lt", "gle": "ga", "mlt": "mt", "ara": "ar", "tur": "tr", "ukr": "uk", "rus": "ru",
    "fre": "fr", "dut": "nl", "ger": "de",
  ]

  /// Languages without levels, each once.
  mutating func languageCodes(_ texts: [String]) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    for text in texts {
      guard let code = language(text), !items.contains(where: { $0.key == code }) else { continue }
      items.append(FieldValue.Item(key: code, value: nil))
    }
    return items
  }
}
