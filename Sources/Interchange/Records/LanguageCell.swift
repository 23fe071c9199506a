internal import PasserelleModel

/// Languages as people write them in a cell: `fr=C1;nl`, `français (C1), Nederlands moedertaal`.
enum LanguageCell {
  /// The languages, with what stands for a level.
  static func items(of text: String) -> [FieldValue.Item] {
    let list = text.contains(",") ? text.replacing(",", with: ";") : text
    return ListCell.entries(of: list).map { $0.value == nil ? named($0.key) : $0 }
  }

  /// `français (C1)` and `français C1` in two parts.
  private static func named(_ text: String) -> FieldValue.Item {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let level = text[text.index(after: open)...].dropLast()
      return FieldValue.Item(key: String(text[..<open]).trimmed, value: String(level).trimmed)
    }
    for space in text.indices where text[space] == " " {
      let level = String(text[text.index(after: space)...]).trimmed
      if CEFRLevel(level) != nil || CellWords.isMotherTongue(level) {
        return FieldValue.Item(key: String(text[..<space]), value: level)
      }
    }
    return FieldValue.Item(key: text, value: nil)
  }
}
