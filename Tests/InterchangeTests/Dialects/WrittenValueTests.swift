import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Values as people and their spreadsheets write them.
@Suite struct WrittenValueTests {
  private func learners(_ header: String, _ rows: [String]) throws -> DataFolder.Outcome {
    let text =
      "id;\(header);skills\n" + rows.enumerated().map { "L\($0 + 1);\($1);weld\n" }.joined()
    return try DataFolder(["learners.csv": text]).read()
  }

  private func codes(_ outcome: DataFolder.Outcome) -> [String] {
    outcome.issues.map(\.code).filter { $0 != "other-separator" }
  }

  @Test func aCommaIsTheDecimalSignWhereNoNumberHasAPoint() throws {
    let found = try learners(
      "latitude;longitude;hoursPerWeek", ["50,41;4,44;38", "50,5;4;19,5", ";;7,60"])
    #expect(found.learners.map(\.place?.latitude) == [50.41, 50.5, nil])
    #expect(found.learners.map(\.hoursPerWeek) == [38, 19.5, 7.6])
    #expect(codes(found) == ["decimal-comma", "decimal-comma", "decimal-comma"])
    #expect(found.sentences.contains { $0.contains("\"50,41\", read as 50.41; rows like this: 2") })
  }

  @Test func commasAndPointsInOneColumnAreAnErrorWithBothCounts() throws {
    let found = try learners("hoursPerWeek", ["7,5", "7.5", "8,5", "8"])
    #expect(codes(found) == ["mixed-decimals", "mixed-decimals"])
    #expect(found.sentences.last?.contains("2 numbers with a comma and 1 with a point") == true)
    #expect(found.learners.map(\.id) == ["L2", "L4"])
  }

