import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Tables of people of employment services.
@Suite(.enabled(if: Twins.areThere)) struct LearnerTwinTests {
  static let forms = [
    "demandeurs.utf-8.csv", "demandeurs.windows-1252.csv", "demandeurs.utf-16.txt",
    "demandeurs.xlsx", "demandeurs-1904.xlsx",
  ]

  static func run(_ name: String) -> ImportResult {
    Twins.run(.pesLearners, "pes-learners/\(name)")
  }

  static let people = """
    104201|jobseeker|fr=C2;nl=A2|50.4157|4.4492|30|2027-01-18|38|4|industrial electrician|||
    104202|jobseeker|nl=C2;fr=B1;en=B2|50.4047|4.5244|20|2027-02-01|19.5|3|welder||{production plant crane operator}|inferred
    104203|jobseeker|nl=C2;fr=B1;en=B2|50.4047|4.5244|20|2027-02-01|19.5|3|welder||{production plant crane operator}|inferred
    104204||||||||||||
    104205||fr=C1;en=B1|50.427|4.4856|30|||5||||
    104206|jobseeker|fr=C1;en=B1|50.4654|4.4302|25|2027-03-15|38|4|industrial electrician;electrical mechanic|C045;C017|{building electrician}|inferred
    104207|neet|fr=C2|50.455|3.952||2027-01-04|30|4|software developer||{warehouse worker}|inferred
    0104208|student|ar=C2;fr=C1|50.427|4.4856||2027-07-01|12|6||||
    104209|employee|fr=C2|50.3977|4.4443|30|2027-02-26|8|4|automation engineering technician||{industrial electrician}|inferred
    104210|jobseeker|fr||||||||||
    104211|jobseeker|fr=C2|50.4046|4.5244|10||38|3|electrical mechanic||{building cleaner}|inferred
    104212|neet|fr=C2;it=A2|50.4795|4.1853|20|2027-01-18|20|||||
    """

  /// What is told of the records of all five forms, with the number of days written day first.
  static func told(dayFirst: String) -> [String] {
    [
      dayFirst, "eqf-from-table 9 104201", "language-level-unknown 2 104207",
      "level-unknown 2 104210", "no-skills-known 6 104201", "place-from-municipality 8 104201",
      "place-unknown 2 104204", "range-upper-end 8 104201", "skills-from-occupation 6 104202",
      "status-from-table 10 104201", "status-unknown 1 104205", "unknown-occupation 2 104205",
    ]
  }

  @Test(arguments: forms) func everyFormOfATableGivesTheSameRows(name: String) throws {
    let result = Self.run(name)
    #expect(result.rows(of: .learners) == Self.people.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["12 12 0 0"] && result.problems.isEmpty)
    #expect(
      try result.tables[.learners]?.csv() == Self.run(Self.forms[0]).tables[.learners]?.csv())
    let isBook = name.hasSuffix("xlsx")
    let told = Self.told(dayFirst: isBook ? "day-first 1 104206" : "day-first 8 104201")
    let ofFile: Set = [
      "other-separator", "other-encoding", "decimal-comma", "renamed-column", "personal-column",
      "unknown-column", "rows-above-header", "empty-columns", "totals-row", "other-sheets",
    ]
    let codes = Set(result.notices.map { String($0.split(separator: " ")[0]) })
    #expect(
      result.notices.filter { !ofFile.contains(String($0.split(separator: " ")[0])) }
        == told.sorted())
    var expected: Set = ["renamed-column", "personal-column", "unknown-column"]
    if isBook {
      expected.formUnion(["rows-above-header", "empty-columns", "totals-row", "other-sheets"])
    } else {
      expected.formUnion(["other-separator", "decimal-comma"])
    }
    if name.contains("1252") || name.contains("utf-16") { expected.insert("other-encoding") }
    #expect(codes.intersection(ofFile) == expected)
  }

  @Test func columnsAboutPersonsAreNamedAndThoseOfNoUseToo() {
    let issues = Self.run(Self.forms[0]).issues
    let personal = issues.filter { $0.code == "personal-column" }.compactMap(\.location.column)
    #expect(
      Set(personal) == [
        "Prénom*", "Nom*", "Date de naissance*", "NISS", "Lieu de naissance", "Téléphone", "Email",
        "Adresse", "Adresse (complément)", "RQTH", "Accompagnateurs", "Remarques (€)",
      ])
    let unknown = issues.filter { $0.code == "unknown-column" }.compactMap(\.location.column)
    #expect(unknown == ["Structure"])
    let commas = issues.filter { $0.code == "decimal-comma" }.compactMap(\.location.column)
    #expect(Set(commas) == ["latitude", "longitude", "hoursPerWeek"])
  }

  static let mistaken = """
    E01|jobseeker||50.4157|4.4492||2027-01-18|38|||||
    E11|jobseeker||4.4492|50.4157||2027-01-18|38|||||
    E12|neet||50.455|3.952||2027-01-18|19.5|||||
    E15|neet||50.4046|4.5244||2027-03-01|0|||||
    E16|neet||50.4046|4.5244||||||||
    """

  @Test func everyMistakeOfATableIsFoundAtItsLine() {
    let result = Self.run("erreurs.csv")
    #expect(result.rows(of: .learners) == Self.mistaken.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["16 5 11 0"])
    #expect(
      result.problems == [
        "erreurs.csv:3: availableFrom not-a-day E02", "erreurs.csv:4: availableFrom not-a-day E03",
        "erreurs.csv:5: id blank-cell -", "erreurs.csv:6: id lost-digits 1,04E+05",
        "erreurs.csv:7: id clashing-id E01", "erreurs.csv:8: hoursPerWeek not-a-number E07",
        "erreurs.csv:9: hoursPerWeek out-of-range E08", "erreurs.csv:10 cell-count -",
        "erreurs.csv:11 stray-quote -", "erreurs.csv:14: availableFrom not-a-day E13",
        "erreurs.csv:15: availableFrom not-a-day E14",
      ])
    let counted = result.notices.filter {
      !["renamed", "personal", "other", "decimal"].contains($0.split(separator: "-")[0])
    }
    #expect(
      counted == [
        "coordinates-look-swapped 1 E11", "day-first 3 E01", "empty-mark 1 E16",
        "no-skills-known 5 E01", "place-from-municipality 4 E01", "status-from-table 5 E01",
      ])
  }

  @Test func daysThatMayBeReadBothWaysAreOneProblemOfTheirColumn() {
    let result = Self.run("dates-ambigues.csv")
    #expect(result.rows(of: .learners) == ["A4|jobseeker||50.4046|4.5244||||||||"])
    #expect(result.accounts == ["5 1 4 0"])
    #expect(result.problems.count == 1 && result.problems[0].contains("ambiguous-day"))
    let message = result.issues.first { $0.severity == .error }?.message(in: .english) ?? ""
    #expect(message.contains("03/04/2027") && message.contains("4"), "\(message)")
  }

  @Test func anExtractOfTheFrenchRegisterGivesTheRowsThatAreExpected() {
    let result = Self.run("extrait-pole-emploi.csv")
    #expect(
      result.rows(of: .learners) == [
        "…0001|jobseeker||||||||welder;production plant crane operator|||",
        "…0002|jobseeker||||||||industrial electrician|||",
        "…0003|employee||||||||warehouse order picker|||", "…0004|||||||||ICT technician|||",
        "…0005|jobseeker||50.4157|4.4492||||||||",
      ])
    #expect(result.accounts == ["5 5 0 0"] && result.problems.isEmpty)
    let counted = result.notices.filter { $0.hasSuffix("-") == false }
    #expect(
      counted == [
        "empty-mark 3 …0002", "no-skills-known 5 …0001", "place-from-municipality 1 …0005",
        "place-unknown 4 …0001", "status-from-table 4 …0001", "status-unknown 1 …0004",
        "unknown-occupation 2 …0003",
      ])
  }

  static let dutch = """
    K-0001|jobseeker|nl=C2;fr=B1|50.8179|3.2784|30|2027-02-15|36.5||welder||welding techniques=2;read standard blueprints=2|linked
    K-0002|employee|nl=C2;en=C1|51.0397|3.7142||2027-03-01|7.6|6||C002|{industrial electrician}|inferred
    K-0003|student|nl=B2;fr=C2|||15.5|2027-09-20|10||welder|||
    K-0004|jobseeker|nl=A1;ro=C2|50.8466|4.3517|20||38||||Python (computer programming)=3;SQL=2|linked
    K-0005|||50.8381|4.3123|20|2027-01-28|38||software developer|||
    """

  @Test func aDutchTableGivesTheRowsThatAreExpected() {
    let result = Self.run("werkzoekenden-nl.csv")
    #expect(result.rows(of: .learners) == Self.dutch.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["5 5 0 0"] && result.problems.isEmpty)
    let counted = result.notices.filter {
      !["renamed", "personal", "other", "decimal"].contains($0.split(separator: "-")[0])
    }
    #expect(
      counted == [
        "day-first 4 K-0001", "eqf-from-table 1 K-0002", "language-level-unknown 1 K-0005",
        "level-assumed 1 K-0001", "level-unknown 2 K-0001", "mother-tongue 1 K-0001",
        "no-skills-known 2 K-0003", "place-from-municipality 4 K-0001", "place-unknown 1 K-0003",
        "skills-from-occupation 1 K-0002", "skills-from-text 2 K-0001",
        "status-from-table 3 K-0001", "status-unknown 1 K-0005", "text-not-linked 1 K-0005",
      ])
  }
}
