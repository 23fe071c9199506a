import Passerelle
import PasserelleTestSupport
import Testing

/// Sentences are true: each claim of a reason is found again from the plan and what was asked.
@Suite struct SentenceLawTests {
  @Test(arguments: [false, true])
  func whatAPlanSaysIsTrue(minima: Bool) throws {
    var said: [String: Int] = [:]
    for seed in 0..<500 {
      let world = try SeatWorld(seed: UInt64(seed), minima: minima)
      let candidates = try world.engine.candidates(for: world.learners)
      guard case .plan(let plan) = try world.engine.allocate(candidates, world.request) else {
        continue
      }
      let facts = PlanFacts(world, plan, candidates)
      let sums = plan.proof.map { SeatSums(facts, $0) }
      for seating in plan.seatings {
        guard let learner = facts.learner(seating.learner) else { continue }
        let name = "\(seating.reason)".prefix { $0 != "(" }
        said[String(name), default: 0] += 1
        if case .choice(let choice) = seating.reason {
          for (name, part) in Self.parts where choice[keyPath: part] > 0 {
            said[name, default: 0] += 1
          }
        }
        let isTrue = Claims(facts, learner, sums).hold(seating)
        #expect(isTrue, "seed \(seed): \(learner.id): \(seating.reason)")
      }
    }
    // Each kind of sentence has been met, those about least numbers where there are some.
    let kinds = ["choice", "pinned", "notEligible", "allBanned", "worthMore", "outranked", "lot"]
    let more = [
      "reserved", "taken", "unavailable", "noBetter", "notWorthMoving", "lesserGain", "kept",
      "full",
    ]
    for kind in kinds + more + (minima ? ["allClosed"] : []) {
      #expect(said[kind] != nil, "\(kind)")
    }
  }

  private static var parts: [String: WritableKeyPath<Allocation.Choice, Int>] {
    [
      "unavailable": \.unavailable, "noBetter": \.noBetter, "notWorthMoving": \.notWorthMoving,
      "lesserGain": \.lesserGain,
      "givenUp": \.givenUp, "kept": \.kept, "full": \.taken,
    ]
  }

  @Test func aPlanOfTheGreatestSumIsThat() throws {
    for seed in 0..<300 {
      let world = try SeatWorld(seed: UInt64(seed), minima: false)
      let candidates = try world.engine.candidates(for: world.learners)
      guard case .plan(let plan) = try world.engine.allocate(candidates, world.request),
        let proof = plan.proof
      else { continue }
      let facts = PlanFacts(world, plan, candidates)
      let sums = SeatSums(facts, proof)
      #expect(sums.greatest == proof.total.trillionths, "seed \(seed)")
      for value in plan.summary.seatValues {
        let sessions = world.sessions.filter { $0.course == value.course }
        let added = sessions.compactMap { sums.added(by: $0.id.rawValue) }.max()
        #expect(added == value.value.trillionths, "seed \(seed)")
      }
    }
  }

  /// Nothing but the numbers is the same in two languages.
  @Test func aPlanIsSummedUpInEveryLanguage() {
    var summary = AllocationSummary()
    (summary.learners, summary.placed, summary.seatedBefore, summary.pinned) = (4, 3, 2, 1)
    (summary.closedSessions, summary.sessionsNeverHeld) = (["A", "B"], ["C"])
    (summary.gap, summary.scope) = (SeatValue(trillionths: 0), .seatsOpened)
    let one = SeatValue(trillionths: 1_000_000_000_000)
    summary.seatValues = (0..<7).map { .init(course: CourseID("C\($0)"), value: one) }
    summary.operators = [.init(name: "Forem", placed: 2), .init(name: nil, placed: 1)]
    let lines = Phrasebook.Language.allCases.map { language in
      Phrasebook(language) { $0.rawValue }.lines(
        of: Allocation(seatings: [], summary: summary, lottery: Lottery("2026-11-23")))
    }
    #expect(lines.allSatisfy { $0.count == 11 && !$0.contains("") })
    #expect(Set(lines.joined()).count == 33)
    let reasons: [OrderConflict.Reason] = [
      .unknownLearner, .unknownSession, .twoSessions, .pinnedAndBanned, .tooFewSeats(2),
    ]
    let conflicts = Phrasebook.Language.allCases.flatMap { language in
      reasons.map { reason in
        Phrasebook(language) { $0.rawValue }
          .headline(OrderConflict(reason: reason, orders: []))
      }
    }
    #expect(Set(conflicts).count == 15)
  }

  /// The words must not say the same of different things.
  @Test(arguments: Phrasebook.Language.allCases)
  func everyReasonHasASentenceOfItsOwn(language: Phrasebook.Language) {
    let phrases = Phrasebook(language) { $0.rawValue }
    let reasons: [Allocation.Reason] =
      Self.parts.values.flatMap { part in
        AllocationRequest.Objective.allCases.map { objective in
          var choice = Allocation.Choice(rank: 4, of: 9, objective)
          choice[keyPath: part] = 2
          return .choice(choice)
        }
      } + [
        .choice(Allocation.Choice(rank: 1, of: 9, .welfare)), .pinned(by: "AB", reason: "agreed"),
        .notEligible([]), .noSession, .allBanned, .allClosed, .reserved("S", left: 2), .taken("S"),
        .worthMore(
          "S", seat: SeatValue(trillionths: 9_000_000), own: SeatValue(trillionths: 8_000_000)),
        .worthMore("S", seat: SeatValue(trillionths: 8), own: SeatValue(trillionths: 8)),
        .outranked(
          "S", lowest: Gain(ppm: 900_000), own: Gain(ppm: 800_000)
        ),
        .lot("S", Lottery("x")),
      ]
    let sentences = reasons.map { phrases.why(Allocation.Seating(learner: "L", reason: $0)) }
    // What is before a seat is said the same for either objective, but for who has the seats.
    #expect(Set(sentences).count == reasons.count - 6 && sentences.allSatisfy { !$0.isEmpty })
  }
}

