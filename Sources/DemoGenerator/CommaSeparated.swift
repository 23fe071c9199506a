/// The little of RFC 4180 that this generator needs.
enum CommaSeparated {
  /// One file's text of a header and its rows, lines ended by a line feed.
  static func text(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { row in row.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// The rows of a text, the header among them.
  static func rows(of text: String) -> [[String]] {
    var reader = Reader()
    for character in text {
      reader.take(character)
    }
    reader.endRow()
    return reader.rows
  }

  private static func cell(_ value: String) -> String {
    let special = value.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    guard special else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The state of reading, one character at a time.
  private struct Reader {
    var rows: [[String]] = []
    private var row: [String] = []
    private var field = ""
    private var inQuotes = false
    private var sawQuote = false

    mutating func take(_ character: Character) {
      if inQuotes {
        takeQuoted(character)
      } else if character == "\"" {
        inQuotes = true
        if sawQuote { field.append(character) }
      } else if character == "," {
        endField()
      } else if character.isNewline {
        endRow()
      } else {
        field.append(character)
      }
    }

    private mutating func takeQuoted(_ character: Character) {
      if character == "\"" {
        inQuotes = false
        sawQuote = true
      } else {
        field.append(character)
      }
    }

    private mutating func endField() {
      row.append(field)
      field = ""
      sawQuote = false
    }

    mutating func endRow() {
      guard !row.isEmpty || !field.isEmpty else { return }
      endField()
      rows.append(row)
      row = []
    }
  }
}
