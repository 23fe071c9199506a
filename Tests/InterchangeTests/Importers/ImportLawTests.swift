import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// What holds for imports of any format.
@Suite struct ImportLawTests {
  static let seed: UInt64 = 20_261_127

  @Test(arguments: InventedFormat.allCases) func everyRecordIsUsed(format: InventedFormat) {
    let result = format.run(format.file(format.records(6, seed: Self.seed)))
    #expect(result.accounts == ["6 6 0 0"] && result.problems.isEmpty, "\(result.problems)")
    #expect(result.accountsClose)
  }

  @Test(arguments: InventedFormat.allCases) func theSameFileAgainIsRepeated(
    format: InventedFormat
  ) throws {
    let file = format.file(format.records(6, seed: Self.seed))
    let result = format.run(file, file)
    #expect(result.accounts == ["6 6 0 0", "6 0 0 6"] && result.accountsClose)
    #expect(result.notices.contains { $0.hasPrefix("repeated-record 6") })
    #expect(
      result.rows(of: format.table) == format.run(file).rows(of: format.table))
    #expect(result.rows(of: .sessions) == format.run(file).rows(of: .sessions))
  }

  @Test(arguments: InventedFormat.allCases) func recordsInTwoFilesGiveTheRowsOfOne(
    format: InventedFormat
  ) {
    let records = format.records(7, seed: Self.seed)
    let whole = format.run(format.file(records))
    for cut in 1...6 {
      let parts = format.run(
        format.file(Array(records[..<cut]), "a"), format.file(Array(records[cut...]), "b"))
      #expect(parts.rows(of: format.table) == whole.rows(of: format.table))
      #expect(parts.rows(of: .sessions) == whole.rows(of: .sessions))
      #expect(parts.accounts == ["\(cut) \(cut) 0 0", "\(7 - cut) \(7 - cut) 0 0"])
    }
  }

  @Test(arguments: InventedFormat.allCases) func theOrderOfRecordsIsThatOfTheRows(
    format: InventedFormat
  ) {
    var generator = SeededGenerator(seed: Self.seed)
    let records = format.records(8, seed: Self.seed)
    let whole = format.run(format.file(records))
    for _ in 0..<3 {
      let shuffled = format.run(format.file(records.shuffled(using: &generator)))
      #expect(shuffled.rows(of: format.table).sorted() == whole.rows(of: format.table).sorted())
      #expect(shuffled.rows(of: .sessions).sorted() == whole.rows(of: .sessions).sorted())
      #expect(shuffled.accounts == whole.accounts)
    }
  }

  /// The same id with other content is a problem of the later record, wherever the first stands.
  @Test(arguments: InventedFormat.allCases) func oneIDIsOneRecord(format: InventedFormat) {
    var generator = SeededGenerator(seed: Self.seed)
    let first = format.record(1, &generator)
    let other = first.replacing("4.5", with: "4.75").replacing("4,5", with: "4,75")
      .replacing("Titre 1", with: "Titre 2")
    #expect(first != other)
    let result = format.run(format.file([first], "a"), format.file([other], "b"))
    #expect(result.accounts == ["1 1 0 0", "1 0 1 0"])
    let clash = result.issues.first { $0.severity == .error }
    #expect(clash?.code == "clashing-id" && clash?.location.file.hasPrefix("b.") == true)
    #expect(clash?.message(in: .english).contains("a.") == true)
  }

  @Test(arguments: InventedFormat.allCases) func aPrefixStandsBeforeTheIdsOfItsFile(
    format: InventedFormat
  ) {
    let file = format.file(format.records(3, seed: Self.seed))
    var request = ImportRequest(format.format, [file, file], knowing: InventedFormat.knowledge)
    request.ids = ["A-", "B-"]
    let result = request.perform()
    #expect(result.accounts == ["3 3 0 0", "3 3 0 0"])
    let rows = result.rows(of: format.table)
    #expect(rows.count { $0.hasPrefix("A-") } == rows.count { $0.hasPrefix("B-") })
    #expect(rows.allSatisfy { $0.hasPrefix("A-") || $0.hasPrefix("B-") })
    #expect(result.accountsClose)
  }

  @Test(arguments: InventedFormat.allCases) func whatIsWrittenIsReadWithoutAProblem(
    format: InventedFormat
  ) throws {
    let result = format.run(format.file(format.records(6, seed: Self.seed)))
    try Self.expectReadable(result, "\(format)")
  }

  /// Holds the tables written against what the reader of data sets makes of them.
  static func expectReadable(_ result: ImportResult, _ name: String) throws {
    var files: [String: String?] = [:]
    for table in DataSet.Table.allCases {
      guard let rows = result.tables[table], rows.count > 0 else { continue }
      files["\(table.rawValue).csv"] = String(decoding: try rows.csv(), as: UTF8.self)
    }
    if files["sessions.csv"] == nil && files["courses.csv"] == nil {
      files["courses.csv"] = DataFolder.good["courses.csv"]
    }
    let outcome = try DataFolder(files).read()
    #expect(outcome.errors.isEmpty, "\(name) \(outcome.errors)")
    for (table, count) in [
      (DataSet.Table.needs, outcome.catalogue.needs.count),
      (.courses, outcome.catalogue.courses.count), (.learners, outcome.learners.count),
      (.sessions, outcome.catalogue.sessions.count),
    ] {
      guard let rows = result.tables[table], rows.count > 0 else { continue }
      #expect(count == rows.count, "\(name) \(table)")
    }
    #expect(
      Self.column("origin", result, .needs)
        == (result.tables[.needs].map { $0.count > 0 } == true
          ? outcome.catalogue.needs.map(\.origin.rawValue) : []))
    #expect(
      Self.column("eqfExitLevel", result, .courses)
        == (result.tables[.courses].map { $0.count > 0 } == true
          ? outcome.catalogue.courses.map { $0.eqfExitLevel.map { "\($0)" } ?? "" } : []))
  }

  private static func column(
    _ name: String, _ result: ImportResult, _ table: DataSet.Table
  ) -> [String] {
    guard let place = table.columns.firstIndex(of: name) else { return [] }
    return (result.tables[table]?.records ?? []).map { TwinCells.read($0.fields[place]) }
  }
}

