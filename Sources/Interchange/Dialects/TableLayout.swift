/// What the header of a table is known by.
struct KnownHeader: Sendable {
  let names: ColumnNames
  /// The place of the column that every such header has.
  let id: Int?

  init(_ schema: Schema) {
    names = ColumnNames(schema.columns, synonyms: ColumnNames.synonyms(of: schema.kind))
    id = schema.columns.firstIndex(of: "id")
  }

  /// The places of the columns that cells name.
  func columns(in cells: [String]) -> Set<Int> {
    // No name is as long as a list, of which many rows that are no header consist.
    Set(cells.compactMap { (1...64).contains($0.utf8.count) ? names.place($0.trimmed) : nil })
  }

  /// Whether cells are a header: two columns at least, one of them the id where there is one.
  func isHeader(_ cells: [String]) -> Bool {
    let columns = columns(in: cells)
    return columns.count >= 2 && (id.map(columns.contains) ?? true)
  }

  /// The header of a file of the taxonomy.
  static let taxonomy = KnownHeader(TaxonomyFileKind.columns)

  private init(_ columns: Set<String>) {
    names = ColumnNames(columns.sorted(), synonyms: [:])
    id = nil
  }
}

/// Where a table of CSV has its cells and its header.
struct TableLayout {
  /// What divides cells.
  var separator = UInt8(ascii: ",")
  /// Whether a line `sep=` before all others says so.
  var isStated = false
  /// How many rows stand above the header, those of `sep=` aside.
  var rowsAbove = 0

  /// How far down a header is looked for.
  static let longestPreamble = 20

  static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Finds the layout under which a row of the first twenty names most columns: two at least, one of
  /// them the id where the table has one; RFC 4180 where there is none.
  ///
  /// The separator that a caller has stated is taken wherever it finds such a row.
  init(
    of head: [UInt8], _ known: KnownHeader, returnsEndLines: Bool, stated: UInt8? = nil
  ) {
    var candidates = Self.separators
    if let stated { candidates = [stated] + candidates.filter { $0 != stated } }
    var head = head[...]
    if let (separator, length) = Self.statement(in: head) {
      (candidates, isStated, self.separator) = ([separator], true, separator)
      head = head.dropFirst(length)
    }
    var best = 1
    for separator in candidates {
      let found = Self.header(
        in: Array(head), known, .separated(by: separator, returnsEndLines: returnsEndLines))
      guard let found, found.names > best else { continue }
      (best, self.separator, rowsAbove) = (found.names, separator, found.row)
      if separator == stated { break }
    }
  }

  /// The mark of a line `sep=;` at the beginning, and the length of the line.
  private static func statement(in head: ArraySlice<UInt8>) -> (separator: UInt8, length: Int)? {
    guard head.count > 5,
      head.prefix(4).elementsEqual("sep=".utf8) || head.prefix(4).elementsEqual("SEP=".utf8)
    else { return nil }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, let separator = line.last else { return nil }
    let end = head.dropFirst(5)
    return (separator, 5 + (end.starts(with: [0x0D, 0x0A]) ? 2 : 1))
  }

  private static func header(
    in head: [UInt8], _ known: KnownHeader, _ syntax: RecordScanner.Syntax
  ) -> (row: Int, names: Int)? {
    let scanner = RecordScanner(ByteSource(head), syntax)
    for row in 0..<longestPreamble {
      guard let found = try? scanner.next() else { return nil }
      if case .end = found { return nil }
      guard case .record = found else { continue }
      let cells = scanner.cells.compactMap { scanner.text(of: $0) }
      if known.isHeader(cells) { return (row, known.columns(in: cells).count) }
    }
    return nil
  }
}
