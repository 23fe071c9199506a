internal import PasserelleBase
public import PasserelleModel

/// All of a data set but its learners, and what is wrong with it.
public struct CatalogueReading: Sendable {
  /// The good rows.
  public internal(set) var catalogue: Catalogue
  /// What became of the rows of each file.
  public internal(set) var tallies: [FileTally] = []
  /// What is wrong with the taxonomy, file by file.
  public internal(set) var taxonomyIssues: [ImportIssue] = []
  /// What is wrong with the records, file by file in the order of the lines.
  public internal(set) var recordIssues: [ImportIssue] = []
  /// What is wrong at all.
  public var issues: [ImportIssue] { taxonomyIssues + recordIssues }
  /// What the taxonomy holds.
  package internal(set) var taxonomyCounts = TaxonomyCounts()
  /// The lines of the good rows of a table, in the order of the rows.
  var lines: [DataSet.Table: [Int]] = [:]
  /// What resolves free text in the place of skills, where that was asked for.
  public internal(set) var resolver: TextResolver?
  /// The skills that rows may name.
  let skills: SkillIndex
}

extension DataSet {
  /// Reads courses, sessions, needs and the taxonomy, and finds every problem in one pass.
  ///
  /// What `resolver` makes of the taxonomy resolves free text in the place of skills; without it, such
  /// text is a problem.
  ///
  /// - Complexity: O(bytes); memory for the good rows.
  public func readCatalogue(
    linking resolver: ((Taxonomy) -> TextResolver)? = nil
  ) -> CatalogueReading {
    let taxonomy = TaxonomyFiles(taxonomyFiles).reading()
    var reading = CatalogueReading(
      catalogue: Catalogue(courses: [], needs: []), skills: taxonomy.skills)
    if !isTaxonomyOnly {
      reading.resolver = resolver?(taxonomy.whole.value.taxonomy)
      readSynonyms(into: &reading) { taxonomy.whole.value.taxonomy }
      let known = References(taxonomy.skills, linking: reading.resolver) {
        taxonomy.whole.value.taxonomy
      }
      let rejected = readCourses(known, into: &reading)
      readSessions(rejected, into: &reading)
      readNeeds(known, into: &reading)
    }
    reading.take(taxonomy.whole.value)
    return reading
  }

  /// Reads the taxonomy alone, with what is wrong with it.
  ///
  /// - Complexity: O(bytes).
  public func readTaxonomy() -> (taxonomy: Taxonomy, issues: [ImportIssue], tallies: [FileTally]) {
    let reading = TaxonomyFiles(taxonomyFiles).reading().whole.value
    return (reading.taxonomy, reading.issues, reading.tallies)
  }

  /// The learners, whose rows may refer to what the catalogue holds; free text in the place of skills
  /// is resolved as in the catalogue's reading.
  /// - Returns: the stream, or the issue where there is not just one file of learners.
  public func learnerStream(
    knowing catalogue: Catalogue, linking resolver: TextResolver? = nil
  ) -> Result<LearnerStream, ImportIssue> {
    let known = References(
      catalogue.taxonomy, needs: catalogue.needs, courses: catalogue.courses, linking: resolver)
    return onlyFile(of: .learners).map { LearnerStream($0, known) }
  }

  /// The learners, or those who are `wanted` alone, whose rows may refer to what was read of the data
  /// set.
  package func learnerStream(
    after reading: CatalogueReading, wanted: [LearnerID] = []
  ) -> Result<LearnerStream, ImportIssue> {
    let catalogue = reading.catalogue
    let known = References(
      reading.skills, needs: catalogue.needs, courses: catalogue.courses, linking: reading.resolver
    ) { catalogue.taxonomy }
    return onlyFile(of: .learners).map { LearnerStream($0, known, wanted: wanted) }
  }

  /// The file of a kind that must be there once.
  private func onlyFile(of table: Table) -> Result<InputFile, ImportIssue> {
    let found = files(of: table)
    guard let first = found.first else {
      let expected = "\(table.rawValue).csv"
      let problem = ImportProblem.missingFile(near: fileName(near: expected))
      return .failure(ImportIssue(problem, at: SourceLocation(file: file(expected).name)))
    }
    if found.count > 1 {
      let other = found[1].name.split(separator: "/").last.map(String.init) ?? found[1].name
      let issue = ImportIssue(.twoFiles(other: other), at: SourceLocation(file: first.name))
      return .failure(issue)
    }
    return .success(first)
  }

  private func file(of table: Table, into reading: inout CatalogueReading) -> InputFile? {
    switch onlyFile(of: table) {
    case .success(let file): return file
    case .failure(let issue):
      reading.recordIssues.append(issue)
      return nil
    }
  }