/// The same laws for the invented twins of real exports.
@Suite(.enabled(if: Twins.areThere)) struct TwinLawTests {
  static let files: [(ImportFormat, String)] = [
    (.foremOffers, "forem-offers/offres.json"), (.foremOffers, "forem-offers/offres.csv"),
    (.foremOffers, "forem-offers/page.json"),
    (.franceTravailOffers, "francetravail-offers/offres.json"),
    (.schemaOrg, "schemaorg-jobposting/postings.jsonl"),
    (.schemaOrg, "schemaorg-course/courses-graph.json"),
    (.schemaOrg, "schemaorg-course/courses-array.json"), (.schemaOrg, "schemaorg-course/page.html"),
    (.elm, "elm-v3/one-qualification.json"), (.elm, "elm-v3/qualifications-object.json"),
    (.elm, "elm-v3/qualifications-array.json"),
    (.pesLearners, "pes-learners/demandeurs.utf-8.csv"),
    (.pesLearners, "pes-learners/demandeurs.xlsx"), (.pesLearners, "pes-learners/erreurs.csv"),
    (.pesLearners, "pes-learners/werkzoekenden-nl.csv"),
    (.pesLearners, "pes-learners/extrait-pole-emploi.csv"),
  ]

  @Test(arguments: files) func twinsAreReadBackAndTheirAccountsClose(
    format: ImportFormat, name: String
  ) throws {
    let result = Twins.run(format, name)
    #expect(result.accountsClose, "\(result.accounts)")
    try ImportLawTests.expectReadable(result, name)
  }

  @Test(arguments: files) func aTwinAgainGivesNoRowMore(format: ImportFormat, name: String) throws {
    let (once, twice) = (Twins.run(format, name), Twins.run(format, name, name))
    for table in DataSet.Table.allCases {
      #expect(try once.tables[table]?.csv() == twice.tables[table]?.csv())
    }
    let (first, second) = (twice.tallies[0], twice.tallies[1])
    #expect(second.used == 0 && second.read == first.read && second.rejected == first.rejected)
    #expect(twice.accountsClose)
  }
}
