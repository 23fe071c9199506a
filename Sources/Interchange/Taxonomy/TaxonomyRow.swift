/// Columns by name.
struct TaxonomyColumns {
  private let places: [String: Int]

  init(_ header: [String]) {
    places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  subscript(name: String) -> Int? { places[name] }
}

/// A row of a taxonomy file.
struct TaxonomyRow {
  let csv: CSVFile
  let columns: TaxonomyColumns
  let line: Int
  let language: String

  subscript(column: String) -> String {
    columns[column].map { csv.text($0).trimmed } ?? ""
  }

  /// What `body` makes of a cell's bytes without spaces at either end; `nil` where there is no such cell.
  func withBytes<Result>(
    of column: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    guard let place = columns[column], csv.hasCell(place) else { return nil }
    return csv.withBytes(place, body)
  }

  /// Other names, on lines of their own (LF or CR) in the main files, between bars in the collections.
  var alternativeLabels: [String] {
    let cell = self["altLabels"]
    let labels =
      columns["broaderConceptUri"] == nil
      ? cell.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { String(Substring($0)) }
      : cell.split(separator: " | ").map(String.init)
    return labels.map(\.trimmed).filter { !$0.isEmpty }
  }
}
