internal import PasserelleBase
internal import PasserelleModel

/// What the files of a taxonomy hold, and what is wrong with them.
struct TaxonomyReading: Sendable {
  let taxonomy: Taxonomy
  let counts: TaxonomyCounts
  let tallies: [FileTally]
  let issues: [ImportIssue]
}

/// The files of a taxonomy, which are read beside the records that refer to it.
struct TaxonomyFiles {
  private let files: [InputFile]

  init(_ files: [InputFile]) { self.files = files }

  /// The skills that records may name, and the whole taxonomy, which is still being read.
  ///
  /// Both read the files, which are looked at as a whole once, before.
  func reading() -> (skills: SkillIndex, whole: Later<TaxonomyReading>) {
    let files = files.concurrentMap(workers: 4) { $0.surveyed() }
    let whole = Later { [files] in
      var reader = TaxonomyReader()
      let opened = reader.open(files)
      reader.read(opened, of: files)
      return TaxonomyReading(
        taxonomy: reader.taxonomy, counts: reader.counts, tallies: reader.tallies,
        issues: reader.issues)
    }
    var scan = SkillScan()
    for file in files { scan.take(file) }
    return (SkillIndex(scan.skills), whole)
  }
}

/// The skills of a taxonomy and nothing else of it, which is what records wait for.
///
/// Takes a row for a skill just where ``TaxonomyReader`` does; a test compares them.
struct SkillScan {
  static let conceptType = "KnowledgeSkillCompetence"

  private(set) var skills: Set<SkillID> = []

  mutating func take(_ file: InputFile) {
    guard let csv = try? CSVFile(file, .taxonomy, rows: .short),
      TaxonomyFileKind(header: csv.header) == .concepts
    else { return }
    let columns = TaxonomyColumns(csv.header)
    guard let type = columns["conceptType"], let uri = columns["conceptUri"],
      let label = columns["preferredLabel"]
    else { return }
    var ledger = RowLedger(csv.path, .taxonomy)
    while ledger.nextRow(csv.next) != nil {
      guard [type, uri, label].allSatisfy(csv.hasCell), csv.text(type).trimmed == Self.conceptType
      else { continue }
      let id = csv.text(uri).trimmed
      if !id.isEmpty, !csv.text(label).trimmed.isEmpty { skills.insert(SkillID(id)) }
    }
  }
}
