import Passerelle
import PasserelleAssignment
import PasserelleTestSupport
import Testing

/// Plans beside every placement there is, read from the bare problem that the plan states.
@Suite struct PlanOptimumTests {
  @Test(arguments: [Policy.Reserves.hard, .soft])
  func aPlanOfAFewIsTheBestOfAllThatRespectMinimumNumbers(reserves: Policy.Reserves) throws {
    var withClosed = 0
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let world = smallWorld(&generator)
      let pins = Set(generator.chance(0.3) ? world.learners.prefix(1).map(\.id) : [])
      guard let plan = try plan(world, reserves, pins) else { continue }
      let proof = try #require(plan.proof)
      let pinned = Set(plan.seatings.filter { pins.contains($0.learner) }.compactMap(\.session))
      let best = bestTotal(proof, world.catalogue, held: pinned)
      #expect(proof.claim.total == best, "seed \(seed)")
      #expect(plan.summary.gap?.trillionths == 0, "seed \(seed)")
      if !plan.summary.closedSessions.isEmpty { withClosed += 1 }
    }
    #expect(withClosed > 5)
  }

  /// Five learners, four sessions whose minimum numbers are hard to reach.
  private func smallWorld(
    _ generator: inout SeededGenerator
  ) -> (catalogue: Catalogue, learners: [Learner], asOf: Day) {
    var shape = RandomWorld.Shape()
    (shape.courses, shape.learners) = (4, 5)
    let world = RandomWorld(seed: generator.next(), shape)
    var catalogue = world.catalogue
    catalogue.sessions = catalogue.courses.enumerated().map { number, course in
      var session = CourseSession(
        id: SessionID("S\(number)"), course: course.id,
        start: world.asOf.adding(300 + 10 * number),
        seats: Int.random(in: 1...4, using: &generator))
      session.minimumSeats = Int.random(in: 0...3, using: &generator)
      if generator.chance(0.5) { session.reserves = [.neet: 1] }
      return session
    }
    let learners = world.learners.map { learner in
      var learner = learner
      learner.status = generator.chance(0.5) ? .neet : .jobseeker
      return learner
    }
    return (catalogue, learners, world.asOf)
  }

  private func plan(
    _ world: (catalogue: Catalogue, learners: [Learner], asOf: Day),
    _ reserves: Policy.Reserves, _ pins: Set<LearnerID>
  ) throws -> Allocation? {
    let engine = try Engine(world.catalogue, asOf: world.asOf, policy: Policy(reserves: reserves))
    var request = AllocationRequest()
    request.orders = pins.map {
      SeatOrder(learner: $0, session: "S0", kind: .pin, reason: "agreed", author: "AB")
    }
    let outcome = try engine.allocate(engine.candidates(for: world.learners), request)
    guard case .plan(let plan) = outcome else { return nil }
    return plan
  }

  /// The greatest total, by trying every placement in which a session is empty, has its minimum or
  /// has a pinned learner.
  private func bestTotal(
    _ proof: AllocationProof, _ catalogue: Catalogue, held: Set<SessionID>
  ) -> Int64 {
    let problem = proof.problem
    let sessions = proof.columns.map { SessionID(String($0.prefix { $0 != "|" })) }
    let minimums = Dictionary(
      uniqueKeysWithValues: catalogue.sessions.map {
        ($0.id, held.contains($0.id) ? 0 : $0.minimumSeats)
      })
    var (left, attendance) = (problem.capacities, [SessionID: Int]())
    var best = Int64.min
    func visit(_ row: Int, _ total: Int64) {
      guard row < problem.rowCount else {
        let isPlan = attendance.allSatisfy { $1 == 0 || $1 >= minimums[$0] ?? 0 }
        if isPlan { best = max(best, total) }
        return
      }
      visit(row + 1, total)
      for edge in problem[row] where left[Int(edge.column)] > 0 {
        left[Int(edge.column)] -= 1
        attendance[sessions[Int(edge.column)], default: 0] += 1
        visit(row + 1, total + edge.score)
        attendance[sessions[Int(edge.column)], default: 0] -= 1
        left[Int(edge.column)] += 1
      }
    }
    visit(0, 0)
    return best
  }
}
