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
    var ledger = ImportLedger<CourseDraft>(isPersonal: false)
    var taken = CourseTwins(keepsFirstOnly: keepsFirstOnly)
    for (number, file) in files.enumerated() {
      ledger.begin(file.name, .courses)
      var source = Format.source(of: file)
      while let (location, content) = source.next() {
        switch content {
        case .damaged(let problem): ledger.findDamaged(ImportIssue(problem, at: location))
        case .object(let record):
          var notes = RecordNotes(location)
          var course = Format.course(record, &notes, knowledge, seats: seats)
          if ids.indices.contains(number) { course.putInFront(ids[number]) }
          notes.id = course.id.isEmpty ? nil : course.id
          taken.take(course, notes, into: &ledger)
        }
      }
      for issue in source.issues { ledger.tell(issue) }
      for (kind, example) in source.conclusions {
        ledger.conclude(kind, example, RecordNotes(SourceLocation(file: file.name)))
      }
    }
    return Self.result(of: ledger)
  }

  private static func result(of ledger: ImportLedger<CourseDraft>) -> ImportResult {
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
