internal import PasserelleModel

extension RecordNotes {
  /// The code of a language by its name or its code; one that is not known is told.
  mutating func language(_ text: String) -> String? {
    let code = text.split(separator: "-").first.map(String.init) ?? text
    if let found = CellWords.language(text) { return found }
    if code.count == 2, let known = LanguageCode(code) { return known.letters }
    conclude(.unknownLanguage, text)
    return nil
  }

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
