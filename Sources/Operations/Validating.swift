internal import Passerelle
public import PasserelleInterchange

/// All that a data set holds and all that is wrong with it.
public struct Validation: Sendable {
  /// What is wrong or odd, the taxonomy first, the learners next, and last what is odd only beside
  /// other rows.
  public private(set) var issues: [ImportIssue]
  /// What became of the rows of each file.
  public private(set) var tallies: [FileTally]
  /// What the taxonomy holds.
  package let taxonomy: TaxonomyCounts
  /// The columns of learners that are kept for audits; none where no row is used.
  public private(set) var groupColumns: [String] = []
  /// Whether the data set may be used.
  public var verdict: Verdict { Verdict(issues) }

  fileprivate init(_ reading: CatalogueReading, of data: DataSet) {
    let oddity = reading.occupationsWithoutSkills(in: data.taxonomyFolder)
    issues = reading.taxonomyIssues + [oddity].compactMap(\.self) + reading.recordIssues
    tallies = reading.tallies
    taxonomy = reading.taxonomyCounts
  }

  fileprivate mutating func add(_ stream: LearnerStream) {
    issues += stream.issues
    tallies.append(stream.tally)
    if stream.tally.used > 0 { groupColumns = stream.groupColumns }
  }

  fileprivate mutating func add(_ issue: ImportIssue) { issues.append(issue) }

  fileprivate mutating func addOddities(of opened: OpenedData, _ places: PlaceCensus) {
    for table in [DataSet.Table.courses, .needs, .learners] {
      guard let file = opened.data.fileName(of: table) else { continue }
      if table == .needs { issues += [opened.reading.twinNeeds(in: file)].compactMap(\.self) }
      issues += places.notices(of: table, in: file)
    }
  }
}

extension OpenedData {
  /// Reads the learners too, and tells all that is wrong, what is merely odd included.
  ///
  /// - Throws: `CancellationError` between blocks of learners.
  /// - Complexity: O(bytes of the learners); memory for 24 bytes a learner, and for the places.
  public func validate(
    progress: (ReadingProgress) -> Void = { _ in }
  ) throws -> Validation {
    var validation = Validation(reading, of: data)
    guard !data.isTaxonomyOnly else { return validation }
    switch learners() {
    case .failure(let issue): validation.add(issue)
    case .success(var stream):
      stream.places = reading.places
      var blocks = LearnerBlocks(stream, of: self, keepsGoing: true)
      while try blocks.next(1024, progress: progress) != nil {}
      validation.add(blocks.stream)
      if let places = blocks.stream.places { validation.addOddities(of: self, places) }
    }
    return validation
  }
}
