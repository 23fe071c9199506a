internal import PasserelleBase
internal import PasserelleModel

/// A format of offers of work.
protocol OfferFormat {
  /// What such a file holds, for those who gave another.
  static var shape: String { get }
  /// The records of a file.
  static func records(of file: InputFile) -> SourceRecords
  /// Reads a record; what is wrong is noted.
  static func need(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> NeedDraft
}

/// The records of a file, or why it has none.
struct SourceRecords: RecordSource {
  typealias Content = SourceContent<JSONValue>

  var records: [(location: SourceLocation, content: Content)] = []
  /// What is told of the file.
  var issues: [ImportIssue] = []
  /// Conclusions about the file as a whole.
  var conclusions: [FileConclusion] = []
  /// How many records have been given.
  private var given = 0

  init(
    records: [(location: SourceLocation, content: Content)] = [], issues: [ImportIssue] = []
  ) {
    (self.records, self.issues) = (records, issues)
  }

  mutating func next() -> (location: SourceLocation, content: SourceContent<JSONValue>)? {
    guard given < records.count else { return nil }
    given += 1
    return records[given - 1]
  }
}

extension ImportRequest {
  /// Reads files of offers.
  func offers<Format: OfferFormat>(_ format: Format.Type) -> ImportResult {
    var reading = OfferReading(self)
    for (number, file) in files.enumerated() {
      reading.read(Format.records(of: file), of: file.name, prefix: prefix(number), as: format)
    }
    return reading.result
  }

  /// What stands before the ids of a file.
  func prefix(_ file: Int) -> String { ids.indices.contains(file) ? ids[file] : "" }
}

/// Reads the offers of files, one after the other.
struct OfferReading {
  private let known: ImportKnowledge
  private var ledger = ImportLedger<NeedDraft>(isPersonal: false)
  private var twins: OfferTwins

  init(_ request: ImportRequest) {
    known = request.knowledge
    twins = OfferTwins(keepsFirstOnly: request.keepsFirstOnly)
  }

  /// Reads the records of a file.
  mutating func read<Format: OfferFormat>(
    _ source: SourceRecords, of file: String, prefix: String, as format: Format.Type
  ) {
    ledger.begin(file, .needs)
    ledger.tell(source.issues, source.conclusions)
    for (location, content) in source.records {
      switch content {
      case .damaged(let problem): ledger.findDamaged(ImportIssue(problem, at: location))
      case .object(let record):
        var notes = RecordNotes(location)
        var need = Format.need(record, &notes, known)
        if !need.id.isEmpty { need.id = prefix + need.id }
        notes.id = need.id.isEmpty ? nil : need.id
        twins.take(need, notes, into: &ledger)
      }
    }
  }

  /// What has been read of all files.
  var result: ImportResult {
    var result = ImportResult()
    result.tables[.needs] = ImportedRows(ledger.kept.flatMap(\.draft.rows), of: .needs)
    (result.issues, result.tallies) = (ledger.issues, ledger.tallies)
    return result
  }
}

/// Offers that come from several sources, or look as if they did.
struct OfferTwins {
  let keepsFirstOnly: Bool
  private var referred = Likeness()
  private var alike = Likeness()

  init(keepsFirstOnly: Bool) { self.keepsFirstOnly = keepsFirstOnly }

  /// Gives an offer to the account, unless an earlier one is the same.
  mutating func take(
    _ need: NeedDraft, _ notes: RecordNotes, into ledger: inout ImportLedger<NeedDraft>
  ) {
    let number = ledger.kept.count
    ledger.take(need, notes) { twin(of: need, among: $0) }
    guard ledger.kept.count > number else { return }
    alike.add(number, under: need.likeness)
    referred.add(number, under: need.reference)
  }

  private func twin(
    of need: NeedDraft, among kept: [ImportLedger<NeedDraft>.Kept]
  ) -> ImportLedger<NeedDraft>.Twin? {
    let same =
      referred.first(under: need.reference, among: kept, need.isReferred)
      ?? alike.first(under: need.likeness, among: kept) {
        need.hasOtherSource(than: $0) && need.agrees(with: $0)
      }
    if let same { return .init(kind: .sameOffer, of: same, isPassedOver: true) }
    return alike.first(under: need.likeness, among: kept, need.agrees).map {
      .init(kind: .possibleDuplicate, of: $0, isPassedOver: keepsFirstOnly)
    }
  }
}
