import Passerelle
import PasserelleInterchange
import PasserelleOperations
import PasserelleSkillSpace
import Testing

@Suite struct PlanningTests {
  static let settings = EngineSettings(asOf: "2026-11-23")

  /// Three who want one of two seats.
  private func three() throws -> SmallFolder {
    try SmallFolder(
      learners: "L1,sawing=1\nL2,sawing=2\nL3,sawing=3\n",
      sessions: "S1,C1,2027-01-01,1\nS2,C1,2027-02-01,1\n")
  }

  private func plan(
    _ folder: SmallFolder, _ change: (inout PlanRequest) -> Void = { _ in },
    progress: (PlanProgress) -> Void = { _ in }
  ) async throws -> PlanOutcome {
    var request = PlanRequest(Self.settings)
    request.workers = 2
    change(&request)
    return try await OpenedData(at: folder.path).plan(request, progress: progress)
  }

  private func seats(_ outcome: PlanOutcome) throws -> [LearnerID: SessionID] {
    guard case .planned(.plan(let plan)) = outcome.answer else {
      Issue.record("\(String(describing: outcome.answer))")
      return [:]
    }
    #expect(plan.proof?.refusal() == nil)
    return Dictionary(
      uniqueKeysWithValues: plan.seatings.compactMap { seating in
        seating.session.map { (seating.learner, $0) }
      })
  }

  @Test func everySeatIsGivenOnceAndReadingComesBeforeSearching() async throws {
    var (readings, steps) = (0, 0)
    let outcome = try await plan(try three()) { _ in
    } progress: {
      switch $0 {
      case .reading: readings += 1
      case .searching(let count): steps = count
      }
      #expect(readings > 0)
    }
    let seats = try seats(outcome)
    #expect(Set(seats.values) == ["S1", "S2"] && seats.count == 2 && steps > 0)
    #expect(outcome.verdict == .usable)
    #expect(outcome.tallies.contains { $0.kind == .learners && $0.used == 3 })
  }

  @Test func decisionsAndThePlanOfBeforeMayBeBytes() async throws {
    let head = "learner,session,kind,reason,author\n"
    let pinned = InputFile(name: "p.csv", bytes: Array("\(head)L1,S2,pin,r,a\n".utf8))
    let before = InputFile(name: "b.csv", bytes: Array("learner,session\nL3,S1\n".utf8))
    let outcome = try await plan(try three()) {
      ($0.decisions, $0.previous) = (pinned, before)
      $0.movePrice = SeatValue(trillionths: 1_000_000_000_000)
    }
    #expect(try seats(outcome) == ["L1": "S2", "L3": "S1"])
    let names = outcome.tallies.map(\.file)
    #expect(names.contains("p.csv") && names.contains("b.csv"))
  }

  @Test func aDataSetInMemoryIsPlannedAsInAFolder() async throws {
    let folder = try three()
    var files: [String: [UInt8]] = [:]
    for table in ["learners", "courses", "sessions", "needs"] {
      let name = "\(table).csv"
      files[name] = InputFile(path: folder.file(name)).contents()
    }
    let inMemory = try OpenedData(DataSet(files: files, named: folder.path))
    // What lies beside it in a folder of its name is not its own.
    try folder.write("no model", to: "skillspace.model")
    let outcome = try await inMemory.plan(PlanRequest(Self.settings))
    #expect(try seats(outcome).count == 2)
    await #expect(
      throws: ModelFile.Refusal.damaged(path: folder.file("skillspace.model"), .foreign)
    ) {
      try await plan(folder).verdict
    }
  }

  @Test func decisionsThatConflictAreAnAnswerWithTheirLines() async throws {
    let text = "learner,session,kind,reason,author\nL1,S1,pin,r,a\nL2,S1,pin,r,a\n"
    let outcome = try await plan(try three()) {
      $0.decisions = InputFile(name: "p.csv", bytes: Array(text.utf8))
    }
    guard case .planned(.conflict(let conflict)) = outcome.answer else {
      Issue.record("\(String(describing: outcome.answer))")
      return
    }
    let lines = conflict.orders.compactMap { outcome.decisions?.location(of: $0) }
    #expect(lines == ["p.csv:2", "p.csv:3"])
  }

  @Test func lostRowsLeaveNoAnswerUnlessTheyAreGivenUp() async throws {
    let folder = try three()
    try folder.write("id,skills\nL1,sawing=9\nL2,sawing=2\n", to: "learners.csv")
    let decision = "learner,session,kind,reason,author\nL2,S1,pin,r,a\n"
    try folder.write(decision, to: "p.csv")
    let strict = try await plan(folder) { $0.decisions = InputFile(path: folder.file("p.csv")) }
    #expect(strict.answer == nil && strict.verdict == .usableWithoutBadRows)
    // The decision is about a learner whose row is good: that nothing is planned is no fault of it.
    #expect(strict.issues.count == 1)
    let lenient = try await plan(folder) {
      $0.decisions = InputFile(path: folder.file("p.csv"))
      $0.keepsGoing = true
    }
    #expect(try seats(lenient) == ["L2": "S1"])
  }

  @Test func aFileThatIsLostIsAnIssueAndNoAnswer() async throws {
    let outcome = try await plan(try three()) { $0.previous = InputFile(path: "/nowhere.csv") }
    #expect(outcome.answer == nil && outcome.verdict == .unusable)
    #expect(outcome.issues.map(\.location.file) == ["/nowhere.csv"])
    let bare = try await plan(try SmallFolder(learners: "L1,sawing=1\n"))
    guard case .noSessions = bare.answer else {
      Issue.record("\(String(describing: bare.answer))")
      return
    }
  }

  @Test func aPlanCanBeGivenUpWhileItIsSearchedFor() async throws {
    let folder = try three()
    let run = Task {
      try await plan(folder) { _ in
      } progress: {
        if case .searching = $0 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await run.value.verdict }
  }
}
