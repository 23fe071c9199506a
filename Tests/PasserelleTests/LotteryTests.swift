import Passerelle
import PasserelleTestSupport
import Testing

/// Where values are equal lots decide, and nothing else.
@Suite struct LotteryTests {
  private static let objectives = AllocationRequest.Objective.allCases

  /// One seat, and learners who are alike.
  private func engine() throws -> Engine {
    let session = {
      var session = CourseSession(id: "S", course: "C", start: "2027-01-11", seats: 1)
      session.hoursPerWeek = 20
      return session
    }()
    let need = try Need(
      id: "N", skills: [RequestedSkill("k", level: .intermediate, importance: .must)])
    return try Engine(
      Catalogue(
        courses: [Course(id: "C", teaches: ["k": .intermediate])], sessions: [session],
        needs: [need]), asOf: "2026-11-23")
  }

  private func plan(
    _ engine: Engine, _ ids: [LearnerID], _ objective: AllocationRequest.Objective,
    _ lottery: String?
  ) throws -> Allocation {
    let learners = ids.map { Learner(id: $0, skills: [:]) }
    let request = AllocationRequest(objective: objective, lottery: lottery)
    let outcome = try engine.allocate(engine.candidates(for: learners), request)
    guard case .plan(let plan) = outcome else { throw Unplanned() }
    return plan
  }

  private struct Unplanned: Error {}

  @Test(arguments: objectives)
  func ofTwoEqualLearnersEitherWins(objective: AllocationRequest.Objective) throws {
    let engine = try engine()
    var wins = 0
    for seed in 0..<200 {
      let plan = try plan(engine, ["L1", "L2"], objective, "lottery \(seed)")
      #expect(plan.summary.placed == 1)
      let (first, second) = (plan.seatings[0], plan.seatings[1])
      if first.session != nil { wins += 1 }
      let loser = first.session == nil ? first : second
      #expect(loser.reason == .lot("S", Lottery("lottery \(seed)")))
    }
    #expect((80...120).contains(wins), "\(wins) of 200")
  }

  @Test(arguments: objectives)
  func theLeastLotWinsWhateverTheOrder(objective: AllocationRequest.Objective) throws {
    let engine = try engine()
    let ids = (0..<7).map { LearnerID("L\($0)") }
    let lottery = Lottery("any")
    let first = try #require(
      ids.min { lottery.lot(of: $0).lexicographicallyPrecedes(lottery.lot(of: $1)) })
    let plans = try [ids, ids.reversed(), Array(ids[3...] + ids[..<3])].map {
      try plan(engine, $0, objective, "any")
    }
    #expect(plans[0].seatings.first { $0.session != nil }?.learner == first)
    #expect(plans.allSatisfy { $0 == plans[0] })
  }

  @Test func aLotIsTheDigestOfTextAndId() {
    let lot = Lottery("2026-11-23").lot(of: "L1")
    let digits = lot.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(digits == "7cd7b5edf7fe4cfe64fca906682697ff0267b32d766f24e9628744fe2bcd5878")
  }

  @Test func theDayIsTheLotteryUnlessAnotherIsGiven() throws {
    let plan = try plan(try engine(), ["L1", "L2"], .welfare, nil)
    #expect(plan.lottery == Lottery("2026-11-23"))
  }
}
