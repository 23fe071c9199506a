internal import PasserelleBase
internal import PasserelleModel

/// Collects the files of an ESCO download, in any language or several, into one taxonomy.
struct TaxonomyReader {
  var taxonomy = Taxonomy()
  var counts = TaxonomyCounts()
  private(set) var tallies: [FileTally] = []
  private(set) var issues: [ImportIssue] = []
  private var groups: Set<PlainID> = []
  /// The concepts that have a row of their own, and their ids by number, which their mentions share.
  private var concepts = IDTable()
  private var conceptIDs: [String] = []
  /// The account of the file being read.
  private var ledger = RowLedger("", .taxonomy)
  /// What the relations of that file name that has no row of its own.
  private var dangling: (count: Int, line: Int, example: String)?

  /// Opens the files that are of a known kind.
  mutating func open(_ files: [InputFile]) -> [OpenedFile] {
    var opened: [OpenedFile] = []
    for file in files {
      do throws(ImportIssue) {
        var csv = try CSVFile(file, .taxonomy, rows: .short)
        issues += csv.notices
        if csv.header.first == TaxonomyFileKind.firstCellOfMapping {
          try csv.passPreamble(to: TaxonomyFileKind.mappingRelation)
        }
        if let kind = TaxonomyFileKind(header: csv.header) {
          opened.append(OpenedFile(csv: csv, kind: kind))
        } else {
          issues.append(
            ImportIssue(.unrecognisedFile, at: SourceLocation(file: file.name, line: 1)))
        }
      } catch {
        issues.append(error)
      }
    }
    return opened
  }

  /// Reads the concepts, to which all other files refer, then what is said of them, mappings last,
  /// since the taxonomy's own labels go before theirs.
  mutating func read(_ opened: [OpenedFile], of files: [InputFile]) {
    let (concepts, rest) = (
      opened.filter { $0.kind == .concepts }, opened.filter { $0.kind != .concepts }
    )
    for file in concepts { read(file.csv, file.kind) }
    for file in rest where file.kind != .mapping { read(file.csv, file.kind) }
    for file in rest where file.kind == .mapping { read(file.csv, file.kind) }
    sortIssues(asIn: files)
    dropRepeatedRelations()
    counts.skills = taxonomy.skills.count
    counts.occupations = taxonomy.occupations.count
  }

