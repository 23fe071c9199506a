import Passerelle
import PasserelleTestSupport
import Testing

@Suite struct AllocationTests {
  private static let day: Day = "2026-11-23"

  /// Learners who differ in what they lack, two courses for it, sessions with few seats.
  private func world(
    learners count: Int, seats: Int = 1, minimum: Int = 0, reserves: [LearnerStatus: Int] = [:]
  ) -> (catalogue: Catalogue, learners: [Learner]) {
    let sawing = Course(id: "sawing", teaches: ["saw": .advanced])
    let planing = Course(id: "planing", teaches: ["plane": .foundation])
    let sessions = [("S", sawing.id, 30), ("P", planing.id, 60)].map { id, course, days in
      var session = CourseSession(
        id: SessionID(id), course: course, start: Self.day.adding(days), seats: seats)
      session.minimumSeats = minimum
      session.reserves = reserves
      return session
    }
    let need = Need(
      id: "N",
      distinct: [
        RequestedSkill("saw", level: .advanced, importance: .must),
        RequestedSkill("plane", level: .foundation, importance: .nice),
      ])
    let learners = (0..<count).map { number in
      var learner = Learner(id: LearnerID("L\(number)"), skills: [:])
      // The later, the less the learner gains by waiting.
      learner.availableFrom = Self.day.adding(number)
      return learner
    }
    return (Catalogue(courses: [sawing, planing], sessions: sessions, needs: [need]), learners)
  }

  private func plan(
    _ world: (catalogue: Catalogue, learners: [Learner]), policy: Policy = .standard,
    _ change: (inout AllocationRequest) -> Void = { _ in }
  ) throws -> Allocation {
    let engine = try Engine(world.catalogue, asOf: Self.day, policy: policy)
    return try plan(engine, engine.candidates(for: world.learners), change)
  }

  private func plan(
    _ engine: Engine, _ candidates: [LearnerCandidates],
    _ change: (inout AllocationRequest) -> Void
  ) throws -> Allocation {
    var request = AllocationRequest()
    change(&request)
    let outcome = try engine.allocate(candidates, request)
    guard case .plan(let plan) = outcome else {
      Issue.record("\(outcome)")
      throw Unplanned()
    }
    return plan
  }

  private struct Unplanned: Error {}

  private func conflict(
    _ world: (catalogue: Catalogue, learners: [Learner]), policy: Policy = .standard,
    _ orders: [SeatOrder]
  ) throws -> OrderConflict? {
    let engine = try Engine(world.catalogue, asOf: Self.day, policy: policy)
    var request = AllocationRequest()
    request.orders = orders
    let outcome = try engine.allocate(engine.candidates(for: world.learners), request)
    if case .conflict(let conflict) = outcome { return conflict }
    return nil
  }

  private func order(
    _ kind: SeatOrder.Kind, _ learner: String, _ session: String
  ) -> SeatOrder {
    SeatOrder(
      learner: LearnerID(learner), session: SessionID(session), kind: kind, reason: "agreed",
      author: "AB")
  }

  @Test func seatsGoWhereTheyAddMostAndTheRestIsTold() throws {
    let plan = try plan(world(learners: 3))
    #expect(plan.summary.placed == 2 && plan.summary.gap?.trillionths == 0)
    let without = try #require(plan.seatings.first { $0.session == nil })
    guard case .worthMore(_, let seat, let own) = without.reason else {
      Issue.record("\(without.reason)")
      return
    }
    #expect(seat >= own)
    #expect(plan.summary.seatValues.allSatisfy { $0.value > SeatValue(trillionths: 0) })
  }

