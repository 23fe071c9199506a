internal import Dispatch
internal import PasserelleBase

/// Reads the records of a file as values, one at a time, and accounts for every row.
struct ValueStream<Decoder: RecordDecoder> {
  /// A value with the line it stands on.
  struct Located {
    let value: Decoder.Value
    let line: Int
  }

  private(set) var ledger: RowLedger
  var tally: FileTally { ledger.tally }
  var issues: [ImportIssue] { ledger.issues }
  /// Ids of rows that are rejected, where they could be read.
  private(set) var rejectedIDs: Set<IDHash> = []
  private var file: RecordFile?
  /// Whether the file has the columns that rows need; without them rows are counted, not used.
  private var isUsable = true
  private var noticesTaken = 0
  private var isAtEnd = false
  private var steps: ArraySlice<Step> = []
  /// The records behind `steps`, which are being decoded.
  private var ahead: Batch?

  /// What has been read ahead: a record with its value, unless something may be wrong with it.
  private struct Step {
    let found: RecordFile.Found
    let draft: Decoder.Value?
  }

  /// Records as they stand in the file, and their values as soon as they are there.
  private struct Batch {
    let found: [RecordFile.Found]
    /// What was odd about the file before the batch and in it.
    let notices: ArraySlice<ImportIssue>
    let drafts: Later<[Decoder.Value?]>?

    var isLast: Bool {
      switch found.last {
      case .end, .failed, nil: true
      case .record, .damaged: false
      }
    }
  }

  /// Enough records for all cores, few enough to stay small.
  private static var batchSize: Int { 512 }
  private let decoder: Decoder
  private let wanted: Set<String>?
  /// Whether to remember the ids of rejected rows, which a long file should not.
  private let keepsRejectedIDs: Bool

  /// Reads the rows of a file, or those alone whose ids are `wanted`: all others are passed over,
  /// whatever is wrong with them.
  init(
    _ location: InputFile, _ decoder: Decoder, keepsRejectedIDs: Bool = false,
    wanted: Set<String>? = nil, blockSize: Int = 1 << 20
  ) {
    self.decoder = decoder
    self.wanted = wanted
    self.keepsRejectedIDs = keepsRejectedIDs
    ledger = RowLedger(location.name, Decoder.kind)
    do throws(ImportIssue) {
      let file = try RecordFile(
        location, Schema(Decoder.kind, Decoder.Column.self), blockSize: blockSize)
      self.file = file
      for issue in file.missingColumns { ledger.tell(issue) }
      // Rows that are read as if a column were not there would be ranked for all to see.
      isUsable =
        file.missingColumns.isEmpty && !file.notices.contains { $0.problem.isOfFile }
    } catch {
      ledger.tell(error)
    }
  }

  var groupColumns: [String] { file?.groupColumns ?? [] }
  /// The ids of the rows that were passed over.
  private(set) var passedOver: [String] = []
  /// What is wrong with rows that do not tell whose they are, where only some are wanted.
  private(set) var unattributed: [ImportIssue] = []
  var bytesRead: Int { file?.source.bytesRead ?? 0 }
  var byteCount: Int { file?.source.byteCount ?? 0 }

  /// The next good row; `nil` at the end.
  mutating func next() -> Located? {
    while !isAtEnd, file != nil {
      guard let step = steps.popFirst() else {
        readAhead()
        continue
      }
      switch step.found {
      case .end: finish()
      case .damaged(let issue):
        ledger.find()
        ledger.tell(issue)
      case .failed(let issue):
        ledger.tell(issue)
        isAtEnd = true
      case .record(let record):
        guard let value = isUsable ? accept(record, step.draft) : discard(record) else { continue }
        return Located(value: value, line: record.line)
      }
    }
    return nil
  }

  /// Goes on to the next records; those behind them are read while these are decoded on all cores.
  ///
  /// What becomes of records is decided in their order.
  private mutating func readAhead() {
    let batch = ahead ?? nextBatch()
    ahead = batch.isLast ? nil : nextBatch()
    for notice in batch.notices { ledger.tell(notice) }
    let drafts =
      !isUsable
      ? batch.found.map { _ in nil } : batch.drafts?.value ?? Self.drafts(of: batch.found, decoder)
    steps = zip(batch.found, drafts).map { Step(found: $0, draft: $1) }[...]
  }