  /// Reads what has been decided that texts mean, where text may stand for skills.
  ///
  /// A text with several skills is decided by none of its lines.
  private func readSynonyms(
    into reading: inout CatalogueReading, of taxonomy: @escaping @Sendable () -> Taxonomy
  ) {
    let files = synonymFiles
    guard let resolver = reading.resolver, let file = files.first else { return }
    if files.count > 1 {
      let other = files[1].name.split(separator: "/").last.map(String.init) ?? files[1].name
      reading.recordIssues.append(
        ImportIssue(.twoFiles(other: other), at: SourceLocation(file: file.name)))
      return
    }
    let known = References(reading.skills, of: taxonomy)
    var stream = ValueStream(file, SynonymDecoder(known: known))
    var rows: [String: [ValueStream<SynonymDecoder>.Located]] = [:]
    while let row = stream.next() { rows[resolver.key(row.value.text), default: []].append(row) }
    for (key, decided) in rows {
      let first = decided[0]
      if decided.allSatisfy({ $0.value.skill == first.value.skill }) {
        reading.resolver?.synonyms[key] = .some(first.value.skill)
        continue
      }
      for row in decided {
        let other = decided.first { $0.value.skill != row.value.skill }?.line ?? first.line
        stream.reject(nil, line: row.line, .conflictingSynonym(line: other), in: .text)
      }
    }
    reading.take(stream)
  }

  /// Returns the ids of rejected courses; `nil` where the courses could not be read at all.
  private func readCourses(
    _ known: References, into reading: inout CatalogueReading
  ) -> Set<IDHash>? {
    guard let file = file(of: .courses, into: &reading) else { return nil }
    var stream = ValueStream(file, CourseDecoder(known: known), keepsRejectedIDs: true)
    var found: [ValueStream<CourseDecoder>.Located] = []
    while let row = stream.next() { found.append(row) }
    let lines = Dictionary(uniqueKeysWithValues: found.map { ($0.value.id, $0.line) })
    var waiting: Set<CourseID> = []
    for cycle in prerequisiteCycles(among: found.map(\.value)) {
      waiting.formUnion(cycle)
      for course in cycle {
        // Not all the others: n courses naming n courses would be too many words.
        let others = Array(cycle.lazy.filter { $0 != course }.prefix(5)).map(\.rawValue)
        stream.reject(
          course.rawValue, line: lines[course] ?? 0, .waitsInCycle(others: others), in: .requires)
      }
    }
    found.removeAll { waiting.contains($0.value.id) }
    reading.catalogue.courses = found.map(\.value)
    reading.lines[.courses] = found.map(\.line)
    reading.take(stream)
    guard !stream.issues.contains(where: \.problem.isOfFile) else { return nil }
    // An id that occurs twice is that of its first row, which may be used.
    return stream.rejectedIDs.subtracting(reading.catalogue.courses.map { IDHash($0.id.rawValue) })
  }

  private func readSessions(_ rejected: Set<IDHash>?, into reading: inout CatalogueReading) {
    guard !files(of: .sessions).isEmpty, let file = file(of: .sessions, into: &reading) else {
      return
    }
    // Without courses that could be read there is nothing to check against, and one issue says so.
    let courses = rejected.map { _ in KnownIDs(reading.catalogue.courses.map(\.id)) }
    var stream = ValueStream(file, SessionDecoder(courses: courses, rejected: rejected ?? []))
    while let row = stream.next() { reading.catalogue.sessions.append(row.value) }
    // Rows that are all rejected are no sign that courses are offered without sessions.
    reading.catalogue.awaitsSessions = reading.catalogue.sessions.isEmpty && stream.tally.read > 0
    reading.take(stream)
  }

  private func readNeeds(_ known: References, into reading: inout CatalogueReading) {
    guard let file = file(of: .needs, into: &reading) else { return }
    var stream = ValueStream(file, NeedDecoder(known: known))
    while let row = stream.next() {
      reading.catalogue.needs.append(row.value)
      reading.lines[.needs, default: []].append(row.line)
    }
    reading.take(stream)
  }
}

extension CatalogueReading {
  /// Takes the taxonomy, which stands before the records though it may have been read beside them.
  fileprivate mutating func take(_ taxonomy: TaxonomyReading) {
    catalogue.taxonomy = taxonomy.taxonomy
    tallies = taxonomy.tallies + tallies
    taxonomyIssues = taxonomy.issues
    taxonomyCounts = taxonomy.counts
  }

  fileprivate mutating func take<Decoder>(_ stream: ValueStream<Decoder>) {
    tallies.append(stream.tally)
    // Cycles are found last, but belong to their lines.
    recordIssues += stream.issues.enumerated()
      .sorted { ($0.element.location.line, $0.offset) < ($1.element.location.line, $1.offset) }
      .map(\.element)
  }
}