  @Test(arguments: ["/", "-", "."]) func aDayAbove12TellsForTheWholeColumn(mark: String) throws {
    let days = ["03/04/2027", "18/01/2027", "2027-05-06", ""].map { $0.replacing("/", with: mark) }
    let found = try learners("availableFrom", days)
    #expect(
      found.learners.map { $0.availableFrom.map { "\($0)" } }
        == [
          "2027-04-03", "2027-01-18", mark == "." ? nil : "2027-05-06", nil,
        ].map { $0 } || mark != "/")
    #expect(found.learners[0].availableFrom.map { "\($0)" } == "2027-04-03")
    #expect(codes(found).contains("day-first"))
  }

  @Test func daysOfWhichNoneTellsAreErrorsAndTheOthersAreUsed() throws {
    let found = try learners("availableFrom", ["03/04/2027", "", "01/02/2027", "2027-05-06"])
    #expect(codes(found) == ["ambiguous-day", "ambiguous-day"])
    #expect(found.sentences.last?.contains("2 days such as 03/04/2027") == true)
    #expect(found.learners.map(\.id) == ["L2", "L4"])
  }

  @Test func dayAndMonthFirstInOneColumnAreAnErrorWithBothCounts() throws {
    let found = try learners("availableFrom", ["18/01/2027", "01/18/2027", "19/01/2027"])
    #expect(Set(found.errors.map(\.code)) == ["mixed-days", "not-a-day"])
    #expect(found.learners.isEmpty)
    #expect(found.sentences.contains { $0.contains("2 days written day first and 1 month first") })
    let american = try learners("availableFrom", ["01/18/2027", "01/02/2027"])
    #expect(american.errors.map(\.code) == ["not-a-day", "not-a-day"])
  }

  @Test(arguments: [
    ("2027-01-18T00:00:00", false), ("2027-01-18 00:00", false), ("2027-01-18T22:30:00Z", true),
    ("18/01/2027 08:15", true),
  ]) func aTimeIsCut(text: String, isTold: Bool) throws {
    let found = try learners("availableFrom", [text])
    #expect(found.learners.map { $0.availableFrom.map { "\($0)" } } == ["2027-01-18"])
    #expect(codes(found).contains("time-cut") == isTold)
  }

  @Test(arguments: ["31/02/2027", "18/01/20270", "dès que possible", "46405", "18/1/27"])
  func whatIsNoDayIsNone(text: String) throws {
    #expect(
      try learners("availableFrom", ["18/01/2027", text]).errors.map(\.code) == ["not-a-day"])
  }

  @Test func marksOfNothingAreBlank() throws {
    let found = try learners("status;eqfLevel;availableFrom", ["NULL;-;n/a", "null;#N/A;00000000"])
    #expect(found.learners.count == 2 && found.learners.allSatisfy { $0.status == nil })
    #expect(codes(found) == ["empty-mark", "empty-mark", "empty-mark"])
  }

  @Test(
    arguments: [
      ("id,title,teaches", "C1,\"NULL\",weld", "NULL"), ("id,title,teaches", "C1,NULL,weld", nil),
      ("\"id\",\"title\",\"teaches\"", "\"C1\",\"NULL\",\"weld\"", nil),
    ])
  func aMarkInQuotesIsATitleWhereNotAllHaveThem(
    header: String, row: String, title: String?
  ) throws {
    let found = try DataFolder(["courses.csv": "\(header)\n\(row)\n"]).read()
    #expect(found.catalogue.courses.map(\.title) == [title])
    #expect(found.issues.map(\.code).contains("empty-mark") == (title == nil))
  }

  @Test func failedFormulasAndShortenedIdsAreErrors() throws {
    #expect(try learners("status", ["#VALEUR!", "#REF!"]).errors.map(\.code).count == 2)
    let rows =
      "id,skills\n\"1,04E+05\",weld\n1234567890123456,weld\n104201,weld\nA1234567890123456,weld\n"
    let found = try DataFolder(["learners.csv": rows]).read()
    #expect(found.errors.map(\.code) == ["lost-digits", "lost-digits"])
  }

  @Test func wordsOfThreeLanguagesAreKnown() throws {
    let found = try learners(
      "status;languages;eqfLevel;maxTravelKm",
      [
        "Demandeur d’emploi;français (C2), néerlandais (A2);CESS;25 km",
        "werkzoekend;Nederlands moedertaal|Frans B1;bachelor;between_20_30",
        "ÉTUDIANT(E);\"fr=C1;en\";NV5;plus_30", "neet;fr;8;30",
      ])
    #expect(found.errors.isEmpty, "\(found.sentences)")
    #expect(found.learners.map(\.status) == [.jobseeker, .jobseeker, .student, .neet])
    #expect(
      found.learners.map { $0.languages.map { "\($0.language)=\($0.level)" } } == [
        ["fr=C2", "nl=A2"], ["nl=C2", "fr=B1"], ["fr=C1", "en=C2"], ["fr=C2"],
      ])
    #expect(found.learners.map(\.eqfLevel) == [4, 6, 3, 8])
    #expect(found.learners.map(\.maxTravelKm) == [25, 30, 50, 30])
  }

  @Test func barsAndLineBreaksDivideLists() throws {
    let found = try DataFolder(["learners.csv": "id,skills\nL1,\"a=1|b=2\nc;d\"\n"]).read()
    #expect(found.learners[0].skills.entries.map(\.skill) == ["a", "b", "c", "d"])
  }

  @Test func aRowOfTotalsAtTheEndIsLeftOut() throws {
    for last in ["Total;12;\n", "Totaal : 3;;\n\n;;\n", "TOTAUX;;\n"] {
      let found = try DataFolder(["learners.csv": "id;status;skills\nL1;;weld\n" + last]).read()
      #expect(found.learners.map(\.id) == ["L1"] && found.errors.isEmpty)
      #expect(codes(found) == ["totals-row"] && found.tally(of: .learners)?.read == 1)
    }
    let inside = try DataFolder(["learners.csv": "id,skills\nTotal,weld\nTotalia,weld\n"]).read()
    #expect(inside.learners.map(\.id) == ["Total", "Totalia"])
  }

  /// Lines of NDJSON come from programs: nothing is read in another way there.
  @Test func linesOfNDJSONAreAsTheyAre() throws {
    let folder = try DataFolder([
      "learners.csv": nil,
      "learners.ndjson":
        "{\"id\":\"L1\",\"availableFrom\":\"18/01/2027\",\"skills\":{\"weld\":1}}\n",
    ])
    #expect(try folder.read().errors.map(\.code) == ["not-a-day"])
  }
}
