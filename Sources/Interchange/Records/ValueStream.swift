/// Reads the records of a file as values, one at a time, and accounts for every row.
struct ValueStream<Decoder: RecordDecoder> {
  /// A value with the line it stands on.
  struct Located {
    let value: Decoder.Value
    let line: Int
  }

  private(set) var tally: FileTally
  private(set) var issues: [ImportIssue] = []
  /// Ids of rows that are rejected, where they could be read.
  private(set) var rejectedIDs: Set<String> = []
  private var file: RecordFile?
  /// Whether the file has the columns that rows need; without them rows are counted, not used.
  private var isUsable = true
  private var firstLines: [IDHash: Int32] = [:]
  private var noticesTaken = 0
  private var isAtEnd = false
  private let decoder: Decoder
  /// Whether to remember the ids of rejected rows, which a long file should not.
  private let keepsRejectedIDs: Bool

  init(
    _ location: DataSet.File, _ decoder: Decoder, keepsRejectedIDs: Bool = false,
    blockSize: Int = 1 << 20
  ) {
    self.decoder = decoder
    self.keepsRejectedIDs = keepsRejectedIDs
    tally = FileTally(file: location.name, kind: Decoder.schema.kind)
    do throws(ImportIssue) {
      let file = try RecordFile(location, Decoder.schema, blockSize: blockSize)
      self.file = file
      issues = file.missingColumns
      isUsable = issues.isEmpty
    } catch {
      issues = [error]
    }
  }

  var groupColumns: [String] { file?.groupColumns ?? [] }
  var bytesRead: Int { file?.source.bytesRead ?? 0 }
  var byteCount: Int { file?.source.byteCount ?? 0 }

  /// The next good row; `nil` at the end.
  mutating func next() -> Located? {
    while !isAtEnd, file != nil {
      let found = file?.next() ?? .end
      takeNotices()
      switch found {
      case .end: finish()
      case .damaged(let issue):
        tally.read += 1
        issues.append(issue)
      case .failed(let issue):
        issues.append(issue)
        isAtEnd = true
      case .record(let record):
        tally.read += 1
        guard let value = isUsable ? decode(record) : discard(record) else { continue }
        tally.used += 1
        return Located(value: value, line: record.line)
      }
    }
    return nil
  }

  /// Rejects a row that turned out bad only in the light of others.
  mutating func reject(_ id: String, line: Int, _ problem: ImportProblem, in column: String?) {
    tally.used -= 1
    rejectedIDs.insert(id)
    let location = SourceLocation(file: tally.file, line: line, column: column)
    issues.append(ImportIssue(problem, at: location, id: id))
  }

  /// Remembers that a row of an unusable file is rejected, for those that refer to it.
  private mutating func discard(_ record: Record) -> Decoder.Value? {
    let fields = FieldReader(record, Decoder.schema)
    if keepsRejectedIDs, case .text(let id) = fields.value("id") { rejectedIDs.insert(id) }
    return nil
  }

  private mutating func decode(_ record: Record) -> Decoder.Value? {
    var fields = FieldReader(record, Decoder.schema)
    var value = decoder.decode(&fields)
    let id: String? = if case .text(let text) = fields.value("id") { text } else { nil }
    if let id {
      // A row rejected for other reasons still claims its id.
      let line = firstLines.updateIfAbsent(IDHash(id), Int32(clamping: record.line))
      if let line { fields.report(.duplicateID(firstLine: Int(line)), in: "id") }
    }
    for (column, problem) in fields.problems {
      let location = SourceLocation(file: tally.file, line: record.line, column: column)
      issues.append(ImportIssue(problem, at: location, id: column == "id" ? nil : id))
    }
    if fields.problems.contains(where: { !$0.problem.isNotice }) { value = nil }
    if value == nil, keepsRejectedIDs, let id { rejectedIDs.insert(id) }
    return value
  }

  private mutating func takeNotices() {
    guard let notices = file?.notices, notices.count > noticesTaken else { return }
    issues += notices[noticesTaken...]
    noticesTaken = notices.count
  }

  private mutating func finish() {
    if isUsable, tally.read == 0 {
      issues.append(ImportIssue(.noRows, at: SourceLocation(file: tally.file)))
    }
    isAtEnd = true
  }
}

/// Enough of an id to tell it from millions of others, in constant memory.
private struct IDHash: Hashable {
  let first: Int
  let second: Int

  init(_ id: String) {
    var id = id
    (first, second) = id.withUTF8 { bytes in
      var hashers = (Hasher(), Hasher())
      hashers.1.combine(0)
      hashers.0.combine(bytes: UnsafeRawBufferPointer(bytes))
      hashers.1.combine(bytes: UnsafeRawBufferPointer(bytes))
      return (hashers.0.finalize(), hashers.1.finalize())
    }
  }
}

extension Dictionary {
  /// Sets the value of a new key; returns the value that a known key keeps.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Value? {
    if let known = self[key] { return known }
    self[key] = value
    return nil
  }
}
