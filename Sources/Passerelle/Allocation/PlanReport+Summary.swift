internal import PasserelleAssignment
internal import PasserelleModel

extension PlanReport {
  /// Sums up a plan.
  func summary(
    _ candidates: [LearnerCandidates], _ seatings: [Allocation.Seating], _ pairs: BlockingPairs,
    gap: Int64?
  ) -> AllocationSummary {
    var summary = AllocationSummary()
    summary.learners = seatings.count
    var placedByOperator: [String?: Int] = [:]
    for (learner, seating) in zip(candidates, seatings) {
      let isNEET = learner.status == .neet
      if isNEET { summary.neets += 1 }
      countMove(of: seating, into: &summary)
      guard let course = seating.course else { continue }
      summary.placed += 1
      if seating.rank == 1 { summary.firstChoices += 1 }
      if isNEET { summary.neetsPlaced += 1 }
      placedByOperator[operators[course], default: 0] += 1
      if case .pinned = seating.reason { summary.pinned += 1 }
    }
    summary.operators = shares(placedByOperator)
    summary.total = SeatValue(trillionths: total(seatings) { SeatValue($0, $1).trillionths })
    summary.totalGain = SeatValue(trillionths: total(seatings) { gain, _ in 1_000_000 * gain.ppm })
    summary.gap = gap.map(SeatValue.init)
    summary.blockingPairs = pairs.count
    summary.justifiedEnvy = pairs.envious
    summary.closedSessions = closed.subtracting(neverHeld).map(graph.seats.id).sorted()
    summary.sessionsNeverHeld = neverHeld.map(graph.seats.id).sorted()
    summary.seatValues = seatValues()
    summary.unfilledSeats = seatsHeld - summary.placed
    return summary
  }

  private func shares(_ placed: [String?: Int]) -> [AllocationSummary.OperatorShare] {
    placed.map { AllocationSummary.OperatorShare(name: $0.key, placed: $0.value) }
      .sorted { ($1.placed, $0.name ?? "") < ($0.placed, $1.name ?? "") }
  }

  private var seatsHeld: Int {
    graph.seats.columns.reduce(0) { closed.contains($1.session) ? $0 : $0 + $1.seats }
  }

  private func countMove(of seating: Allocation.Seating, into summary: inout AllocationSummary) {
    guard let before = previous[seating.learner] else { return }
    summary.seatedBefore += 1
    if seating.session != before { summary.moved += 1 }
  }

  private func total(
    _ seatings: [Allocation.Seating], _ value: (Gain, Score) -> Int64
  ) -> Int64 {
    seatings.reduce(0) { sum, seating in
      if case .pinned = seating.reason { return sum }
      guard let gain = seating.gain, let score = seating.score else { return sum }
      return sum + value(gain, score)
    }
  }

  /// What one more seat open to all would add in the session of each course where it adds most.
  private func seatValues() -> [AllocationSummary.CourseValue] {
    guard let prices else { return [] }
    var values: [CourseID: Int64] = [:]
    for session in graph.seats.indices where !closed.contains(session) {
      let course = graph.seats.session(session).course
      values[course] = max(values[course, default: 0], prices[graph.seats[session].open])
    }
    return values.filter { $0.value > 0 }
      .map { .init(course: $0.key, value: SeatValue(trillionths: $0.value)) }
      .sorted { ($1.value, $0.course) < ($0.value, $1.course) }
  }
}
