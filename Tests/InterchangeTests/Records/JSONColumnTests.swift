import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// JSON values where columns expect others: every column is read by one rule.
@Suite struct JSONColumnTests {
  static let tables: [(name: String, good: String)] = [
    ("learners", #""id":"L1","skills":{"weld":2}"#),
    ("courses", #""id":"C1","teaches":{"weld":3}"#),
    ("needs", #""id":"N1","skills":{"weld":3}"#),
    ("sessions", #""id":"S1","course":"C1","start":"2026-03-01","seats":5"#),
  ]

  static func read(_ table: String, _ lines: String...) throws -> DataFolder.Outcome {
    let text = lines.map { $0 + "\n" }.joined()
    return try DataFolder(["\(table).csv": nil, "\(table).ndjson": text]).read()
  }

  /// The columns that hold one value, with a value that is none of theirs.
  static var singles: [(table: String, column: String, value: String)] {
    let columns = [
      "learners": [
        "id", "status", "latitude", "maxTravelKm", "availableFrom", "hoursPerWeek", "eqfLevel",
      ],
      "courses": ["id", "operator", "title", "language", "languageLevel", "mode", "eqfLevel"],
      "needs": [
        "id", "kind", "employer", "theme", "title", "occupation", "positions", "validThrough",
      ],
      "sessions": ["id", "course", "start", "end", "hoursPerWeek", "seats", "minimumSeats"],
    ]
    let values = ["true", #"["a"]"#, "[5]", #"{"a":1}"#, #"[["a"]]"#, "[null]"]
    return columns.sorted { $0.key < $1.key }.flatMap { table, columns in
      columns.flatMap { column in values.map { (table, column, $0) } }
    }
  }

  @Test func aColumnOfOneValueTakesNoOtherKind() throws {
    for (table, column, value) in Self.singles {
      let good = try #require(Self.tables.first { $0.name == table }).good
        .split(separator: ",").filter { !$0.hasPrefix("\"\(column)\"") }.joined(separator: ",")
      let outcome = try Self.read(table, "{\(good),\"\(column)\":\(value)}")
      #expect(
        outcome.errors.contains { $0.location.column == column },
        "\(table).\(column): \(value) passes")
      let tally = try #require(outcome.tally(of: FileTally.Kind(rawValue: table) ?? .plan))
      #expect((tally.read, tally.used) == (1, 0), "\(table).\(column): \(value)")
    }
  }

  @Test func idsGivenAsListsDoNotEscape() throws {
    let line = #"{"id":["C1"],"teaches":{"weld":3}}"#
    let outcome = try Self.read("courses", line, line)
    #expect(outcome.catalogue.courses.isEmpty)
    #expect(outcome.errors.map(\.location.line) == [1, 2])
  }

  @Test(arguments: [
    (#"{"id":"L1","id":"L2","skills":{"weld":1}}"#, "id", "id"),
    (#"{"id":"L1","skills":{"weld":1,"cut":2,"weld":4}}"#, "skills", "weld"),
    (#"{"\u0069d":"L1","id":"L1","skills":{}}"#, "id", "id"),
    (#"{"id":"L1","skills":{"b":1,"\u0062":1}}"#, "skills", "b"),
  ])
  func aKeyThatComesTwiceRejectsTheRow(line: String, column: String, key: String) throws {
    let outcome = try Self.read("learners", line, #"{"id":"L9","skills":{"weld":1}}"#)
    #expect(outcome.learners.map(\.id) == ["L9"])
    #expect(
      outcome.sentences == [
        "learners.ndjson:1: \(column): \"\(key)\" occurs twice in one object, expected each key once"
          + " — remove one"
      ])
  }

  /// A key of a column that nobody knows may be anybody's name.
  @Test func aKeyBelowAnUnknownColumnIsNotNamed() throws {
    let line = #"{"id":"L1","skills":{"weld":1},"notes":{"Jean":1,"Jean":2}}"#
    let outcome = try Self.read("learners", line)
    #expect(outcome.errors.count == 1 && !outcome.sentences[0].contains("Jean"))
  }

  /// A column and a spelling of it that Unicode holds equivalent: K is the sign for kelvin.
  @Test func oneSpellingAloneIsTheColumn() throws {
    let line = "{\"id\":\"L1\",\"skills\":{\"weld\":1},\"maxTravelKm\":5,\"maxTravel\u{212A}m\":6}"
    let outcome = try Self.read("learners", line)
    #expect(outcome.learners.map(\.maxTravelKm) == [5])
    #expect(outcome.issues.map(\.severity) == [.notice])
  }

  @Test func spellingsOfALetterAreTwoSkills() throws {
    let line = "{\"id\":\"L1\",\"skills\":{\"\u{E9}\":1,\"e\u{301}\":4}}"
    let outcome = try Self.read("learners", line)
    #expect(outcome.issues.isEmpty)
    #expect(outcome.learners.first?.skills.entries.map(\.level.rawValue).sorted() == [1, 4])
  }

  @Test(arguments: ["2", "2.0", "2.00"]) func wholeNumbersAreReadAlikeEverywhere(
    number: String
  ) throws {
    for value in [number, "\"\(number)\""] {
      let learner = #"{"id":"L1","eqfLevel":\#(value),"skills":{"weld":\#(value)}}"#
      let learners = try Self.read("learners", learner)
      #expect(learners.issues.isEmpty, "\(value)")
      #expect(learners.learners.first?.eqfLevel == 2)
      #expect(learners.learners.first?.skills == ["weld": .intermediate])
      let session = #"""
        {"id":"S1","course":"C1","start":"2026-03-01","seats":\#(value),"minimumSeats":\#(value),\#
        "reserves":{"neet":\#(value)}}
        """#
      let sessions = try Self.read("sessions", session)
      #expect(sessions.issues.isEmpty, "\(value)")
      #expect(sessions.catalogue.sessions.first?.seats == 2)
      #expect(sessions.catalogue.sessions.first?.reserves == [.neet: 2])
    }
    let cells = try DataFolder([
      "learners.csv": "id,eqfLevel,skills\nL1,\(number),weld=\(number)\n",
      "sessions.csv":
        "id,course,start,seats,reserves\nS1,C1,2026-03-01,\(number),neet=\(number)\n",
    ]).read()
    #expect(cells.issues.isEmpty)
    #expect(cells.learners.first?.skills == ["weld": .intermediate])
  }

  @Test(arguments: ["2.5", "2e0", "1e400", "99999999999999999999", "-", "0x2", "true", "[2]"])
  func whatIsNoWholeNumberIsRefusedEverywhere(value: String) throws {
    let value = value == "-" || value == "0x2" ? "\"\(value)\"" : value
    let lines = [
      #"{"id":"L1","eqfLevel":\#(value),"skills":{"weld":2}}"#,
      #"{"id":"L1","skills":{"weld":\#(value)}}"#,
    ]
    for line in lines { #expect(try Self.read("learners", line).learners.isEmpty, "\(line)") }
  }

  @Test(arguments: [
    (#"{"id":"L\u0000","skills":{}}"#, ImportProblem.zeroByte),
    (#"{"id":"L\ud800","skills":{}}"#, .halfALetter),
    (#"{"id":"L1","skills":{"weld":01}}"#, .notJSON), (#"{"id":"L1","skills":{}} {}"#, .notJSON),
  ])
  func whatIsNoTextIsRefused(line: String, problem: ImportProblem) throws {
    let outcome = try Self.read("learners", line)
    #expect(outcome.errors.map(\.problem) == [problem])
    #expect(outcome.learners.isEmpty)
  }
}
