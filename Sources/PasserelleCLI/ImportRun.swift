internal import ArgumentParser
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations

/// One run of `import`: what it reads, where the tables go, and its words.
struct ImportRun {
  private let command: ImportCommand

  init(_ command: ImportCommand) { self.command = command }

  /// Where the tables of a format are written.
  static func paths(of format: ImportFormat, in folder: String) -> [String] {
    format.tables.map { path(of: $0, in: folder) }
  }

  private static func path(of table: DataSet.Table, in folder: String) -> String {
    "\(folder)/\(table.rawValue).csv"
  }

  /// Imports; `false` where there is no row at all.
  func perform() throws -> Bool {
    if command.format != .schemaOrg { try refuseTables(command.format.tables) }
    let outcome = request.perform()
    if !outcome.hasTaxonomy && !command.reading.quiet {
      Console.error(command.reading.words.withoutTaxonomy(command.data))
    }
    try IssueReport.stop(outcome.issues, outcome.tallies, command.reading)
    let tables = written(outcome.result)
    try refuseTables(tables)
    var files = FileSet()
    try makeFolder()
    for table in tables {
      guard let rows = outcome.result.tables[table] else { continue }
      try files.add(try bytes(of: rows), at: Self.path(of: table, in: command.data))
    }
    try files.commit()
    summarise(outcome, tables)
    return tables.contains { (outcome.result.tables[$0]?.count ?? 0) > 0 }
  }

  /// The tables with rows; sessions too where those of courses that go would stay behind.
  private func written(_ result: ImportResult) -> [DataSet.Table] {
    let tables = command.format.tables.filter { (result.tables[$0]?.count ?? 0) > 0 }
    guard tables.contains(.courses), !tables.contains(.sessions),
      let data = try? DataSet(at: command.data), !data.fileNames(of: .sessions).isEmpty
    else { return tables }
    return tables + [.sessions]
  }

  private var request: ImportingRequest {
    var request = ImportingRequest(
      command.format, command.inputs.map(command.reading.file), into: command.data)
    request.occupations = command.occupations.map(command.reading.file)
    request.places = command.places.map(command.reading.file)
    (request.ids, request.seats) = (command.ids, command.seats)
    (request.keepsFirstOnly, request.language) = (command.keepFirst, command.language)
    return request
  }

  private func bytes(of rows: ImportedRows) throws -> [UInt8] {
    do throws(RecordText.UndividableList) {
      return try rows.csv()
    } catch {
      throw Failure("\(error.column): \(error.item) holds a semicolon, which a list cannot hold")
    }
  }

  /// Fails where a table stands there that is not to be written over, or in another file.
  private func refuseTables(_ tables: [DataSet.Table]) throws {
    guard let data = try? DataSet(at: command.data) else { return }
    for table in tables {
      let path = Self.path(of: table, in: data.path)
      for name in data.fileNames(of: table) where !(command.replace && name == path) {
        throw Failure(
          "\(name): is there already — give --replace to write over \(table.rawValue).csv, or another"
            + " folder",
          french: "\(name) : existe déjà — ajoutez --replace pour écraser \(table.rawValue).csv, ou"
            + " donnez un autre dossier",
          dutch:
            "\(name): bestaat al — geef --replace om \(table.rawValue).csv te overschrijven, of"
            + " een andere map")
      }
    }
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: command.data, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        "\(command.data): cannot be made — check the path and its permissions",
        french: "\(command.data) : ne peut être créé — vérifiez le chemin et ses droits",
        dutch: "\(command.data): kan niet gemaakt worden — kijk het pad en de rechten na")
    }
  }

  private func summarise(_ outcome: ImportingOutcome, _ tables: [DataSet.Table]) {
    guard !command.reading.quiet else { return }
    let words = command.reading.words
    if !outcome.issues.hasErrors {
      for tally in outcome.tallies { Console.error(words.account(of: tally)) }
    }
    for table in tables {
      Console.error(
        words.written(
          outcome.result.tables[table]?.count ?? 0, to: Self.path(of: table, in: command.data)))
    }
    if let sessions = outcome.result.sessions { Console.error(words.account(of: sessions)) }
  }
}

extension ImportFormat {
  /// The tables that its files may give rows for.
  var tables: [DataSet.Table] {
    switch self {
    case .foremOffers, .franceTravailOffers: [.needs]
    case .pesLearners, .europass: [.learners]
    case .elm, .lheo: [.courses, .sessions]
    case .schemaOrg: [.courses, .sessions, .needs]
    }
  }
}
