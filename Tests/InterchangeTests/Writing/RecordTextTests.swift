import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// What is written is read back value for value.
@Suite struct RecordTextTests {
  static func written<Value>(
    _ values: [Value], of table: DataSet.Table, as format: RecordText.Format,
    _ append: (Value, inout [UInt8]) throws -> Void
  ) rethrows -> (name: String, bytes: [UInt8]) {
    var bytes = RecordText.header(of: table, as: format)
    for value in values { try append(value, &bytes) }
    return ("\(table.rawValue).\(format.rawValue)", bytes)
  }

  @Test(arguments: RecordText.Format.allCases, 0..<30)
  func recordsAreReadBackAsTheyWere(format: RecordText.Format, seed: Int) throws {
    var world = RandomRecords(seed: UInt64(seed), isDivided: format == .csv)
    let catalogue = world.catalogue()
    let learners = (0..<15).map { world.learner($0) }
    let files = [
      try Self.written(learners, of: .learners, as: format) {
        try RecordText.append($0, as: format, to: &$1)
      },
      try Self.written(catalogue.courses, of: .courses, as: format) {
        try RecordText.append($0, as: format, to: &$1)
      },
      try Self.written(catalogue.sessions, of: .sessions, as: format) {
        try RecordText.append($0, as: format, to: &$1)
      },
      try Self.written(catalogue.needs, of: .needs, as: format) {
        try RecordText.append($0, as: format, to: &$1)
      },
    ]
    let data = DataSet(files: Dictionary(uniqueKeysWithValues: files))
    let reading = data.readCatalogue()
    #expect(reading.issues.map(\.description) == [])
    #expect(reading.catalogue == catalogue)
    guard case .success(var stream) = data.learnerStream(knowing: reading.catalogue) else {
      throw CancellationError()
    }
    let found = stream.next(100)
    #expect(found == learners)
    #expect(stream.issues.filter { $0.severity == .error }.map(\.description) == [])
  }

  @Test func anItemThatCSVWouldDivideIsRefused() throws {
    var learner = Learner(id: "L1", skills: ["tig; mig": .advanced])
    var bytes: [UInt8] = []
    #expect(throws: RecordText.UndividableList(column: "skills", item: "tig; mig")) {
      try RecordText.append(learner, to: &bytes)
    }
    learner.skills = [:]
    learner.completedCourses = ["a;b"]
    #expect(throws: RecordText.UndividableList(column: "completedCourses", item: "a;b")) {
      try RecordText.append(learner, to: &bytes)
    }
  }

  @Test(arguments: ["=x", "'=x", "''=x", "'x", "'", "''", "+", "'-1", "@", "\tx", "x", "é", "'é"])
  func guardsAreTakenOffAndNothingElse(text: String) {
    var bytes: [UInt8] = []
    CSVText.append(text, to: &bytes)
    let cell = String(decoding: bytes, as: UTF8.self).trimmingQuotes
    #expect(CSVText.original(cell) == text)
  }

  @Test func apostrophesOfIDsAreKept() throws {
    let ids = ["=x", "'=x", "''=x", "'x"]
    var csv = Array("learner,session\n".utf8)
    for id in ids {
      CSVText.append(id, to: &csv)
      csv.append(UInt8(ascii: ","))
      CSVText.append(id, to: &csv)
      csv.append(UInt8(ascii: "\n"))
    }
    let lines = ids.map { "{\"learner\":\"\($0)\",\"session\":\"\($0)\"}\n" }.joined()
    let folder = try DataFolder()
    try folder.write(csv, to: "plan.csv")
    try folder.write(Array(lines.utf8), to: "plan.ndjson")
    let expected = Dictionary(uniqueKeysWithValues: ids.map { (LearnerID($0), SessionID($0)) })
    #expect(SeatPlanFile(InputFile(path: "\(folder.path)/plan.csv")).seats == expected)
    #expect(SeatPlanFile(InputFile(path: "\(folder.path)/plan.ndjson")).seats == expected)
  }

  /// Ids that a counsellor copies from our tables into a file of decisions.
  @Test func idsOfDecisionsAreThoseOfOurTables() throws {
    let ids = [
      "=S1", "'=S1", "''=S1", "'S1", "S1", "+1", "-1", "@a", "'", "''", "'-", "=a,b", "'=\"q\"",
      "é",
      "'é", "'\u{301}x", "=\u{202E}x", "a=b", "'a=b", "'+", "'''@",
    ]
    var pins = Array("learner,session,kind,reason,author\n".utf8)
    for id in ids {
      for text in [id, id, "pin", "=why", "'who"] {
        CSVText.append(text, to: &pins)
        pins.append(UInt8(ascii: text == "'who" ? "\n" : ","))
      }
    }
    let sessions = ids.map {
      CourseSession(id: SessionID($0), course: "C1", start: "2027-01-01", seats: 1)
    }
    let file = SeatOrderFile(
      InputFile(name: "pins.csv", bytes: pins),
      of: Catalogue(courses: [], sessions: sessions, needs: []))
    #expect(file.issues.isEmpty)
    #expect(file.orders.map(\.order.learner.rawValue) == ids)
    #expect(file.orders.map(\.order.session.rawValue) == ids)
    #expect(file.orders.allSatisfy { $0.order.reason == "=why" && $0.order.author == "'who" })
  }

  @Test func aPlanThatWeWroteHasNoUnknownColumn() {
    let plan = "learner,session,course,rank,score,gain,why\nL1,S1,C1,1,0.5,0.1,x\n"
    let file = SeatPlanFile(InputFile(name: "plan.csv", bytes: Array(plan.utf8)))
    #expect(file.issues.isEmpty && file.seats == ["L1": "S1"])
  }
}

extension String {
  fileprivate var trimmingQuotes: String { hasPrefix("\"") ? String(dropFirst().dropLast()) : self }
}
