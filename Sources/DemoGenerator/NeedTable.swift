/// The authored needs; the tables themselves are in the `NeedTexts` files.
enum NeedTable {
  /// The header of `needs.csv`.
  static let header = [
    "id", "kind", "employer", "theme", "title", "occupation", "positions", "latitude",
    "longitude", "validThrough", "languages", "skills",
  ]

  /// The rows of `needs.csv`, numbered in the order of the tables.
  static func rows(taxonomy: Taxonomy) throws -> [[String]] {
    try RecordText.records(of: [industry, digital], lines: 3).enumerated().map { index, record in
      let fields = try RecordText.fields(record.lines[0], count: 7)
      let occupation = fields[3].isEmpty ? "" : try taxonomy.occupation(fields[3])
      let place = try Place.named(fields[2])?.cells ?? ["", ""]
      return ["N" + padded(index + 1, to: 3), fields[0], fields[1], record.theme]
        + [record.lines[1], occupation, fields[4]] + place + [fields[5], fields[6]]
        + [try RecordText.skillCell(record.lines[2], taxonomy: taxonomy)]
    }
  }
}
