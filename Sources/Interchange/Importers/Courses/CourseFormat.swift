internal import PasserelleModel

/// A format of training offers.
protocol CourseFormat {
  associatedtype Source: RecordSource

  /// The records of a file.
  static func source(of file: InputFile) -> Source
  /// Reads a record; what is wrong is noted.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - notes: what is told of it.
  ///   - known: what is looked up.
  ///   - seats: the seats of sessions whose source does not say, as the caller states them.
  /// - Returns: the course, with a part at least.
  static func course(
    _ record: Source.Value, _ notes: inout RecordNotes, _ known: ImportKnowledge, seats: Int?
  ) -> CourseDraft
}

extension ImportRequest {
  /// Reads files of training offers, a record at a time.
  func courses<Format: CourseFormat>(_ format: Format.Type) -> ImportResult {
    var reading = CourseReading(self)
    for (number, file) in files.enumerated() {
      reading.read(Format.source(of: file), of: file.name, prefix: prefix(number), as: format)
    }
    return reading.result
  }
}

/// Reads the training offers of files, one after the other.
struct CourseReading {
  private let known: ImportKnowledge
  private let seats: Int?
  private var ledger = ImportLedger<CourseDraft>(isPersonal: false)
  private var twins: CourseTwins

  init(_ request: ImportRequest) {
    (known, seats) = (request.knowledge, request.seats)
    twins = CourseTwins(keepsFirstOnly: request.keepsFirstOnly)
  }

  /// Reads the records of a file.
  mutating func read<Format: CourseFormat>(
    _ records: Format.Source, of file: String, prefix: String, as format: Format.Type
  ) {
    var source = records
    ledger.begin(file, .courses)
    while let (location, content) = source.next() {
      switch content {
      case .damaged(let problem): ledger.findDamaged(ImportIssue(problem, at: location))
      case .object(let record):
        var notes = RecordNotes(location)
        var course = Format.course(record, &notes, known, seats: seats)
        course.putInFront(prefix)
        notes.id = course.id.isEmpty ? nil : course.id
        twins.take(course, notes, into: &ledger)
      }
    }
    ledger.tell(source.issues, source.conclusions)
  }

  /// What has been read of all files.
  var result: ImportResult {
    var result = ImportResult()
    result.tables[.courses] = ImportedRows(ledger.kept.flatMap(\.draft.rows), of: .courses)
    result.tables[.sessions] = ImportedRows(ledger.kept.flatMap(\.draft.sessionRows), of: .sessions)
    (result.issues, result.tallies) = (ledger.issues, ledger.tallies)
    if ledger.sessions.found > 0 { result.sessions = ledger.sessions }
    return result
  }
}

extension CourseDraft {
  /// Puts a word in front of the ids of the course and of its sessions.
  fileprivate mutating func putInFront(_ word: String) {
    guard !id.isEmpty else { return }
    id = word + id
    for part in parts.indices {
      for session in parts[part].sessions.indices {
        parts[part].sessions[session].id = word + parts[part].sessions[session].id
      }
    }
  }
}
