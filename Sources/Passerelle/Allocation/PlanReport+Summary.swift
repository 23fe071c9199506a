internal import PasserelleAssignment
internal import PasserelleModel

extension PlanReport {
  /// Sums up a plan.
  func summary(_ places: [Allocation.Place], _ pairs: BlockingPairs, gap: Int64?)
    -> AllocationSummary
  {
    var summary = AllocationSummary()
    summary.learners = places.count
    var placedByOperator: [String?: Int] = [:]
    for (learner, place) in zip(candidates, places) {
      let isNEET = learner.status == .neet
      if isNEET { summary.neets += 1 }
      countMove(of: place, into: &summary)
      guard let course = place.course else { continue }
      summary.placed += 1
      if place.rank == 1 { summary.firstChoices += 1 }
      if isNEET { summary.neetsPlaced += 1 }
      placedByOperator[operators[course], default: 0] += 1
      if case .pinned = place.reason { summary.pinned += 1 }
    }
    summary.operators = placedByOperator.map { (name: $0.key, placed: $0.value) }
      .sorted { ($1.placed, $0.name ?? "") < ($0.placed, $1.name ?? "") }
    summary.total = Score(trillionths: total(places))
    summary.gap = gap.map { Score(trillionths: $0) }
    summary.blockingPairs = pairs.count
    summary.justifiedEnvy = pairs.envious
    summary.closedSessions = closed.map { graph.seats.sessions[Int($0)].id }.sorted()
    summary.seatValues = seatValues()
    let held = graph.seats.sessions.indices.filter { !closed.contains(Int32($0)) }
    summary.unfilledSeats =
      held.reduce(0) { $0 + graph.seats.sessions[$1].seats } - summary.placed
    return summary
  }

  private func countMove(of place: Allocation.Place, into summary: inout AllocationSummary) {
    guard let before = request.previous[place.learner] else { return }
    summary.seatedBefore += 1
    if place.session != before { summary.moved += 1 }
  }

  private func total(_ places: [Allocation.Place]) -> Int64 {
    places.reduce(0) { sum, place in
      if case .pinned = place.reason { return sum }
      return sum + (place.score?.trillionths ?? 0)
    }
  }

  /// What one more seat open to all would add in the session of each course where it adds most.
  private func seatValues() -> [(course: CourseID, value: Score)] {
    guard let prices else { return [] }
    var values: [CourseID: Int64] = [:]
    for session in graph.seats.sessions.indices where !closed.contains(Int32(session)) {
      let price = prices[graph.seats.first[session]]
      values[courses[session]] = max(values[courses[session]] ?? 0, price)
    }
    return values.filter { $0.value > 0 }
      .map { (course: $0.key, value: Score(trillionths: $0.value)) }
      .sorted { ($1.value, $0.course) < ($0.value, $1.course) }
  }
}
