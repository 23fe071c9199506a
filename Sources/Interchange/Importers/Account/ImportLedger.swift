internal import PasserelleModel

/// The account of the records of an import, read = used + rejected + repeated, with what is told of
/// them.
///
/// Ids hold over all files: a later record of an id is the same again, or a problem.
struct ImportLedger<Draft: Equatable> {
  /// A record that is used.
  struct Kept {
    let draft: Draft
    let notes: RecordNotes
  }

  /// An earlier record that a later one is like.
  struct Twin: Hashable {
    let kind: Conclusion
    /// Its number among those that are kept.
    let of: Int
    /// Whether the later one is not used.
    let isPassedOver: Bool
  }

  private(set) var kept: [Kept] = []
  private var groups: Set<Twin> = []
  private(set) var tallies: [FileTally] = []
  private(set) var issues: [ImportIssue] = []
  private(set) var sessions = SessionAccount()
  private let isPersonal: Bool
  /// The first record of each id; without a draft where it is refused.
  private var firsts: [String: (location: SourceLocation, draft: Draft?)] = [:]
  /// Where the issue of a conclusion stands that is told of the file at work.
  private var told: [Conclusion: Int] = [:]
  /// The same of what a column is read as.
  private var reread: [String: Int] = [:]
  /// What is told of columns of the file at work, whatever the row.
  private var toldOfColumns: Set<String> = []

  /// - Parameter isPersonal: whether records are about people.
  init(isPersonal: Bool) { self.isPersonal = isPersonal }

  /// Begins with a file.
  mutating func begin(_ file: String, _ kind: FileTally.Kind) {
    tallies.append(FileTally(file: file, kind: kind))
    (told, reread, toldOfColumns) = ([:], [:], [])
  }

  /// Tells what is told of the file at work as a whole.
  mutating func tell(_ issue: ImportIssue) { issues.append(issue) }

  /// Tells what is told of the file at work as a whole, and what is concluded about it.
  mutating func tell(_ issues: [ImportIssue], _ conclusions: [FileConclusion]) {
    self.issues += issues
    guard let file = tallies.last?.file else { return }
    for found in conclusions {
      self.issues.append(
        ImportIssue(
          .concluded(found.kind, example: found.example, records: found.records),
          at: SourceLocation(file: file)))
    }
  }

  /// Tells a problem of a record that could not be read at all.
  mutating func findDamaged(_ issue: ImportIssue) {
    count { $0.read += 1 }
    issues.append(issue)
  }

  /// Takes a record, unless it is refused, or its id has come before, or it says again what the twin
  /// has said that is found for a good one.
  mutating func take(_ draft: Draft, _ notes: RecordNotes, twin: ([Kept]) -> Twin? = { _ in nil }) {
    count { $0.read += 1 }
    var notes = notes
    if let id = notes.id, let first = firsts[id], !notes.isRefused {
      if first.draft == draft { return passOver { $0.conclude(.repeatedRecord, id, notes) } }
      notes.refuse(.clashingID(first: first.location), at: notes.idKey)
    }
    if notes.isRefused {
      if let id = notes.id, firsts[id] == nil { firsts[id] = (notes.location, nil) }
      return tellProblems(notes.problems, notes)
    }
    let twin = twin(kept)
    if let twin, twin.isPassedOver {
      return passOver {
        $0.tell(twin, notes)
        if let id = notes.id { $0.firsts[id] = (notes.location, draft) }
      }
    }
    if let id = notes.id { firsts[id] = (notes.location, draft) }
    use(draft, notes)
    if let twin { tell(twin, notes) }
  }

  private mutating func use(_ draft: Draft, _ notes: RecordNotes) {
    count { $0.used += 1 }
    kept.append(Kept(draft: draft, notes: notes))
    sessions += notes.sessions
    for (kind, example) in notes.conclusions { conclude(kind, example, notes) }
    for (column, problem) in notes.rereadings { reread(problem, at: column, notes) }
    tellProblems(notes.sessionProblems, notes)
  }

  private mutating func passOver(_ tell: (inout Self) -> Void) {
    count { $0.repeated += 1 }
    tell(&self)
  }

  /// Tells of twins once a group.
  private mutating func tell(_ twin: Twin, _ notes: RecordNotes) {
    guard groups.insert(twin).inserted else { return }
    conclude(twin.kind, kept[twin.of].notes.id ?? "", notes)
  }

  /// Tells a conclusion, or counts it with those of its kind in the file.
  mutating func conclude(_ kind: Conclusion, _ example: String, _ notes: RecordNotes) {
    if let place = told[kind], case .concluded(_, let first, let records) = issues[place].problem {
      issues[place] = ImportIssue(
        .concluded(kind, example: first, records: records + 1), at: issues[place].location,
        id: issues[place].id)
      return
    }
    told[kind] = issues.count
    issues.append(
      ImportIssue(
        .concluded(kind, example: example, records: 1), at: notes.location, id: notes.id))
  }

  /// Tells what is read in another way than it is written, once a kind and column.
  private mutating func reread(
    _ problem: ImportProblem, at column: String?, _ notes: RecordNotes
  ) {
    let key = "\(problem.code.rawValue) \(column ?? "")"
    if let place = reread[key], let rows = issues[place].problem.rowsToCount {
      issues[place] = ImportIssue(
        issues[place].problem.counting(rows + 1), at: issues[place].location, id: issues[place].id)
      return
    }
    reread[key] = issues.count
    issues.append(ImportIssue(problem, at: notes.location.at(column), id: notes.id))
  }

  private mutating func tellProblems(
    _ problems: [(key: String?, problem: ImportProblem)], _ notes: RecordNotes
  ) {
    for (key, problem) in problems {
      if problem.isOfColumn,
        !toldOfColumns.insert("\(problem.code.rawValue) \(key ?? "")").inserted
      {
        continue
      }
      issues.append(
        ImportIssue(
          problem, at: notes.location.at(key), id: notes.id, isPersonal: isPersonal))
    }
  }

  private mutating func count(_ change: (inout FileTally) -> Void) {
    guard !tallies.isEmpty else { preconditionFailure("a record before its file") }
    change(&tallies[tallies.count - 1])
  }
}

extension ImportProblem {
  /// Whether it is about a column as a whole, so that every row that has a value there says the same.
  fileprivate var isOfColumn: Bool {
    switch self {
    case .ambiguousDay, .mixedDays, .mixedDecimals: true
    default: false
    }
  }
}