  @Test func thePlanDoesNotDependOnTheOrderOfLearners() throws {
    for seed in 0..<10 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var world = RandomWorld(seed: UInt64(seed)).allocatable(&generator)
      let engine = try Engine(world.catalogue, asOf: Self.day)
      var candidates = try engine.candidates(for: world.learners)
      for objective in AllocationRequest.Objective.allCases {
        let first = try plan(engine, candidates) { $0.objective = objective }
        world.learners.shuffle(using: &generator)
        candidates = try engine.candidates(for: world.learners)
        let second = try plan(engine, candidates) { $0.objective = objective }
        #expect(first.seatings == second.seatings, "seed \(seed)")
        #expect(first.summary == second.summary, "seed \(seed)")
      }
    }
  }

  @Test func noSeatIsGivenTwiceAndNobodySitsTwice() throws {
    for seed in 0..<15 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let world = RandomWorld(seed: UInt64(seed)).allocatable(&generator)
      let engine = try Engine(world.catalogue, asOf: Self.day)
      let candidates = try engine.candidates(for: world.learners)
      for objective in AllocationRequest.Objective.allCases {
        let plan = try plan(engine, candidates) { $0.objective = objective }
        #expect(plan.seatings.count == world.learners.count)
        for session in world.catalogue.sessions {
          let seated = plan.seatings.count { $0.session == session.id }
          #expect(seated <= session.seats, "seed \(seed)")
          #expect(seated == 0 || seated >= session.minimumSeats, "seed \(seed)")
        }
        if objective == .stable { #expect(plan.summary.blockingPairs == 0, "seed \(seed)") }
        let without = Set(plan.seatings.filter { $0.session == nil }.map(\.learner))
        #expect(without.count == plan.summary.learners - plan.summary.placed)
      }
    }
  }

  @Test func anUnclaimedReserveIsOpenUnderASoftPolicyOnly() throws {
    let all = world(learners: 2, seats: 1, reserves: [.neet: 1])
    #expect(try plan(all).summary.placed == 2)
    #expect(try plan(all, policy: Policy(reserves: .hard)).summary.placed == 0)
    let stable = try plan(all) { $0.objective = .stable }
    #expect(stable.summary.placed == 2)
    let kept = try plan(all, policy: Policy(reserves: .hard)) { $0.objective = .stable }
    #expect(kept.seatings.allSatisfy { $0.session == nil })
    #expect(kept.seatings.contains { if case .reserved = $0.reason { true } else { false } })
  }

  @Test(arguments: AllocationRequest.Objective.allCases)
  func aReserveIsForItsStatusFirst(objective: AllocationRequest.Objective) throws {
    var world = world(learners: 5, seats: 1, reserves: [.neet: 1])
    // The one who would gain least.
    world.learners[0].status = .neet
    let plan = try plan(world) { $0.objective = objective }
    #expect(plan.seatings[0].session != nil)
    #expect(plan.summary.neets == 1 && plan.summary.neetsPlaced == 1)
  }

  @Test func aSessionBelowItsMinimumIsClosedAndItsLearnersPlacedAgain() throws {
    // The first can only go planing, alone; the others saw better.
    func learners(_ world: (catalogue: Catalogue, learners: [Learner]))
      -> (catalogue: Catalogue, learners: [Learner])
    {
      var world = world
      world.learners[0] = Learner(id: "L0", skills: ["saw": .highlySpecialised])
      return world
    }
    let plan = try plan(learners(world(learners: 4, seats: 4, minimum: 3)))
    #expect(plan.summary.closedSessions == ["P"] && plan.summary.placed == 3)
    #expect(plan.seatings[0].reason == .allClosed)
    // Without minimum numbers all would sit; with them this is proven the greatest.
    #expect(try #require(plan.summary.gap) == SeatValue(trillionths: 0))
    #expect(try self.plan(learners(world(learners: 4, seats: 4))).summary.placed == 4)
    #expect(try self.plan(learners(world(learners: 2, seats: 4, minimum: 3))).summary.placed == 0)
  }

  @Test func noSequenceOfRunsUndoesADecision() throws {
    for seed in 0..<15 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let world = RandomWorld(seed: UInt64(seed)).allocatable(&generator)
      let engine = try Engine(world.catalogue, asOf: Self.day)
      let candidates = try engine.candidates(for: world.learners)
      var orders: [SeatOrder] = []
      var previous: [LearnerID: SessionID] = [:]
      for _ in 0..<6 {
        let learner = generator.pick(world.learners).id
        let session = generator.pick(world.catalogue.sessions).id
        let kind = generator.pick(SeatOrder.Kind.allCases)
        var request = AllocationRequest()
        request.orders = orders + [order(kind, "\(learner)", "\(session)")]
        request.previous = previous
        request.objective = generator.pick(AllocationRequest.Objective.allCases)
        guard case .plan(let plan) = try engine.allocate(candidates, request) else { continue }
        orders = request.orders
        for seating in plan.seatings {
          for order in orders where order.learner == seating.learner {
            #expect((seating.session == order.session) == (order.kind == .pin), "seed \(seed)")
          }
          previous[seating.learner] = seating.session
        }
      }
    }
  }

  @Test func conflictsNameTheSmallestSet() throws {
    let world = world(learners: 4, seats: 2)
    let pins = (0..<4).map { order(.pin, "L\($0)", "S") }
    #expect(try conflict(world, Array(pins.prefix(2))) == nil)
    #expect(try conflict(world, pins)?.reason == .tooFewSeats(2))
    #expect(try conflict(world, pins)?.orders == Array(pins.prefix(3)))
    let two = [order(.pin, "L0", "P"), order(.pin, "L0", "S")]
    #expect(try conflict(world, pins + two)?.orders == two)
    #expect(try conflict(world, two)?.reason == .twoSessions)
    let both = [order(.ban, "L1", "S"), order(.pin, "L1", "S")]
    #expect(try conflict(world, both)?.reason == .pinnedAndBanned)
    #expect(try conflict(world, [order(.pin, "L9", "S")])?.reason == .unknownLearner)
    #expect(try conflict(world, [order(.ban, "L1", "X")])?.reason == .unknownSession)
  }

  @Test func seatsKeptForOthersAreNoRoomForPins() throws {
    var world = world(learners: 4, seats: 3, reserves: [.neet: 2])
    world.learners[3].status = .neet
    let pins = (0..<2).map { order(.pin, "L\($0)", "S") }
    let hard = Policy(reserves: .hard)
    #expect(try conflict(world, pins) == nil)
    #expect(try conflict(world, policy: hard, pins)?.reason == .tooFewSeats(1))
    #expect(try conflict(world, policy: hard, [pins[0], order(.pin, "L3", "S")]) == nil)
  }

  @Test func movingHasItsPrice() throws {
    let world = world(learners: 3)
    let free = try plan(world)
    let seated = Dictionary(
      uniqueKeysWithValues: free.seatings.compactMap { seating in
        seating.session.map { (seating.learner, $0) }
      })
    // Yesterday, the seats were the other way round.
    let swapped = seated.mapValues { $0 == "S" ? SessionID("P") : "S" }
    let dear = try plan(world) {
      ($0.previous, $0.movePrice) = (swapped, SeatValue(trillionths: 1_000_000_000_000))
    }
    #expect(dear.summary.seatedBefore == 2 && dear.summary.moved == 0)
    let cheap = try plan(world) { $0.previous = swapped }
    #expect(cheap.seatings.map(\.session) == free.seatings.map(\.session))
    #expect(cheap.summary.moved == 2)
  }

  @Test func everySentenceIsSaidInEveryLanguage() throws {
    var world = world(learners: 3)
    world.learners.append(Learner(id: "none", skills: ["saw": .advanced, "plane": .foundation]))
    let plan = try plan(world) { $0.orders = [order(.pin, "L1", "S")] }
    for language in Phrasebook.Language.allCases {
      let phrases = Phrasebook(language) { $0.rawValue }
      let sentences = Set(plan.seatings.map(phrases.why))
      #expect(sentences.count == plan.seatings.count && sentences.allSatisfy { !$0.isEmpty })
    }
  }
}

