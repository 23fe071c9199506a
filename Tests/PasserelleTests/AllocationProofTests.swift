import Passerelle
import PasserelleTestSupport
import Testing

@Suite struct AllocationProofTests {
  /// Two rows that want the one seat, and what proves the better of them.
  private struct Parts {
    var rows = ["L1", "L2"]
    var columns = ["S"]
    var capacities = [1]
    var groups: [AllocationProof.Group] = []
    var edges: [[AllocationProof.Edge]] = [7, 5].map {
      [AllocationProof.Edge(column: 0, value: SeatValue(trillionths: $0))]
    }
    var placement: [Int?] = [0, nil]
    var total: Int64 = 7
    var gap: Int64 = 0
    var prices: [Int64] = [5]
    var surpluses: [Int64] = [2, 0]

    func proof() throws(AllocationProof.Malformed) -> AllocationProof {
      try AllocationProof(
        rows: rows, columns: columns, capacities: capacities, groups: groups, edges: edges,
        placement: placement, total: SeatValue(trillionths: total),
        gap: SeatValue(trillionths: gap),
        prices: prices.map(SeatValue.init), surpluses: surpluses.map(SeatValue.init))
    }
  }

  private func refusal(_ change: (inout Parts) -> Void) throws -> AllocationProof.Refusal? {
    var parts = Parts()
    change(&parts)
    return try parts.proof().refusal()
  }

  private func malformed(_ change: (inout Parts) -> Void) -> AllocationProof.Malformed? {
    var parts = Parts()
    change(&parts)
    return #expect(throws: AllocationProof.Malformed.self) { try parts.proof() }
  }

  private func value(_ trillionths: Int64) -> SeatValue { SeatValue(trillionths: trillionths) }

