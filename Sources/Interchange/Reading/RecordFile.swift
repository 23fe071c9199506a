/// A file of records, CSV or NDJSON, read one record at a time.
struct RecordFile {
  enum Found {
    case record(Record)
    case damaged(ImportIssue)
    case end
  }

  private enum Format {
    case csv(CSVRecords)
    case ndjson(NDJSONRecords)
  }

  let path: String
  private var format: Format

  /// Opens the file and checks that it has the schema's columns.
  ///
  /// - Throws: the issues that make the file as a whole unusable.
  init(_ location: DataSet.File, _ schema: Schema, blockSize: Int) throws(ImportIssues) {
    path = location.name
    do throws(ImportIssue) {
      format =
        location.isNDJSON
        ? .ndjson(try NDJSONRecords(location, schema, blockSize: blockSize))
        : .csv(try CSVRecords(location, schema, blockSize: blockSize))
    } catch {
      throw ImportIssues(list: [error])
    }
    if case .csv(let records) = format {
      let missing = records.missingColumns(schema)
      guard missing.isEmpty else { throw ImportIssues(list: missing + records.notices) }
    }
  }

  /// Columns that are not known, each once.
  var notices: [ImportIssue] {
    switch format {
    case .csv(let records): records.notices
    case .ndjson(let records): records.notices
    }
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
    switch format {
    case .csv(var records):
      defer { format = .csv(records) }
      return records.next()
    case .ndjson(var records):
      defer { format = .ndjson(records) }
      return records.next()
    }
  }
}

/// Several issues that are thrown together.
struct ImportIssues: Error {
  let list: [ImportIssue]
}
