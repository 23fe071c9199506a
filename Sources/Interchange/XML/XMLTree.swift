/// An element with what stands in it.
struct XMLTree: Sendable, Equatable {
  let name: String
  private let attributes: [String: String]
  var children: [XMLTree] = []
  /// Its own text, all runs together.
  var text = ""

  init(_ tag: XMLTag) {
    name = tag.name
    attributes = Dictionary(tag.attributes.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The value of an attribute that is not blank.
  func attribute(_ name: String) -> String? {
    attributes[name].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The elements at the end of a path of names, `lieu-de-formation/adresse`, in their order.
  func all(_ path: String) -> [XMLTree] {
    path.split(separator: "/").reduce([self]) { found, name in
      found.flatMap(\.children).filter { $0.name == name }
    }
  }

  /// The text of the first element at the end of a path that has any.
  func text(_ path: String) -> String? {
    all(path).lazy.map(\.text.trimmed).first { !$0.isEmpty }
  }
}