  @Test func aTrueClaimIsProvenAndNoOther() throws {
    #expect(try refusal { _ in } == nil)
    #expect(try refusal { $0.placement = [0, 0] } == .overfull(column: "S", rows: 2, capacity: 1))
    #expect(try refusal { $0.edges[0] = [] } == .noSuchEdge(row: "L1", column: "S"))
    #expect(try refusal { $0.prices = [-1] } == .negativePrice(column: "S", value(-1)))
    #expect(try refusal { $0.surpluses[1] = -1 } == .negativeSurplus(row: "L2", value(-1)))
    #expect(
      try refusal { $0.prices = [4] }
        == .uncovered(row: "L1", column: "S", value: value(7), covered: value(6)))
    #expect(try refusal { $0.total = 8 } == .wrongTotal(stated: value(8), found: value(7)))
    #expect(
      try refusal { $0.gap = 1 } == .wrongBound(total: value(7), gap: value(1), bound: value(7)))
    #expect(try refusal { $0.prices = [.max] } == .overflow)
  }

  /// Held with two rows or not at all, a seat for each.
  private static func held(minimum: Int) -> (inout Parts) -> Void {
    {
      $0.capacities = [2]
      $0.groups = [AllocationProof.Group(id: "S", columns: [0], minimum: minimum)]
      ($0.placement, $0.total, $0.prices, $0.surpluses) = ([0, 0], 12, [6], [0, 0])
    }
  }

  @Test func leastNumbersArePartOfWhatIsProven() throws {
    #expect(try refusal(Self.held(minimum: 2)) == nil)
    #expect(
      try refusal(Self.held(minimum: 3)) == .tooFew(group: "S", rows: 2, minimum: 3))
    #expect(
      try refusal(Self.held(minimum: 1))
        == .wrongBound(total: value(12), gap: value(0), bound: value(13)))
    #expect(
      try refusal {
        Self.held(minimum: 2)(&$0)
        ($0.placement[1], $0.total) = (nil, 7)
      } == .tooFew(group: "S", rows: 1, minimum: 2))
    #expect(
      try refusal {
        Self.held(minimum: 2)(&$0)
        ($0.prices, $0.surpluses) = ([0], [8, 0])
      } == nil)
    #expect(
      try refusal {
        Self.held(minimum: 2)(&$0)
        $0.surpluses[0] = 13
      } == .wrongBound(total: value(12), gap: value(0), bound: value(13)))
  }

  @Test func groupsThatAreNoneAreRefused() {
    func malformed(_ groups: [(columns: [Int], minimum: Int)]) -> AllocationProof.Malformed? {
      self.malformed { parts in
        parts.groups = groups.enumerated().map { number, group in
          AllocationProof.Group(
            id: "G\(number)", columns: group.columns, minimum: group.minimum)
        }
      }
    }
    #expect(malformed([([0], -1)]) == .negativeMinimum(group: "G0", -1))
    #expect(malformed([([0], 1), ([0], 1)]) == .noSuchColumnOfGroup("G1", column: 0))
    for column in [1, -1, Int.max, Int.min] {
      #expect(malformed([([column], 1)]) == .noSuchColumnOfGroup("G0", column: column))
    }
    #expect(malformed([([], 1)]) == .noGroup(column: "S"))
  }

  @Test func thePlanAndItsProofStateOneGap() throws {
    var (plans, withMinimum) = (0, 0)
    for seed in 0..<120 {
      let world = try SeatWorld(seed: UInt64(seed), minima: true)
      let candidates = try world.engine.candidates(for: world.learners)
      guard case .plan(let plan) = try world.engine.allocate(candidates, world.request),
        let proof = plan.proof, let gap = plan.summary.gap
      else { continue }
      plans += 1
      // A search that weighed all sets of sessions may prove more than prices and surpluses do.
      #expect(gap == value(0) ? proof.gap >= gap : proof.gap == gap, "seed \(seed)")
      if proof.gap == gap { withMinimum += proof.groups.isEmpty ? 0 : 1 }
      for group in proof.groups {
        let rows = proof.placement.count { $0.map(group.columns.contains) ?? false }
        #expect(rows == 0 || rows >= group.minimum, "seed \(seed)")
      }
    }
    #expect(plans > 30 && withMinimum > 20)
  }

  @Test func whatIsNoProofIsRefusedAndEndsNothing() {
    let edge = AllocationProof.Edge(column: 0, value: value(1))
    #expect(malformed { $0.surpluses = [] } == .lengths("surpluses", 0, 2))
    #expect(malformed { $0.prices = [1, 2] } == .lengths("prices", 2, 1))
    #expect(malformed { $0.capacities = [.min] } == .negativeCapacity(column: "S", .min))
    #expect(malformed { $0.placement[1] = 9 } == .noSuchColumn(row: "L2", column: 9))
    #expect(malformed { $0.edges[0] = [edge, edge] } == .noSuchColumn(row: "L1", column: 0))
    for column in [-1, 1, Int.max, Int.min] {
      let strange = AllocationProof.Edge(column: column, value: value(1))
      #expect(malformed { $0.edges[1] = [strange] } == .noSuchColumn(row: "L2", column: column))
    }
    let large = AllocationProof.Edge(column: 0, value: value(.max))
    guard case .valueTooLarge("L1", "S", value(.max), _) = malformed({ $0.edges[0] = [large] })
    else {
      Issue.record("a value with which sums overflow is taken")
      return
    }
  }

  @Test func theProofOfAPlanSurvivesTakingItApart() throws {
    for seed in 0..<60 {
      let world = try SeatWorld(seed: UInt64(seed), minima: true)
      let candidates = try world.engine.candidates(for: world.learners)
      guard case .plan(let plan) = try world.engine.allocate(candidates, world.request),
        let proof = plan.proof
      else { continue }
      #expect(proof.refusal() == nil, "seed \(seed)")
      let again = try AllocationProof(
        rows: proof.rows, columns: proof.columns, capacities: proof.capacities,
        groups: proof.groups,
        edges: proof.rows.indices.map { proof.edges(ofRow: $0).reversed() },
        placement: proof.placement, total: proof.total, gap: proof.gap, prices: proof.prices,
        surpluses: proof.surpluses)
      #expect(again == proof, "seed \(seed)")
    }
  }

  /// Two courses that everybody ranks alike, with as many learners as the least numbers need together.
  private func plan(seats: Int) throws -> Allocation? {
    let asOf: Day = "2026-11-23"
    let courses = [
      Course(id: "A", teaches: ["saw": .advanced]),
      Course(id: "B", teaches: ["saw": .advanced]),
    ]
    let sessions = courses.map { course in
      var session = CourseSession(
        id: SessionID(course.id.rawValue), course: course.id,
        start: asOf.adding(course.id == "A" ? 30 : 60), seats: seats)
      session.minimumSeats = 2
      return session
    }
    let need = Need(
      id: "N", distinct: [RequestedSkill("saw", level: .advanced, importance: .must)])
    let engine = try Engine(
      Catalogue(courses: courses, sessions: sessions, needs: [need]), asOf: asOf)
    let learners = (0..<4).map { Learner(id: LearnerID("L\($0)"), skills: [:]) }
    let outcome = try engine.allocate(engine.candidates(for: learners))
    guard case .plan(let plan) = outcome else { return nil }
    return plan
  }

  @Test func aPlanThatFillsASessionToItsMinimumIsProvenToo() throws {
    let plan = try #require(try plan(seats: 3))
    #expect(plan.summary.placed == 4 && plan.summary.closedSessions.isEmpty)
    #expect(plan.summary.gap == value(0))
    let proof = try #require(plan.proof)
    #expect(proof.refusal() == nil)
    #expect(proof.gap > value(0))
  }

  @Test func aSeatForWhichAnotherSessionWouldLackALearnerAddsNothing() throws {
    let plan = try #require(try plan(seats: 2))
    let more = try #require(try self.plan(seats: 3))
    #expect(plan.summary.total == more.summary.total)
    #expect(plan.summary.seatValues.isEmpty)
    #expect(plan.proof?.refusal() == nil)
  }
}
