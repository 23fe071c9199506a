internal import PasserelleAssignment
internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleRanking
internal import PasserelleScoring

/// Turns a placement in index space into seatings with reasons, and sums it up.
struct PlanReport {
  let graph: SeatGraph
  let objective: AllocationRequest.Objective
  let previous: [LearnerID: SessionID]
  /// The column of each row, −1 for none.
  let columns: [Int32]
  /// Sessions that are not held.
  let closed: Set<SessionIndex>
  /// Those of them whose least number is above their seats.
  let neverHeld: Set<SessionIndex>
  /// The price of each column; `nil` where the objective is stability.
  let prices: [Int64]?
  /// By row: the column of which only its lot has kept it, −1 for none; empty where the objective is
  /// stability.
  let lost: [Int32]
  let lottery: Lottery
  let operators: [CourseID: String]
  /// What each column has left.
  let left: [Int]

  /// Takes what a planner has found.
  init(
    _ planner: Planner, _ request: AllocationRequest, _ lottery: Lottery, columns: [Int32],
    prices: [Int64]?, lost: [Int32], operators: [CourseID: String]
  ) {
    self.lottery = lottery
    self.lost = lost
    graph = planner.graph
    objective = request.objective
    previous = request.previous
    self.columns = columns
    self.prices = prices
    self.operators = operators
    let seats = planner.graph.seats
    neverHeld = Set(seats.indices.filter { seats.isNeverHeld($0) && !planner.isPinned($0) })
    closed = planner.capacity.closed.union(neverHeld)
    left = planner.capacity.left(columns)
  }

  var seats: SeatMap { graph.seats }

  /// What becomes of each learner, in their order.
  func seatings(_ candidates: [LearnerCandidates]) -> [Allocation.Seating] {
    let lowest = lowestGains()
    return zip(candidates, graph.standings).map { learner, standing in
      switch standing {
      case .pinned(let pin):
        let option = learner.options.first { $0.session == pin.session }
        return seating(
          learner, pin.session, option,
          .pinned(by: pin.order.author, reason: pin.order.reason))
      case .row(let row):
        return seating(row, lowest)
      }
    }
  }

  private func seating(
    _ learner: LearnerCandidates, _ session: SessionIndex, _ option: SessionOption?,
    _ reason: Allocation.Reason
  ) -> Allocation.Seating {
    Allocation.Seating(
      learner: learner.learner, session: seats.id(session),
      course: seats.session(session).course, rank: option.map { Int($0.rank) },
      score: option.map { Score(trillionths: $0.score) },
      gain: option.map { Gain(ppm: $0.gain) }, reason: reason)
  }

  private func seating(_ place: Int, _ lowest: [Int64?]) -> Allocation.Seating {
    let (row, column) = (graph.rows[place], columns[place])
    let learner = row.candidates
    guard column >= 0 else {
      let lost = lost.isEmpty || lost[place] < 0 ? nil : seats.columns[Int(lost[place])].session
      return Allocation.Seating(
        learner: learner.learner,
        reason: lost.map { .lot(seats.id($0), lottery) } ?? reasonForNone(row, lowest))
    }
    let session = seats.columns[Int(column)].session
    guard let option = row.options.first(where: { $0.session == session }) else {
      preconditionFailure("\(learner.learner) sits where no seat was offered")
    }
    return seating(learner, session, option, .choice(choice(of: option, row)))
  }

  /// The sessions on a row's list that are held, best first.
  func held(_ row: SeatGraph.Row) -> [SessionOption] {
    row.options.filter { !closed.contains($0.session) }
  }

  /// The lowest gain in each session, of learners who are not there by status or by decision.
  private func lowestGains() -> [Int64?] {
    var lowest = [Int64?](repeating: nil, count: seats.indices.count)
    for (row, column) in zip(graph.rows, columns) where column >= 0 {
      let place = seats.columns[Int(column)]
      guard place.status == nil || place.status != row.candidates.status,
        let option = row.options.first(where: { $0.session == place.session })
      else { continue }
      let session = place.session.place
      lowest[session] = min(lowest[session] ?? .max, option.gain)
    }
    return lowest
  }
}
