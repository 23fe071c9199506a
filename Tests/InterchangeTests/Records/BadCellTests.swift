import Testing

@testable import PasserelleInterchange

/// Cells whose text is no value of their column.
@Suite struct BadCellTests {
  static func learner(_ column: String, _ cell: String) -> [String: String?] {
    ["learners.csv": "id,\(column),skills\nL1,\(cell),weld=2\n"]
  }

  static func session(_ columns: String, _ cells: String) -> [String: String?] {
    ["sessions.csv": "id,course,start,seats\(columns)\nS1,C1,2026-03-01\(cells)\n"]
  }

  static let numbers: [BadInput] = [
    BadInput(
      "not a number", learner("hoursPerWeek", "NaN"), "learners.csv", 2, "hoursPerWeek",
      .notANumber(found: "NaN", hasComma: false), "(L1) found \"NaN\", expected a number"),
    BadInput(
      "infinity", learner("maxTravelKm", "inf"), "learners.csv", 2, "maxTravelKm",
      .notANumber(found: "inf", hasComma: false), "(L1) found \"inf\", expected a number"),
    BadInput(
      "hexadecimal", learner("maxTravelKm", "0x10"), "learners.csv", 2, "maxTravelKm",
      .notANumber(found: "0x10", hasComma: false), "(L1) found \"0x10\", expected a number"),
    BadInput(
      "negative distance", learner("maxTravelKm", "-1"), "learners.csv", 2, "maxTravelKm",
      .outOfRange(found: "-1", lowest: "0", highest: "1000000"),
      "(L1) found \"-1\", expected 0 to 1000000"),
    BadInput(
      "hours beyond a week", learner("hoursPerWeek", "168.5"), "learners.csv", 2, "hoursPerWeek",
      .outOfRange(found: "168.5", lowest: "0", highest: "168"),
      "(L1) found \"168.5\", expected 0 to 168"),
    BadInput(
      "education level 9", learner("eqfLevel", "9"), "learners.csv", 2, "eqfLevel",
      .outOfRange(found: "9", lowest: "1", highest: "8"), "(L1) found \"9\", expected 1 to 8"),
    BadInput(
      "education level between levels", learner("eqfLevel", "4.5"), "learners.csv", 2, "eqfLevel",
      .notANumber(found: "4.5", hasComma: false), "(L1) found \"4.5\", expected a number"),
    BadInput(
      "latitude beyond the pole", learner("latitude,longitude", "90.1,4"), "learners.csv", 2,
      "latitude", .outOfRange(found: "90.1", lowest: "-90", highest: "90"),
      "(L1) found \"90.1\", expected -90 to 90"),
    BadInput(
      "longitude alone", learner("latitude,longitude", ",4"), "learners.csv", 2, "longitude",
      .incompletePlace(missing: "latitude"),
      "(L1) given without latitude, expected both or neither"),
    BadInput(
      "no position", ["needs.csv": "id,positions,skills\nN1,0,weld\n"], "needs.csv", 2, "positions",
      .outOfRange(found: "0", lowest: "1", highest: "1000000"),
      "(N1) found \"0\", expected 1 to 1000000"),
    BadInput(
      "negative seats", session("", ",-1"), "sessions.csv", 2, "seats",
      .outOfRange(found: "-1", lowest: "0", highest: "1000000"),
      "(S1) found \"-1\", expected 0 to 1000000"),
    BadInput(
      "reserves beyond the seats", session(",reserves", ",5,neet=4;student=2"), "sessions.csv", 2,
      "reserves", .reservesExceedSeats,
      "(S1) reserves more seats than the session has, expected at most seats"),
  ]

  static let days: [BadInput] = [
    BadInput(
      "another order", learner("availableFrom", "2026/12/31"), "learners.csv", 2, "availableFrom",
      .notADay(found: "2026/12/31", suggestion: "2026-12-31"),
      "(L1) found \"2026/12/31\", expected a day of the calendar written as 2026-12-31"
        + " — did you mean 2026-12-31?"),
    BadInput(
      "no such day", learner("availableFrom", "31/02/2026"), "learners.csv", 2, "availableFrom",
      .notADay(found: "31/02/2026", suggestion: nil),
      "(L1) found \"31/02/2026\", expected a day of the calendar written as 2026-12-31"),
    BadInput(
      "no such day in the right order", learner("availableFrom", "2026-02-31"), "learners.csv", 2,
      "availableFrom", .notADay(found: "2026-02-31", suggestion: nil),
      "(L1) found \"2026-02-31\", expected a day of the calendar written as 2026-12-31"),
    BadInput(
      "a year of two digits", learner("availableFrom", "1/2/26"), "learners.csv", 2,
      "availableFrom", .notADay(found: "1/2/26", suggestion: nil),
      "(L1) found \"1/2/26\", expected a day of the calendar written as 2026-12-31"),
    BadInput(
      "end before start", session(",end", ",5,2026-02-28"), "sessions.csv", 2, "end",
      .endBeforeStart, "(S1) before the session's start, expected a later day"),
  ]

  static let words: [BadInput] = [
    BadInput(
      "blank id", ["learners.csv": "id,skills\n ,weld\n"], "learners.csv", 2, "id", .blank,
      "blank, expected a value"),
    BadInput(
      "course that teaches nothing", ["courses.csv": "id,teaches\nC1,;\n"], "courses.csv", 2,
      "teaches", .blank, "(C1) blank, expected a value"),
    BadInput(
      "need that asks for nothing", ["needs.csv": "id,skills\nN1,\n"], "needs.csv", 2, "skills",
      .blank, "(N1) blank, expected a value"),
    BadInput(
      "session without a start", ["sessions.csv": "id,course,start,seats\nS1,C1,,3\n"],
      "sessions.csv", 2, "start", .blank, "(S1) blank, expected a value"),
    BadInput(
      "learner without skills", ["learners.csv": "id,skills\nL1,\n"], "learners.csv", 2, "skills",
      .noSkills,
      "(L1) no skills are recorded: matched as a beginner — add skills to sharpen the result"),
    BadInput(
      "misspelt mode", ["courses.csv": "id,mode,teaches\nC1,onsit,weld\n"], "courses.csv", 2,
      "mode",
      .unknownValue(
        found: "onsit", allowed: ["onsite", "remote", "hybrid"], near: "onsite"),
      "(C1) found \"onsit\", expected onsite, remote, hybrid — did you mean onsite?"),
    BadInput(
      "unknown language level", ["courses.csv": "id,language,languageLevel,teaches\nC1,fr,D1,weld"],
      "courses.csv", 2, "languageLevel", .languageLevel(found: "D1"),
      "(C1) found level \"D1\", expected A1, A2, B1, B2, C1 or C2"),
  ]

  @Test(arguments: numbers + days + words) func isToldWithItsPlaceAndWords(input: BadInput) throws {
    try input.check()
  }

  @Test(arguments: ["-90,-180", "90,180", "0,0", ","]) func placesAtTheEndsOfTheEarthPass(
    cells: String
  ) throws {
    #expect(try DataFolder(Self.learner("latitude,longitude", cells)).read().issues.isEmpty)
  }

  @Test(arguments: ["5,neet=5", "0,", "6,neet=4;student=2"]) func reservesUpToTheSeatsPass(
    cells: String
  ) throws {
    #expect(try DataFolder(Self.session(",reserves", ",\(cells)")).read().issues.isEmpty)
  }
}
