/// Reading of the authored tables: records of a fixed number of lines, fields split by a bar.
enum RecordText {
  /// The records of several texts, each with the theme of the `#` line above it.
  static func records(
    of texts: [String], lines count: Int
  ) throws -> [(theme: String, lines: [String])] {
    var result: [(theme: String, lines: [String])] = []
    for text in texts {
      var theme = ""
      var pending: [String] = []
      for line in text.split(separator: "\n").map(String.init) {
        if line.hasPrefix("# ") {
          theme = String(line.dropFirst(2))
        } else {
          pending.append(line)
          guard pending.count == count else { continue }
          result.append((theme, pending))
          pending = []
        }
      }
      guard pending.isEmpty else { throw DemoError.malformed(pending.joined(separator: " / ")) }
    }
    return result
  }

  /// The fields of a line, without the spaces around them.
  static func fields(_ line: String, count: Int) throws -> [String] {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    guard parts.count == count else { throw DemoError.malformed(line) }
    return parts
  }

  /// The steps of a list such as `sql=2 python`, with full skill ids and as a cell of a file.
  static func skillCell(_ list: String, taxonomy: Taxonomy) throws -> String {
    try list.split(separator: " ").map { item in
      let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
      let id = try taxonomy.skill(parts[0])
      return parts.count == 2 ? "\(id)=\(parts[1])" : id
    }.joined(separator: ";")
  }

  /// A piece of text without spaces at its ends.
  static func trimmed(_ text: Substring) -> String {
    var rest = text.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
