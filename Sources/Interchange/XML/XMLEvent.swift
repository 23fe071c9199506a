/// What follows in XML: a tag or a run of text; names are without their prefix.
enum XMLEvent {
  case start(XMLTag)
  case end(String)
  case text(String)
}

/// A tag that opens an element, without what it says of namespaces.
struct XMLTag {
  let name: String
  let attributes: [(name: String, value: String)]

  /// The value of an attribute, by its name without prefix.
  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether an attribute says yes.
  func isTrue(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
}