/// The claims of the sentence about one learner.
private struct Claims {
  private let facts: PlanFacts
  private let learner: Learner
  private let sums: SeatSums?

  init(_ facts: PlanFacts, _ learner: Learner, _ sums: SeatSums?) {
    self.facts = facts
    self.learner = learner
    self.sums = sums
  }

  func hold(_ seating: Allocation.Seating) -> Bool {
    let offered = facts.offered(to: learner)
    switch seating.reason {
    case .choice(let choice): return hold(choice, seating)
    case .pinned(let author, let reason):
      return facts.world.request.orders.contains {
        $0.kind == .pin && $0.learner == learner.id && $0.session == seating.session
          && $0.author == author && $0.reason == reason
      }
    case .notEligible:
      return facts.list(of: learner).isEmpty && answer(to: learner)?.isEmpty == true
    case .noSession:
      return facts.list(of: learner).isEmpty && answer(to: learner)?.isEmpty == false
    case .allBanned:
      let list = facts.list(of: learner)
      return !list.isEmpty && list.allSatisfy { facts.isBanned(learner, $0.session) }
    case .allClosed:
      let left = facts.list(of: learner).filter { !facts.isBanned(learner, $0.session) }
      return !left.isEmpty
        && left.allSatisfy {
          facts.isClosed($0.session) && facts.attendees($0.session).isEmpty
            && $0.session.minimumSeats > 0
        }
    case .worthMore(let id, let seat, let own):
      guard let option = offered.first(where: { $0.session.id == id }) else { return false }
      return hold(option, seat: seat.trillionths, own: own.trillionths)
    case .outranked(let id, let lowest, let own):
      guard let best = offered.first, best.session.id == id else { return false }
      let open = facts.onOpenSeats(best.session).compactMap {
        facts.gain(of: $0, in: best.session)
      }
      return facts.seatsLeft(best.session) == 0 && open.min() == lowest && best.gain == own
        && lowest > own
    case .lot(let id, let lottery):
      guard let option = offered.first(where: { $0.session.id == id }),
        lottery == facts.plan.lottery, facts.seatsLeft(option.session) == 0
      else { return false }
      if let sums { return sums.greatest(placing: learner) == sums.greatest }
      return facts.onOpenSeats(option.session).contains {
        facts.gain(of: $0, in: option.session) == option.gain && facts.drawn($0, before: learner)
      }
    case .reserved(let id, let left):
      guard let option = offered.first(where: { $0.session.id == id }) else { return false }
      return left > 0 && facts.seatsLeft(option.session) == left
        && !facts.canJoin(learner, option.session)
    case .taken(let id):
      guard let option = offered.first(where: { $0.session.id == id }) else { return false }
      return facts.seatsLeft(option.session) == 0
        && facts.attendees(option.session).allSatisfy {
          facts.comesFirst($0, before: learner, in: option.session)
        }
    }
  }

  private func answer(to learner: Learner) -> [Match]? {
    try? facts.world.engine.match(learner).matches
  }

  /// A seat adds what is said, no session is nearer, and none is empty.
  private func hold(_ option: PlanFacts.Option, seat: Int64, own: Int64) -> Bool {
    guard let sums, own == facts.worth(of: learner, in: option), seat >= own,
      facts.seatsLeft(option.session) == 0,
      sums.added(in: option.session.id, for: learner) == seat
    else { return false }
    return facts.offered(to: learner).allSatisfy { other in
      guard let price = sums.added(in: other.session.id, for: learner) else { return false }
      return facts.worth(of: learner, in: other) - price <= own - seat
    }
  }

  private func hold(_ choice: Allocation.Choice, _ seating: Allocation.Seating) -> Bool {
    let list = facts.list(of: learner)
    guard let own = list.first(where: { $0.session.id == seating.session }),
      choice.rank == own.rank, choice.count == list.map(\.rank).max(),
      choice.objective == facts.world.request.objective
    else { return false }
    var found = Allocation.Choice(rank: own.rank, of: choice.count, choice.objective)
    for rank in 1..<own.rank {
      let offered = facts.offered(to: learner).filter { $0.rank == rank }
      let better = offered.filter { $0.score > own.score }
      let free = better.filter { facts.canJoin(learner, $0.session) }
      if offered.isEmpty {
        found.unavailable += 1
      } else if better.isEmpty {
        found.noBetter += 1
      } else if let dearest = free.map({ facts.worth(of: learner, in: $0) }).max() {
        if facts.worth(of: learner, in: own) >= dearest {
          // Only who had the seat before can be kept in it by the price of moving.
          if free.contains(where: { $0.value > own.value }) {
            guard facts.world.request.previous[learner.id] == own.session.id else { return false }
            found.notWorthMoving += 1
          } else {
            found.lesserGain += 1
          }
        } else if facts.attendees(own.session).count <= own.session.minimumSeats {
          found.givenUp += 1
        } else {
          return false
        }
      } else if better.contains(where: { facts.seatsLeft($0.session) > 0 }) {
        found.kept += 1
      } else {
        found.taken += 1
        guard choice.objective == .stable else { continue }
        let firsts = better.allSatisfy { other in
          facts.attendees(other.session).allSatisfy {
            facts.comesFirst($0, before: learner, in: other.session)
          }
        }
        guard firsts else { return false }
      }
    }
    return found == choice
  }
}