extension AllocationTests {
  private func refusal(
    _ engine: Engine, _ candidates: [LearnerCandidates], movePrice: Int64 = 0
  ) -> AllocationError? {
    #expect(throws: AllocationError.self) {
      try engine.allocate(
        candidates, AllocationRequest(movePrice: SeatValue(trillionths: movePrice)))
    }
  }

  @Test func candidatesAreTheirEnginesOwn() throws {
    let world = world(learners: 2)
    let engines = try (0..<2).map { try Engine(world.catalogue, asOf: Self.day.adding($0)) }
    let candidates = try engines.map { try $0.candidates(for: world.learners) }
    #expect(
      refusal(engines[0], [candidates[0][0], candidates[1][1]]) == .candidatesOfAnotherEngine("L1"))
    _ = try engines[1].allocate(candidates[1])
  }

  @Test(arguments: [AllocationRequest.Objective.welfare, .stable])
  func aPlanCanBeGivenUpAtEachStep(objective: AllocationRequest.Objective) throws {
    struct GivenUp: Error {}
    let world = world(learners: 5, seats: 4, minimum: 3)
    let engine = try Engine(world.catalogue, asOf: Self.day)
    let candidates = try engine.candidates(for: world.learners)
    let request = AllocationRequest(objective: objective)
    var steps: [Int] = []
    let outcome = try engine.allocate(candidates, request) { steps.append($0) }
    #expect(!steps.isEmpty && steps == Array(1...steps.count))
    for step in steps {
      #expect(throws: GivenUp.self) {
        _ = try engine.allocate(candidates, request) { if $0 == step { throw GivenUp() } }
      }
    }
    let again = try engine.allocate(candidates, request)
    #expect("\(again)" == "\(outcome)")
    #expect(throws: GivenUp.self) {
      _ = try engine.candidates(for: world.learners) { _ in throw GivenUp() }
    }
  }

  /// Four sessions with a learner each, who need two; only the first learner would go to the second's.
  @Test func aSessionClosesOnlyIfNobodyWhoLeftAnotherFillsIt() throws {
    let names = ["A", "B", "C", "D"]
    let courses = names.map { Course(id: CourseID($0), teaches: [SkillID($0): .advanced]) }
    let sessions = names.enumerated().map { number, name in
      var session = CourseSession(
        id: SessionID(name), course: CourseID(name), start: Self.day.adding(30 + 20 * number),
        seats: 2)
      session.minimumSeats = 2
      return session
    }
    let need = Need(
      id: "N",
      distinct: names.map { RequestedSkill(SkillID($0), level: .advanced, importance: .must) })
    let learners = names.map { name in
      let lacks = name == "A" ? ["A", "B"] : [name]
      let held = names.filter { !lacks.contains($0) }
      return Learner(
        id: LearnerID(name),
        skills: SkillProfile(
          distinct: held.map { .init(skill: SkillID($0), level: .advanced) }))
    }
    let catalogue = Catalogue(courses: courses, sessions: sessions, needs: [need])
    let plan = try plan((catalogue, learners)) { $0.objective = .stable }
    #expect(plan.seatings.map(\.session) == ["B", "B", nil, nil])
  }

  @Test func nobodyComesTwice() throws {
    let world = world(learners: 3)
    let engine = try Engine(world.catalogue, asOf: Self.day)
    let candidates = try engine.candidates(for: world.learners + [world.learners[1]])
    #expect(refusal(engine, candidates) == .repeatedLearner("L1"))
  }

  @Test(arguments: [Int64.min, -1, 1_000_000_000_001, .max])
  func aPriceOfMovingThatIsNoneIsRefused(price: Int64) throws {
    let world = world(learners: 2)
    let engine = try Engine(world.catalogue, asOf: Self.day)
    let candidates = try engine.candidates(for: world.learners)
    #expect(
      refusal(engine, candidates, movePrice: price)
        == .movePriceOutOfRange(SeatValue(trillionths: price)))
  }

  @Test func aSessionThatCanNeverBeHeldIsNamed() throws {
    for objective in AllocationRequest.Objective.allCases {
      let world = world(learners: 4, seats: 2, minimum: 3)
      let plan = try plan(world) { $0.objective = objective }
      #expect(plan.summary.sessionsNeverHeld == ["P", "S"] && plan.summary.closedSessions.isEmpty)
      #expect(plan.summary.placed == 0 && plan.summary.unfilledSeats == 0)
      let pinned = try self.plan(world) {
        ($0.objective, $0.orders) = (objective, [order(.pin, "L1", "S")])
      }
      #expect(pinned.summary.sessionsNeverHeld == ["P"])
    }
  }

  @Test func whoIsEligibleIsNotToldOtherwise() throws {
    var world = world(learners: 1)
    world.learners.append(Learner(id: "none", skills: ["saw": .advanced, "plane": .foundation]))
    world.catalogue.sessions = []
    let plan = try plan(world)
    #expect(plan.seatings[0].reason == .noSession)
    guard case .notEligible = plan.seatings[1].reason else {
      Issue.record("\(plan.seatings[1].reason)")
      return
    }
  }

  /// Even where a session is called as another's seats for a status are.
  @Test func columnsOfAProofHaveNamesOfTheirOwn() throws {
    var world = world(learners: 2, seats: 2, reserves: [.neet: 1])
    world.catalogue.sessions += ["S|neet", "S||neet"].map { id in
      CourseSession(
        id: SessionID(id), course: "sawing", start: "2026-12-13", seats: 1)
    }
    let columns = try #require(try plan(world).proof).columns
    #expect(Set(columns).count == 6 && columns.count == 6)
    #expect(columns.contains("S|neet") && columns.contains("S||neet"))
  }
}

extension RandomWorld {
  /// Its catalogue and learners, seats made scarce and with minimum numbers and reserves.
  fileprivate func allocatable(
    _ generator: inout SeededGenerator
  ) -> (catalogue: Catalogue, learners: [Learner]) {
    var catalogue = catalogue
    catalogue.awaitsSessions = true
    catalogue.sessions = catalogue.courses.enumerated().flatMap { number, course in
      (0..<2).map { copy in
        var session = CourseSession(
          id: SessionID("S\(number)-\(copy)"), course: course.id,
          start: asOf.adding(10 * copy + number),
          seats: Int.random(in: 0...3, using: &generator))
        session.minimumSeats = Int.random(in: 0...2, using: &generator)
        if session.seats > 0, generator.chance(0.5) { session.reserves = [.neet: 1] }
        return session
      }
    }
    return (catalogue, learners)
  }
}
