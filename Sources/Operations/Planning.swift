public import Passerelle
public import PasserelleInterchange

/// What is asked of a seat plan for a data set's learners.
public struct PlanRequest: Sendable {
  /// What scores depend on.
  public var settings: EngineSettings
  /// What makes the plan a good one.
  public var objective = AllocationRequest.Objective.welfare
  /// The most courses on each learner's list, 1 or more.
  public var top = 50
  /// What counsellors have decided; nothing where there is no file.
  public var decisions: InputFile?
  /// The plan of before, whose seats are kept where possible.
  public var previous: InputFile?
  /// What moving a learner must gain.
  public var movePrice = SeatValue(trillionths: 0)
  /// The text from which lots are drawn; the day where there is none.
  public var lottery: String?
  /// How many work at a time, 1 or more; the plan does not depend on it.
  public var workers = 1
  /// Whether the good rows are wanted where others are lost.
  public var keepsGoing = false

  /// Takes what scores depend on; the rest has defaults.
  public init(_ settings: EngineSettings) { self.settings = settings }
}

/// How far a plan has come.
public enum PlanProgress: Sendable {
  /// Learners are read and ranked.
  case reading(ReadingProgress)
  /// The search has done so many steps; how many there will be is not known.
  case searching(steps: Int)
}

/// What came of asking for a seat plan, and what is wrong with what was read.
public struct PlanOutcome: Sendable {
  /// What there is to say once the input may be used.
  public enum Answer: Sendable {
    /// A plan, decisions that conflict, or too many learners.
    case planned(AllocationOutcome)
    /// No session is offered, so there is no seat to give.
    case noSessions
  }

  /// The answer; `nil` where the input may not be used.
  public fileprivate(set) var answer: Answer?
  /// What is wrong with the input.
  public fileprivate(set) var issues: [ImportIssue]
  /// What became of the rows of each file.
  public fileprivate(set) var tallies: [FileTally]
  /// The decisions with their lines, where there are any.
  public fileprivate(set) var decisions: SeatOrderFile?
  /// Whether the input may be used.
  public var verdict: Verdict { Verdict(issues) }
}

extension OpenedData {
  /// One seat plan for all learners.
  ///
  /// Where something is wrong and good rows are not wanted alone, all is read for its problems and
  /// nothing is planned.
  ///
  /// - Throws: ``ModelFile/Refusal``, `AllocationError` for a price of moving that is out of range, or
  ///   `CancellationError` between blocks of learners and between steps of the search.
  /// - Complexity: that of `Engine.candidates(for:top:)` and `Engine.allocate(_:_:checkpoint:)`;
  ///   memory for the lists of all learners.
  public func plan(
    _ request: PlanRequest, progress: (PlanProgress) -> Void = { _ in }
  ) async throws -> PlanOutcome {
    var outcome = PlanOutcome(issues: issues, tallies: tallies)
    let engine = try engine(request.settings)
    switch learners() {
    case .failure(let issue): outcome.issues.append(issue)
    case .success(let stream):
      var blocks = LearnerBlocks(stream, of: self, keepsGoing: request.keepsGoing)
      let (candidates, known) = try await candidates(of: &blocks, engine, request, progress)
      outcome.add(blocks.stream.issues, blocks.stream.tally)
      outcome.decisions = request.decisions.map { SeatOrderFile($0, of: catalogue) }
      outcome.decisions?.reject { !known.contains($0) }
      if let decisions = outcome.decisions { outcome.add(decisions.issues, decisions.tally) }
      var previous = request.previous.map { SeatPlanFile($0) }
      let sessions = Set(catalogue.sessions.map(\.id))
      previous?.tellMissing(learner: known.contains, session: sessions.contains)
      if let previous { outcome.add(previous.issues, previous.tally) }
      guard outcome.verdict.permits(keepingGoing: request.keepsGoing) else { return outcome }
      outcome.answer = try answer(
        engine, candidates, request.allocation(outcome.decisions, previous), progress)
    }
    return outcome
  }

  /// The lists of the learners wanted, and the ids of all good rows.
  private func candidates(
    of blocks: inout LearnerBlocks, _ engine: Engine, _ request: PlanRequest,
    _ progress: (PlanProgress) -> Void
  ) async throws -> ([LearnerCandidates], Set<LearnerID>) {
    let top = request.top
    let pipeline = OrderedPipeline(workers: request.workers) { (block: [Learner]) in
      try engine.candidates(for: block, top: top) { _ in try Task.checkCancellation() }
    }
    var candidates: [LearnerCandidates] = []
    var known: Set<LearnerID> = []
    try await pipeline.run {
      try blocks.next(256) {
        progress(.reading($0))
      } meet: {
        known.formUnion($0.lazy.map(\.id))
      }
    } write: {
      candidates += $0
    }
    return (candidates, known)
  }

  private func answer(
    _ engine: Engine, _ candidates: [LearnerCandidates], _ request: AllocationRequest,
    _ progress: (PlanProgress) -> Void
  ) throws -> PlanOutcome.Answer {
    guard !catalogue.sessions.isEmpty else { return .noSessions }
    let found = try engine.allocate(candidates, request) { steps in
      try Task.checkCancellation()
      progress(.searching(steps: steps))
    }
    return .planned(found)
  }
}

extension PlanRequest {
  fileprivate func allocation(
    _ decisions: SeatOrderFile?, _ plan: SeatPlanFile?
  ) -> AllocationRequest {
    AllocationRequest(
      objective: objective, orders: decisions?.orders.map(\.order) ?? [],
      previous: plan?.seats ?? [:], movePrice: movePrice,
      lottery: lottery)
  }
}

extension PlanOutcome {
  fileprivate mutating func add(_ found: [ImportIssue], _ tally: FileTally) {
    issues += found
    tallies.append(tally)
  }
}