  /// Reads some records and begins to decode them, unless they are few and soon done.
  private mutating func nextBatch() -> Batch {
    var found: [RecordFile.Found] = []
    reading: while found.count < Self.batchSize {
      let next = file?.next() ?? .end
      if isPassedOver(next) { continue }
      found.append(next)
      switch next {
      case .end, .failed: break reading
      case .record, .damaged: continue
      }
    }
    let notices = (file?.notices ?? [])[noticesTaken...]
    noticesTaken = notices.endIndex
    guard isUsable, found.count == Self.batchSize else {
      return Batch(found: found, notices: notices, drafts: nil)
    }
    let drafts = Later { [found, decoder] in Self.drafts(of: found, decoder) }
    return Batch(found: found, notices: notices, drafts: drafts)
  }

  /// Whether a record is none of those that are wanted, and notes that it was met.
  private mutating func isPassedOver(_ found: RecordFile.Found) -> Bool {
    guard let wanted else { return false }
    switch found {
    case .end, .failed: return false
    case .damaged(let issue):
      unattributed.append(issue)
      return true
    case .record(let record):
      let id = FieldReader<Decoder.Column>(record).id ?? ""
      if wanted.contains(id) { return false }
      passedOver.append(id)
      return true
    }
  }

  /// The values of the records with which nothing is wrong.
  private static func drafts(
    of found: [RecordFile.Found], _ decoder: Decoder
  ) -> [Decoder.Value?] {
    let chunk = 64
    var drafts = [Decoder.Value?](repeating: nil, count: found.count)
    drafts.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes a range of its own.
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: (found.count + chunk - 1) / chunk) { part in
        for index in part * chunk..<min((part + 1) * chunk, found.count) {
          guard case .record(let record) = found[index] else { continue }
          var fields = FieldReader<Decoder.Column>(record, isDraft: true)
          let value = decoder.decode(&fields)
          if fields.problems.isEmpty { target[index] = value }
        }
      }
    }
    return drafts
  }

  /// Rejects a row that turned out bad only in the light of others.
  mutating func reject(
    _ id: String?, line: Int, _ problem: ImportProblem, in column: Decoder.Column
  ) {
    if let id { rejectedIDs.insert(IDHash(id)) }
    ledger.tell(problem, line: line, column: column.rawValue, id: id)
  }

  /// Remembers that a row of an unusable file is rejected, for those that refer to it.
  private mutating func discard(_ record: Record) -> Decoder.Value? {
    ledger.findUnusable()
    if keepsRejectedIDs, let id = FieldReader<Decoder.Column>(record).id {
      rejectedIDs.insert(IDHash(id))
    }
    return nil
  }

  /// Takes a row unless something is wrong with it or its id has come before.
  private mutating func accept(_ record: Record, _ draft: Decoder.Value?) -> Decoder.Value? {
    ledger.find()
    var fields = FieldReader<Decoder.Column>(record)
    var value = draft ?? decoder.decode(&fields)
    let id = fields.id
    if let id, let column = Decoder.Column(rawValue: "id"),
      let first = ledger.claim(id, line: record.line)
    {
      fields.report(.duplicateID(firstLine: first), in: column)
    }
    let isLost = fields.problems.contains { !$0.problem.isNotice }
    // What is told once is told of rows that are used.
    for (column, problem) in fields.problems where !(isLost && problem.isRereading) {
      // What one person alone has written may say who it is.
      let isOwn = Decoder.kind == .learners && fields.hasText(in: column, of: problem)
      ledger.tell(
        problem, line: record.line, column: column, id: column == "id" ? nil : id,
        isPersonal: isOwn || Decoder.Column.isPersonal(column))
    }
    if isLost { value = nil }
    if value == nil, keepsRejectedIDs, let id { rejectedIDs.insert(IDHash(id)) }
    return value
  }

  private mutating func finish() {
    if isUsable, tally.read == 0 { ledger.tell(.noRows) }
    isAtEnd = true
  }
}

/// Enough of an id to tell it from millions of others, in constant memory.
struct IDHash: Hashable, Sendable {
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
