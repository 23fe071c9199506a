/// A file of records, CSV or NDJSON, read one record at a time.
struct RecordFile {
  enum Found {
    case record(Record)
    case damaged(ImportIssue)
    /// The file cannot be read any further.
    case failed(ImportIssue)
    case end
  }

  private enum Format {
    case csv(CSVRecords)
    case ndjson(NDJSONRecords)
  }

  let path: String
  private var format: Format
  /// What stands behind a row that might have been one of totals.
  private var behind: Found?
  /// The row of totals at the end, if there is one.
  private var totals: ImportIssue?

  /// An issue for each required column that the header lacks; no row can then be used.
  let missingColumns: [ImportIssue]

  /// Opens the file and looks for the schema's columns.
  ///
  /// - Throws: the issue that makes the file unreadable as a whole.
  init(_ location: InputFile, _ schema: Schema, blockSize: Int) throws(ImportIssue) {
    path = location.name
    if location.isNDJSON {
      format = .ndjson(try NDJSONRecords(location, schema, blockSize: blockSize))
      missingColumns = []
    } else {
      let records = try CSVRecords(location, schema, blockSize: blockSize)
      format = .csv(records)
      missingColumns = records.missingColumns(schema)
    }
  }

  /// Columns that are not known, each once.
  var notices: [ImportIssue] {
    let notices =
      switch format {
      case .csv(let records): records.notices
      case .ndjson(let records): records.notices
      }
    return notices + (totals.map { [$0] } ?? [])
  }

  /// The columns kept for audits.
  var groupColumns: [String] {
    switch format {
    case .csv(let records): records.groupColumns
    case .ndjson(let records): records.groupColumns.sorted()
    }
  }

  var source: ByteSource {
    switch format {
    case .csv(let records): records.file.source
    case .ndjson(let records): records.source
    }
  }

  mutating func next() -> Found {
    if let found = behind {
      behind = nil
      return found
    }
    let found = read()
    guard case .record(let record) = found, record.mayBeTotals else { return found }
    let next = read()
    if case .end = next {
      totals = ImportIssue(.totalsRow, at: SourceLocation(file: path, line: record.line))
      return next
    }
    behind = next
    return found
  }

  private mutating func read() -> Found {
    switch format {
    case .csv(let records): return records.next()
    case .ndjson(var records):
      defer { format = .ndjson(records) }
      return records.next()
    }
  }
}
