import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Numbers that no sum may overflow at, and what a session can never hold.
@Suite struct BoundTests {
  static let columns: [(table: String, row: String, highest: Int)] = [
    ("sessions", "id,course,start,seats\nS1,C1,2026-03-01,%\n", 1_000_000),
    ("sessions", "id,course,start,seats,minimumSeats\nS1,C1,2026-03-01,1000000,%\n", 1_000_000),
    ("sessions", "id,course,start,seats,reserves\nS1,C1,2026-03-01,1000000,neet=%\n", 1_000_000),
    ("needs", "id,positions,skills\nN1,%,weld\n", 1_000_000),
    ("learners", "id,maxTravelKm,skills\nL1,%,weld\n", 1_000_000),
    ("learners", "id,hoursPerWeek,skills\nL1,%,weld\n", 168),
    ("sessions", "id,course,start,seats,hoursPerWeek\nS1,C1,2026-03-01,1,%\n", 168),
  ]

  @Test(arguments: columns) func theBoundIsToldWhereItIsPassed(
    table: String, row: String, highest: Int
  ) throws {
    let fits = try DataFolder(["\(table).csv": row.replacing("%", with: "\(highest)")]).read()
    #expect(fits.issues.isEmpty)
    for number in ["\(highest + 1)", "\(Int.max)"] {
      let outcome = try DataFolder(["\(table).csv": row.replacing("%", with: number)]).read()
      #expect(outcome.errors.count == 1)
      #expect(outcome.sentences.first?.hasSuffix(" to \(highest)") == true)
    }
  }

  @Test func aMinimumAboveTheSeatsIsTold() throws {
    let text = "id,course,start,seats,minimumSeats\nS1,C1,2026-03-01,4,5\nS2,C1,2026-03-01,4,4\n"
    let outcome = try DataFolder(["sessions.csv": text]).read()
    #expect(
      outcome.sentences == [
        "sessions.csv:2: minimumSeats: (S1) above the session's seats, with which it can never be held"
          + " — correct one of them"
      ])
    #expect(outcome.catalogue.sessions.map(\.id) == ["S2"])
  }

  /// A suggestion costs a look at every course: there are only so many, whatever the number of rows.
  @Test func suggestionsOfCoursesEndAfterTwoHundredMisses() throws {
    let courses = (0..<300).map { "COURSE-NUMBER-\($0),weld\n" }.joined()
    let rows = (0..<300).map { "S\($0),COURSE_NUMBER-\($0),2026-03-01,5\n" }.joined()
    let outcome = try DataFolder([
      "courses.csv": "id,teaches\n\(courses)", "sessions.csv": "id,course,start,seats\n\(rows)",
    ]).read()
    #expect(outcome.sentences.count == 300)
    #expect(outcome.sentences.prefix(200).allSatisfy { $0.contains("did you mean") })
    #expect(!outcome.sentences.dropFirst(200).contains { $0.contains("did you mean") })
  }

  @Test func spellingsOfALetterAreTwoOccupationsAndTwoCourses() throws {
    let cell = "o\u{E9};oe\u{301}"
    let outcome = try DataFolder([
      "learners.csv": "id,targetOccupations,skills\nL1,\(cell),weld\n",
      "courses.csv": "id,teaches,eqfLevel\n\u{E9},weld,9\ne\u{301},weld,1\n",
      "sessions.csv": "id,course,start,seats\nS1,e\u{301},2026-03-01,5\n",
    ]).read()
    #expect(outcome.learners.first?.targetOccupations.count == 2)
    #expect(outcome.catalogue.sessions.count == 1)
  }
}
