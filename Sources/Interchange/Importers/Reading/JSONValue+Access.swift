internal import PasserelleBase

extension JSONValue {
  /// The value of a key of an object; `nil` for null and where there is none.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self,
      let found = members.first(where: { $0.key.utf8.elementsEqual(key.utf8) })
    else { return nil }
    if case .null = found.value { return nil }
    return found.value
  }

  /// A text that is not blank, or a number as text: a whole one without a decimal point; the first of a
  /// list, and of JSON-LD the value of a text with its language.
  var text: String? {
    switch self {
    case .text(let text):
      let text = text.trimmed
      return text.isEmpty ? nil : text
    case .number(let digits):
      guard digits.contains(where: { ".eE".contains($0) }) else { return digits }
      return Double(digits).flatMap { Int(exactly: $0) }.map(String.init) ?? digits
    case .list(let items): return items.lazy.compactMap(\.text).first
    case .object: return self["@value"]?.text
    case .null, .bool: return nil
    }
  }

  /// The items of a list; a value alone is its own.
  var elements: [JSONValue] {
    switch self {
    case .list(let items):
      items.filter { if case .null = $0 { false } else { true } }
    case .null: []
    default: [self]
    }
  }

  /// The items that are texts or numbers.
  var texts: [String] { elements.compactMap(\.text) }

  var isObject: Bool {
    if case .object = self { return true }
    return false
  }
}