  /// Puts the issues in the order of the files and their lines, whatever was read first.
  private mutating func sortIssues(asIn files: [InputFile]) {
    let places = Dictionary(files.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let keys = issues.enumerated().map { index, issue in
      (places[issue.location.file] ?? files.count, issue.location.line, index)
    }
    issues = keys.sorted { $0 < $1 }.map { issues[$0.2] }
  }

  /// Newer downloads repeat the relations in each language's files.
  private mutating func dropRepeatedRelations() {
    for (occupation, related) in taxonomy.occupationSkills {
      var seen: Set<OccupationSkill> = []
      let distinct = related.filter { seen.insert($0).inserted }
      if distinct.count < related.count { taxonomy.occupationSkills[occupation] = distinct }
      let essential = distinct.count { $0.relation == .essential }
      counts.essentialRelations += essential
      counts.optionalRelations += distinct.count - essential
    }
  }

  /// Without files of concepts, relations are all there is to know them by.
  private var hasConcepts: Bool { !taxonomy.skills.isEmpty || !taxonomy.occupations.isEmpty }

  private mutating func read(_ csv: CSVFile, _ kind: TaxonomyFileKind) {
    ledger = RowLedger(csv.path, .taxonomy)
    let columns = TaxonomyColumns(csv.header)
    let language = Self.language(ofFileNamed: csv.path)
    while let line = ledger.nextRow(csv.next) {
      take(TaxonomyRow(csv: csv, columns: columns, line: line, language: language), kind)
    }
    if let found = dangling {
      dangling = nil
      ledger.tell(
        .unknownConcepts(count: found.count, example: found.example), line: found.line)
    }
    tallies.append(ledger.tally)
    issues += ledger.issues
  }

  private mutating func take(_ row: TaxonomyRow, _ kind: TaxonomyFileKind) {
    switch kind {
    case .occupationSkillRelations: takeOccupationSkill(row)
    case .skillSkillRelations:
      guard let (skill, related) = refer("originalSkillUri", "relatedSkillUri", row) else { return }
      taxonomy.relatedSkills[SkillID(skill), default: []].append(SkillID(related))
      counts.skillRelations += 1
    case .broaderRelations:
      guard let (concept, broader) = refer("conceptUri", "broaderUri", row) else { return }
      if taxonomy.skills[SkillID(concept)] != nil {
        taxonomy.broaderSkills[SkillID(concept), default: []].append(SkillID(broader))
      }
      counts.broaderRelations += 1
    case .hierarchy: counts.hierarchyRows += 1
    case .conceptSchemes: counts.conceptSchemes += 1
    case .collection:
      guard let concept = reference("conceptUri", row) else { return }
      takeMissingLabels(of: concept, row)
      counts.collectionMembers += 1
    case .concepts: takeConcept(row)
    case .mapping: takeMapping(row)
    }
  }

  private mutating func takeOccupationSkill(_ row: TaxonomyRow) {
    guard let occupation = reference("occupationUri", row), let skill = reference("skillUri", row),
      let name = require("relationType", row)
    else { return }
    guard let relation = OccupationSkill.Relation(rawValue: name) else {
      let allowed = OccupationSkill.Relation.allCases.map(\.rawValue)
      let near = nearest(to: name, among: allowed)
      return report(
        .unknownValue(found: name, allowed: allowed, near: near), "relationType", row)
    }
    taxonomy.occupationSkills[OccupationID(occupation), default: []].append(
      OccupationSkill(skill: SkillID(skill), relation: relation))
  }

  private mutating func takeConcept(_ row: TaxonomyRow) {
    guard let uri = require("conceptUri", row), let label = require("preferredLabel", row) else {
      return
    }
    defer { note(uri) }
    switch row["conceptType"] {
    case SkillScan.conceptType:
      taxonomy.skills[SkillID(uri)] = labels(of: row, label, besides: taxonomy.skills[SkillID(uri)])
    case "Occupation":
      let id = OccupationID(uri)
      taxonomy.occupations[id] = labels(of: row, label, besides: taxonomy.occupations[id])
    case "SkillGroup": if groups.insert(PlainID(uri)).inserted { counts.skillGroups += 1 }
    case "ISCOGroup": if groups.insert(PlainID(uri)).inserted { counts.iscoGroups += 1 }
    default:
      let allowed = ["KnowledgeSkillCompetence", "Occupation", "SkillGroup", "ISCOGroup"]
      report(
        .unknownValue(found: row["conceptType"], allowed: allowed, near: nil), "conceptType", row)
    }
  }

  /// Takes the labels of a collection in a language in which the concept has none: a download may
  /// hold a collection in a language without the main file.
  private mutating func takeMissingLabels(of concept: String, _ row: TaxonomyRow) {
    let label = row["preferredLabel"]
    guard !label.isEmpty else { return }
    let skill = SkillID(concept)
    let occupation = OccupationID(concept)
    if let known = taxonomy.skills[skill], known.preferred[row.language] == nil {
      taxonomy.skills[skill] = labels(of: row, label, besides: known)
    } else if let known = taxonomy.occupations[occupation], known.preferred[row.language] == nil {
      taxonomy.occupations[occupation] = labels(of: row, label, besides: known)
    }
  }

  /// A concept's labels in other languages, with those of this row.
  private mutating func labels(
    of row: TaxonomyRow, _ label: String, besides known: ConceptLabels?
  ) -> ConceptLabels {
    var labels = known ?? ConceptLabels()
    let language = row.language
    if let kept = labels.preferred[language] {
      if kept != label {
        report(.conflictingLabel(kept: kept), "preferredLabel", row)
      }
      return labels
    }
    labels.preferred[language] = label
    let others = row.alternativeLabels
    if !others.isEmpty { labels.alternative[language] = others }
    counts.labels[language, default: 0] += 1
    counts.alternativeLabels[language, default: 0] += others.count
    return labels
  }

  /// Remembers that a concept has a row of its own, where its row told what it is.
  private mutating func note(_ uri: String) {
    let isKnown =
      taxonomy.skills[SkillID(uri)] != nil || taxonomy.occupations[OccupationID(uri)] != nil
      || groups.contains(PlainID(uri))
    guard isKnown else { return }
    var name = uri
    let number = name.withUTF8 { concepts.intern($0) }
    if Int(number) == conceptIDs.count { conceptIDs.append(uri) }
  }

  /// A concept that a relation names; one without a row of its own is kept, and counted.
  mutating func reference(_ column: String, _ row: TaxonomyRow) -> String? {
    if let known = row.withBytes(of: column, { concepts.find($0) }) {
      return conceptIDs[Int(known)]
    }
    guard let concept = require(column, row) else { return nil }
    if hasConcepts {
      dangling = (
        (dangling?.count ?? 0) + 1, dangling?.line ?? row.line, dangling?.example ?? concept
      )
    }
    return concept
  }

  /// The concepts that two columns name; both are looked at, whatever is wrong with the first.
  private mutating func refer(
    _ first: String, _ second: String, _ row: TaxonomyRow
  ) -> (String, String)? {
    guard case (let first?, let second?) = (reference(first, row), reference(second, row)) else {
      return nil
    }
    return (first, second)
  }

  mutating func require(_ column: String, _ row: TaxonomyRow) -> String? {
    let text = row[column]
    if !text.isEmpty { return text }
    report(.blank, column, row)
    return nil
  }

  mutating func report(_ problem: ImportProblem, _ column: String, _ row: TaxonomyRow) {
    ledger.tell(problem, line: row.line, column: column)
  }

  /// `fr` for `skills_fr.csv`; `und` (undetermined) for a name that does not tell.
  private static func language(ofFileNamed path: String) -> String {
    let stem = path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    guard let last = stem.split(whereSeparator: { $0 == "_" || $0 == "-" }).last,
      last.count < stem.count, last.count == 2, let code = LanguageCode(last)
    else { return "und" }
    return code.letters
  }
}

/// A file of a taxonomy that has been opened.
struct OpenedFile {
  let csv: CSVFile
  let kind: TaxonomyFileKind
}
