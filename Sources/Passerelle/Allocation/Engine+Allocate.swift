internal import PasserelleAssignment
internal import PasserelleBase
public import PasserelleModel
internal import PasserelleRanking
internal import PasserelleScoring

extension Engine {
  /// The sessions of each learner's `top` courses that could be offered: what
  /// ``allocate(_:_:checkpoint:)`` takes.
  ///
  /// - Throws: a negative `top`, or a learner's number that is out of its range.
  /// - Complexity: that of `match(_:top:)`, without its reasons.
  public func candidates(
    for learners: some RandomAccessCollection<Learner>, top: Int = 50
  ) throws(InvalidValue) -> [LearnerCandidates] {
    try Self.check(learners, top: top)
    return named(ranker.openSessions(learners, top: top) { _ in }, learners)
  }

  /// The sessions of each learner's `top` courses that could be offered, with a say in between.
  ///
  /// `checkpoint` is called as that of ``match(_:top:allParts:checkpoint:)`` is, with how many are done.
  ///
  /// - Throws: what `checkpoint` throws, and `InvalidValue` as the other form does, before any work.
  /// - Complexity: that of ``candidates(for:top:)``.
  public func candidates(
    for learners: some RandomAccessCollection<Learner>, top: Int = 50,
    checkpoint: (_ done: Int) throws -> Void
  ) throws -> [LearnerCandidates] {
    try Self.check(learners, top: top)
    return named(
      try ranker.openSessions(learners, top: top, checkpoint: checkpoint), learners)
  }

  private func named(
    _ found: [OpenSessions], _ learners: some Collection<Learner>
  ) -> [LearnerCandidates] {
    zip(learners, found).map { learner, open in
      LearnerCandidates(
        learner: learner.id, status: learner.status, excluded: exclusions(open.exclusions),
        isEligible: open.exclusions.reduce(0) { $0 + $1.count } < catalogue.courses.count,
        options: open.options, engine: source)
    }
  }

  /// A seat plan for all learners at once, whatever their order.
  ///
  /// A learner takes at most one session, so nobody is in two that overlap. Where values leave it open
  /// who gets a seat, the lots decide.
  ///
  /// `checkpoint` is called between the steps of the search with how many are done, for progress and for
  /// giving up by throwing. How many there will be is not known before.
  ///
  /// - Throws: ``AllocationError`` where candidates are another engine's or a learner comes twice, or
  ///   the price of moving is out of range; and what `checkpoint` throws.
  /// - Complexity: a few solutions of an assignment problem with an edge for each candidate.
  public func allocate(
    _ candidates: [LearnerCandidates], _ request: AllocationRequest = AllocationRequest(),
    checkpoint: (_ done: Int) throws -> Void = { _ in }
  ) throws -> AllocationOutcome {
    let candidates = try checked(candidates, request)
    let seats = SeatMap(ranker.model.sessions.sessions)
    var capacity = Capacity(seats)
    let book: OrderBook
    do {
      book = try OrderBook(request.orders, candidates, seats, policy.reserves, &capacity)
    } catch {
      return .conflict(error)
    }
    let lottery = Lottery(request.lottery ?? "\(asOf)")
    let graph = SeatGraph(candidates, seats, book, request, lottery)
    var planner = Planner(graph, book, capacity, policy.reserves)
    var done = 0
    func step() throws {
      done += 1
      try checkpoint(done)
    }
    switch request.objective {
    case .stable: return .plan(try stablePlan(candidates, &planner, request, lottery, step))
    case .welfare:
      do {
        let welfare = try planner.greatestSum(step)
        return .plan(plan(candidates, planner, request, lottery, welfare))
      } catch let invalid as AssignmentProblem.Invalid {
        switch invalid {
        // A seat is worth at most 2·10¹² + 10⁶: only for too many rows is that above the limit.
        case .scoreTooLarge: return .tooManyLearners
        }
      }
    }
  }

  /// The candidates by id, once it is known that they are this engine's.
  private func checked(
    _ candidates: [LearnerCandidates], _ request: AllocationRequest
  ) throws(AllocationError) -> [LearnerCandidates] {
    guard (SeatValue(trillionths: 0)...SeatValue.wholeGap).contains(request.movePrice) else {
      throw .movePriceOutOfRange(request.movePrice)
    }
    if let foreign = candidates.first(where: { !$0.engine.givesTheAnswers(of: source) }) {
      throw .candidatesOfAnotherEngine(foreign.learner)
    }
    let sorted = candidates.sorted { $0.learner < $1.learner }
    for (learner, next) in zip(sorted, sorted.dropFirst()) where learner.learner == next.learner {
      throw .repeatedLearner(next.learner)
    }
    return sorted
  }

  private func plan(
    _ candidates: [LearnerCandidates], _ planner: Planner, _ request: AllocationRequest,
    _ lottery: Lottery, _ welfare: Planner.Welfare
  ) -> Allocation {
    let report = report(
      planner, request, lottery, welfare.plan.columns, prices: welfare.plan.prices,
      lost: welfare.lost)
    let stable = planner.graph.stableProblem(planner.capacity.open, opensReserves: false)
    let pairs = BlockingPairs(in: welfare.plan.columns, of: stable)
    let proof = AllocationProof(planner.graph, welfare)
    let seatings = report.seatings(candidates)
    let gap = welfare.bound - welfare.plan.total
    var summary = report.summary(candidates, seatings, pairs, gap: gap)
    let keepsSeats = planner.graph.seats.columns.contains { $0.status != nil }
    summary.scope = policy.reserves == .soft && keepsSeats ? .seatsOpened : .allPlans
    return Allocation(seatings: seatings, summary: summary, lottery: lottery, proof: proof)
  }

  private func stablePlan(
    _ candidates: [LearnerCandidates], _ planner: inout Planner, _ request: AllocationRequest,
    _ lottery: Lottery, _ checkpoint: () throws -> Void
  ) rethrows -> Allocation {
    let columns = try planner.stable(checkpoint)
    let report = report(planner, request, lottery, columns, prices: nil, lost: [])
    let problem = planner.graph.stableProblem(
      planner.capacity.open, opensReserves: policy.reserves == .soft)
    let pairs = BlockingPairs(in: columns, of: problem)
    let seatings = report.seatings(candidates)
    return Allocation(
      seatings: seatings, summary: report.summary(candidates, seatings, pairs, gap: nil),
      lottery: lottery)
  }

  private func report(
    _ planner: Planner, _ request: AllocationRequest, _ lottery: Lottery, _ columns: [Int32],
    prices: [Int64]?, lost: [Int32]
  ) -> PlanReport {
    PlanReport(
      planner, request, lottery, columns: columns, prices: prices, lost: lost,
      operators: ranker.model.operators)
  }
}

extension AllocationProof {
  init(_ graph: SeatGraph, _ welfare: Planner.Welfare) {
    let (held, seats) = (welfare.held, graph.seats)
    let groups = zip(seats.indices, held.minimums).map { session, minimum in
      Group(id: seats.id(session).rawValue, columns: Array(seats[session].all), minimum: minimum)
    }
    self.init(
      rows: graph.rows.map(\.candidates.learner.rawValue),
      columns: seats.columns.indices.map(seats.name),
      groups: held.groups.haveMinimums ? groups : [],
      problem: held.problem, claim: welfare.claim)
  }
}
