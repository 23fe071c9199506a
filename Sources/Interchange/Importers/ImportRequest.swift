internal import PasserelleModel

/// What is asked of an import.
public struct ImportRequest: Sendable {
  /// The format of all files.
  public var format: ImportFormat
  /// The files, read in their order.
  public var files: [InputFile]
  /// What is looked up.
  public var knowledge: ImportKnowledge
  /// The ids of the people in the files of a format that has none, a file each; for other formats what
  /// stands before the ids of each file.
  public var ids: [String] = []
  /// The seats of sessions whose source does not say.
  public var seats: Int?
  /// Whether of records that are only alike the first alone is kept.
  public var keepsFirstOnly = false

  /// Asks for files of a format.
  public init(_ format: ImportFormat, _ files: [InputFile], knowing knowledge: ImportKnowledge) {
    (self.format, self.files, self.knowledge) = (format, files, knowledge)
  }

  /// Reads all files, and finds every problem in one pass.
  ///
  /// - Complexity: O(bytes); memory for one file and all rows.
  public func perform() -> ImportResult {
    switch format {
    case .foremOffers: offers(ForemOffers.self)
    case .franceTravailOffers: offers(FranceTravailOffers.self)
    case .pesLearners: people()
    case .schemaOrg: schemaOrg()
    case .elm: courses(ELM.self)
    case .lheo: courses(Lheo.self)
    case .europass: cvs()
    }
  }
}

/// What has been read of foreign files.
public struct ImportResult: Sendable {
  /// The rows of each table that there are any for, or could have been.
  public internal(set) var tables: [DataSet.Table: ImportedRows] = [:]
  /// What is wrong and what was concluded, file by file.
  public internal(set) var issues: [ImportIssue] = []
  /// What became of the records of each file.
  public internal(set) var tallies: [FileTally] = []
  /// What became of the sessions of courses.
  public internal(set) var sessions: SessionAccount?
}

/// Rows of one table, in the order of their sources.
public struct ImportedRows: Sendable {
  let records: [Record]
  private let columns: [String]

  init(_ records: [Record], of table: DataSet.Table) {
    self.records = records
    columns = table.columns
  }

  /// How many there are.
  public var count: Int { records.count }

  /// All rows as a file of the table, comma-separated.
  ///
  /// - Throws: ``RecordText/UndividableList``, where an item of a list holds a semicolon.
  /// - Complexity: O(bytes).
  public func csv() throws(RecordText.UndividableList) -> [UInt8] {
    var bytes = Array((columns.joined(separator: ",") + "\n").utf8)
    for record in records { try record.appendCells(columns, to: &bytes) }
    return bytes
  }
}
