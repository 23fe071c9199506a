/// Cells of text for CSV files that are opened in spreadsheets.
public enum CSVText {
  /// Appends a cell, quoted where RFC 4180 asks for it; a text that a spreadsheet would take for a
  /// formula gets an apostrophe in front (OWASP, "CSV Injection").
  ///
  /// Numbers are not text: write them bare.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    let isFormula = text.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } == true
    appendQuoted(isFormula ? "'" + text : text, to: &bytes)
  }

  /// What ``append(_:to:)`` was given, from what it made of it.
  static func original(_ text: String) -> String {
    let rest = text.dropFirst()
    let isGuarded =
      text.hasPrefix("'") && rest.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } == true
    return isGuarded ? String(rest) : text
  }

  /// Appends a cell as it is, quoted where RFC 4180 asks for it: for files that are read back.
  static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }
}
