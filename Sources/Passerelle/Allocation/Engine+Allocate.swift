internal import PasserelleAssignment
public import PasserelleModel
internal import PasserelleRanking

extension Engine {
  /// The sessions of each learner's `top` courses that could be offered: what ``allocate(_:_:)`` takes.
  ///
  /// - Precondition: `top` is not negative.
  /// - Complexity: that of ``match(_:top:)``, without its reasons.
  public func candidates(
    for learners: some RandomAccessCollection<Learner>, top: Int = 50
  ) -> [LearnerCandidates] {
    zip(learners, ranker.openSessions(learners, top: top)).map { learner, open in
      LearnerCandidates(
        learner: learner.id, status: learner.status, excluded: exclusions(open.excluded),
        options: open.entries.map {
          SessionOption(session: $0.session, rank: $0.rank, score: $0.score)
        })
    }
  }

  /// A seat plan for all learners at once, whatever their order: a learner takes at most one session,
  /// so nobody is in two that overlap.
  ///
  /// - Precondition: ids of learners are unique.
  /// - Complexity: a few solutions of an assignment problem with an edge for each candidate.
  public func allocate(
    _ candidates: [LearnerCandidates], _ request: AllocationRequest = AllocationRequest()
  ) -> AllocationOutcome {
    let candidates = candidates.sorted { $0.learner < $1.learner }
    let seats = SeatMap(ranker.model.sessionList)
    do {
      let book = try OrderBook(request.orders, candidates, seats, policy.reserves)
      let graph = SeatGraph(candidates, seats, book, request)
      var planner = Planner(graph, book, policy.reserves)
      switch request.objective {
      case .welfare:
        let welfare = try planner.greatestSum()
        return .plan(plan(candidates, planner, book, request, welfare))
      case .stable:
        return .plan(plan(candidates, planner: &planner, book, request))
      }
    } catch let conflict as OrderConflictError {
      return .conflict(OrderConflict(reason: conflict.reason, orders: conflict.orders))
    } catch {
      return .tooManyLearners
    }
  }

  private func plan(
    _ candidates: [LearnerCandidates], _ planner: Planner, _ book: OrderBook,
    _ request: AllocationRequest, _ welfare: Planner.Welfare
  ) -> Allocation {
    let report = report(
      candidates, planner, book, request, welfare.placement.columns, welfare.placement.prices)
    let stable = planner.graph.stableProblem(planner.openCapacities, opensReserves: false)
    let pairs = BlockingPairs(in: welfare.placement.columns, of: stable)
    let places = report.places()
    let gap = welfare.bound.total - welfare.placement.total
    return Allocation(
      places: places, summary: report.summary(places, pairs, gap: gap),
      proof: AllocationProof(planner.graph, welfare, gap: gap))
  }

  private func plan(
    _ candidates: [LearnerCandidates], planner: inout Planner, _ book: OrderBook,
    _ request: AllocationRequest
  ) -> Allocation {
    let columns = planner.stable()
    let report = report(candidates, planner, book, request, columns, nil)
    let problem = planner.graph.stableProblem(
      planner.openCapacities, opensReserves: policy.reserves == .soft)
    let places = report.places()
    let pairs = BlockingPairs(in: columns, of: problem)
    return Allocation(
      places: places, summary: report.summary(places, pairs, gap: nil), proof: nil)
  }

  private func report(
    _ candidates: [LearnerCandidates], _ planner: Planner, _ book: OrderBook,
    _ request: AllocationRequest, _ columns: [Int32], _ prices: [Int64]?
  ) -> PlanReport {
    PlanReport(
      candidates: candidates, graph: planner.graph, book: book, request: request,
      columns: columns, closed: planner.closed,
      prices: prices, courses: ranker.model.sessionList.map(\.course),
      operators: ranker.model.operators)
  }
}

extension AllocationProof {
  init(_ graph: SeatGraph, _ welfare: Planner.Welfare, gap: Int64) {
    let problem = welfare.problem
    self.init(
      rows: (0..<graph.rowCount).map { graph.learner(of: $0).learner.rawValue },
      columns: (0..<problem.columnCount).map(graph.seats.name), capacities: problem.capacities,
      starts: problem.starts, columnOfEdge: problem.edges.map(\.column),
      scores: problem.edges.map(\.score), placement: welfare.placement.columns,
      total: welfare.placement.total, gap: gap, prices: welfare.bound.prices,
      surpluses: welfare.bound.surpluses)
  }
}
