/// Cells of text for CSV files that are opened in spreadsheets.
package enum CSVText {
  /// Appends a cell, quoted where RFC 4180 asks for it; a text that a spreadsheet would take for a
  /// formula gets an apostrophe in front (OWASP, "CSV Injection").
  ///
  /// Numbers are not text: write them bare.
  package static func append(
    _ text: String, separator: UInt8 = UInt8(ascii: ","), to bytes: inout [UInt8]
  ) {
    appendQuoted(isFormula(text) ? "'" + text : text, separator: separator, to: &bytes)
  }

  /// A text for a cell in which no sign makes a formula, from which ``original(_:)`` is read all the same:
  /// so a file of CSV may be saved as a workbook, and a workbook as CSV.
  static func unambiguous(_ text: String) -> String {
    text.utf8.first == apostrophe && isFormula(text) ? "'" + text : text
  }

  /// What ``append(_:separator:to:)`` or ``unambiguous(_:)`` was given, from what it made of it.
  static func original(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isFormula(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a text begins as a formula, apostrophes aside: those that are its own get another, so that
  /// no two texts become one.
  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first { $0 != apostrophe }.map { "=+-@\t\r\n".utf8.contains($0) } == true
  }

  /// Whether a cell of these bytes must stand in quotes.
  static func needsQuotes(_ bytes: some Sequence<UInt8>, separator: UInt8) -> Bool {
    bytes.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == separator }
  }

  /// Appends a cell as it is, quoted where RFC 4180 asks for it: for files that are read back.
  static func appendQuoted(
    _ text: String, separator: UInt8 = UInt8(ascii: ","), always: Bool = false,
    to bytes: inout [UInt8]
  ) {
    let needsQuotes = always || needsQuotes(text.utf8, separator: separator)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }
}
