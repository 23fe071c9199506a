public import PasserelleInterchange
public import PasserelleModel
internal import PasserelleSkillSpace

/// What is asked of importing foreign files into a data set.
public struct ImportingRequest: Sendable {
  /// The format of all files.
  public var format: ImportFormat
  /// The files, read in their order.
  public var files: [InputFile]
  /// The folder, which need not be there yet; its taxonomy says what skills and occupations there are.
  public var folder: String
  /// Which occupation the codes of other classifications mean.
  public var occupations: InputFile?
  /// Where municipalities lie.
  public var places: InputFile?
  /// Ids for files of people without one, else what stands before the ids of each file.
  public var ids: [String] = []
  /// The seats of sessions whose source does not say.
  public var seats: Int?
  /// Whether of records that are only alike the first alone is kept.
  public var keepsFirstOnly = false

  /// The language of names in what is told.
  public var language = SpokenLanguage.english

  /// Asks for files of a format to be brought into a folder; the rest has defaults.
  public init(_ format: ImportFormat, _ files: [InputFile], into folder: String) {
    (self.format, self.files, self.folder) = (format, files, folder)
  }
}

/// What an import has read, and what is wrong with it.
public struct ImportingOutcome: Sendable {
  /// The rows, with what was concluded.
  public let result: ImportResult
  /// What is wrong, and what was concluded, the tables of the caller first.
  public let issues: [ImportIssue]
  /// What became of the records of each file.
  public let tallies: [FileTally]
  /// Whether the folder has a taxonomy.
  public let hasTaxonomy: Bool
  /// Whether the rows may be used.
  public var verdict: Verdict { Verdict(issues) }
}

extension ImportingRequest {
  /// Reads all files, and finds every problem in one pass; writes nothing.
  ///
  /// - Complexity: O(bytes of the files and of the taxonomy).
  public func perform() -> ImportingOutcome {
    let reading = (try? DataSet(at: folder))?.readTaxonomy() ?? DataSet(files: [:]).readTaxonomy()
    let taxonomy = reading.taxonomy
    let resolver: (@Sendable (String) -> SkillLink)? =
      taxonomy.skills.isEmpty ? nil : SkillTexts(taxonomy).link
    let knowledge = ImportKnowledge(
      taxonomy, occupations: occupations, places: places, linking: resolver,
      naming: language)
    var request = ImportRequest(format, files, knowing: knowledge)
    (request.ids, request.seats, request.keepsFirstOnly) = (ids, seats, keepsFirstOnly)
    let result = request.perform()
    return ImportingOutcome(
      result: result,
      issues: reading.issues.filter { $0.severity == .error } + knowledge.issues + result.issues,
      tallies: knowledge.tallies + result.tallies, hasTaxonomy: !taxonomy.isEmpty)
  }
}
