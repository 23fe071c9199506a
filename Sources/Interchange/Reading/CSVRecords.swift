/// The records of a CSV file, its columns found by their names in any order.
struct CSVRecords {
  let file: CSVFile
  let notices: [ImportIssue]
  private let groupPlaces: [Int]
  /// For each column of the schema its place in the file.
  let places: [Int?]
  /// The place of the id in the file.
  private let id: Int?
  private let unknown: [String]
  /// Texts that somebody has decided may begin as totals do.
  private let mayHaveTotals: Bool
  private let schema: Schema
  private let readings: ColumnReadings
  private let namelessErrors: [ImportIssue]

  init(_ location: InputFile, _ schema: Schema, blockSize: Int) throws(ImportIssue) {
    let known = KnownHeader(schema)
    let (location, others) = try Self.table(location, known, schema)
    let file = try CSVFile(location, known, blockSize: blockSize)
    self.file = file
    readings = ColumnReadings(location, known)
    mayHaveTotals = schema.kind != .synonyms
    self.schema = schema
    let found = file.header.map(known.names.place)
    places = schema.columns.indices.map { found.firstIndex(of: $0) }
    id = known.id.flatMap { found.firstIndex(of: $0) }
    unknown = zip(file.header, found).filter { name, place in
      place == nil && !name.isEmpty && !schema.knows(name)
    }.map(\.0)
    try Self.refuseTwins(file, found, schema)
    groupPlaces =
      schema.hasGroups ? file.header.indices.filter { file.header[$0].hasPrefix("group:") } : []
    let absent = zip(schema.columns, places).filter { $1 == nil }.map(\.0)
    let renamed = zip(file.header, found).compactMap { name, place in
      place.map { schema.columns[$0] }
        .flatMap { ColumnNames.folded($0) == ColumnNames.folded(name) ? nil : (name, $0) }
    }
    func told(_ problem: ImportProblem, _ name: String) -> ImportIssue {
      ImportIssue(
        problem, at: SourceLocation(file: location.name, line: file.headerLine, column: name))
    }
    let nameless = NamelessColumns(file, location, known)
    namelessErrors = nameless.errors
    notices =
      file.notices + others + nameless.notices
      + renamed.map { name, column in told(.renamedColumn(column: column), name) }
      + unknown.map { name in
        if schema.kind == .learners, ColumnNames.never.contains(ColumnNames.folded(name)) {
          return told(.personalColumn, name)
        }
        let near = known.names.column(near: name, among: absent)
        return told(near.map(ImportProblem.nearColumn) ?? .unknownColumn(near: nil), name)
      }
  }

  /// The table as CSV, and what is told of the other sheets of a workbook.
  private static func table(
    _ location: InputFile, _ known: KnownHeader, _ schema: Schema
  ) throws(ImportIssue) -> (InputFile, [ImportIssue]) {
    guard location.isWorkbook else { return (location, []) }
    let place = SourceLocation(file: location.name)
    do throws(ReadingFailure) {
      let table = DataSet.Table(rawValue: schema.kind.rawValue)
      let sheet = try SheetTable(location, known, names: table?.allNames ?? [])
      let others = sheet.otherSheets
      var file = sheet.file
      file.dialect = location.dialect
      return (file, others.isEmpty ? [] : [ImportIssue(.otherSheets(others), at: place)])
    } catch {
      throw ImportIssue(error.problem, at: place)
    }
  }

  /// Refuses a header that has a column twice, under whatever names.
  private static func refuseTwins(
    _ file: CSVFile, _ places: [Int?], _ schema: Schema
  ) throws(ImportIssue) {
    var seen: Set<Int> = []
    for (name, place) in zip(file.header, places) {
      guard let place, !seen.insert(place).inserted else { continue }
      throw ImportIssue(
        .duplicateColumn, at: SourceLocation(file: file.path, line: file.headerLine, column: name))
    }
  }

  /// The columns kept for audits.
  var groupColumns: [String] { groupPlaces.map { file.header[$0] } }

  /// An issue for each required column that the header lacks, and for each that has no name.
  func missingColumns(_ schema: Schema) -> [ImportIssue] {
    namelessErrors
      + zip(schema.columns, places).compactMap { name, place in
        guard place == nil, schema.required.contains(name) else { return nil }
        return ImportIssue(
          .missingColumn(near: nearest(to: name, among: unknown)),
          at: SourceLocation(file: file.path, line: file.headerLine, column: name))
      }
  }

  /// Passes over rows whose cells are all blank, which spreadsheets leave at the end.
  func nextFilled() -> RowLedger.Step {
    while true {
      let found = file.next()
      guard case .row = found, file.header.indices.allSatisfy(file.isEmpty) else { return found }
    }
  }

  func next() -> RecordFile.Found {
    switch nextFilled() {
    case .end: return .end
    case .failed(let problem):
      return .failed(ImportIssue(problem, at: SourceLocation(file: file.path)))
    case .damaged(let problem, let line, let column):
      let location = SourceLocation(file: file.path, line: line, column: column)
      return .damaged(ImportIssue(problem, at: location))
    case .row(let line):
      var marks: [(place: Int, text: String)] = []
      let fields = places.enumerated().map { column, place in
        let value = place.map(value) ?? .absent
        guard let place, case .text(let text) = value, schema.hasMarks, CellWords.isMark(text),
          !(schema.texts.contains(column) && isLiteral(text, place))
        else { return value }
        marks.append((column, text))
        return .absent
      }
      let groups = groupPlaces.compactMap { place -> (column: String, value: FieldValue)? in
        let value = value(place)
        return value == .absent ? nil : (file.header[place], value)
      }
      return .record(
        Record(
          line: line, fields: fields, groups: groups, marks: marks, readings: readings,
          hasLiteralID: id.map(file.isLiteral) ?? false,
          mayBeTotals: mayHaveTotals && beginsTotals))
    }
  }

  /// Whether a cell is text on purpose: in quotes, or guarded against spreadsheets.
  private func isLiteral(_ text: String, _ place: Int) -> Bool {
    file.isLiteral(place) || (schema.isGuarded && file.text(place).trimmed != text)
  }

  /// Whether the first cell that is filled begins as a row of totals does.
  private var beginsTotals: Bool {
    guard let first = file.header.indices.first(where: { !file.isEmpty($0) }),
      !file.isLiteral(first)
    else { return false }
    return file.withBytes(first) { bytes in
      guard let letter = bytes.first, [0x53, 0x54, 0x73, 0x74].contains(letter), bytes.count < 64
      else { return false }
      return CellWords.beginsTotals(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func value(_ place: Int) -> FieldValue {
    guard !file.isEmpty(place) else { return .absent }
    let text = file.text(place).trimmed
    if text.isEmpty { return .absent }
    return .text(schema.isGuarded ? CSVText.original(text) : text)
  }
}
