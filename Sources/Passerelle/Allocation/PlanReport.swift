internal import PasserelleAssignment
internal import PasserelleModel
internal import PasserelleRanking

/// Turns a placement in index space into seatings with reasons, and sums it up.
struct PlanReport {
  let graph: SeatGraph
  let request: AllocationRequest
  /// The column of each row, −1 for none.
  let columns: [Int32]
  let closed: Set<Int32>
  /// The price of each column; `nil` where the objective is stability.
  let prices: [Int64]?
  let operators: [CourseID: String]

  private var seats: SeatMap { graph.seats }

  /// What becomes of each learner, in their order.
  func seatings(_ candidates: [LearnerCandidates]) -> [Allocation.Seating] {
    let lowest = lowestScores()
    return zip(candidates, graph.standings).map { learner, standing in
      switch standing {
      case .pinned(let pin):
        let option = learner.options.first { $0.session == pin.session }
        return seating(
          learner, pin.session, option,
          .pinned(by: pin.order.author, reason: pin.order.reason))
      case .row(let row):
        return seating(graph.rows[row], column: columns[row], lowest)
      }
    }
  }

  private func seating(
    _ learner: LearnerCandidates, _ session: Int32, _ option: SessionOption?,
    _ reason: Allocation.Reason
  ) -> Allocation.Seating {
    Allocation.Seating(
      learner: learner.learner, session: seats.id(session),
      course: seats.sessions[Int(session)].course, rank: option.map { Int($0.rank) },
      score: option.map { Score(trillionths: $0.score) }, reason: reason)
  }

  private func seating(
    _ row: SeatGraph.Row, column: Int32, _ lowest: [Int64?]
  ) -> Allocation.Seating {
    let learner = row.candidates
    guard column >= 0 else {
      return Allocation.Seating(learner: learner.learner, reason: reasonForNone(row, lowest))
    }
    let session = seats.columns[Int(column)].session
    guard let option = row.options.first(where: { $0.session == session }) else {
      preconditionFailure("\(learner.learner) sits where no seat was offered")
    }
    let count = learner.options.reduce(0) { max($0, Int($1.rank)) }
    return seating(
      learner, session, option,
      .choice(
        Int(option.rank), of: count, unavailable: unavailable(before: option.rank, row),
        request.objective))
  }

  /// How many courses before a rank have no session left that could be offered.
  private func unavailable(before rank: Int32, _ row: SeatGraph.Row) -> Int {
    let open = row.options.filter { $0.rank < rank && !closed.contains($0.session) }
    return Int(rank) - 1 - Set(open.map(\.rank)).count
  }

  private func reasonForNone(_ row: SeatGraph.Row, _ lowest: [Int64?]) -> Allocation.Reason {
    guard !row.candidates.options.isEmpty else { return .notEligible(row.candidates.excluded) }
    guard !row.options.isEmpty else { return .allBanned }
    let open = row.options.filter { !closed.contains($0.session) }
    guard let best = open.first else { return .allClosed }
    guard let prices else { return outranked(best, lowest) }
    let nearest = open.max { left, right in
      left.score - price(left, row, prices) < right.score - price(right, row, prices)
    }
    let option = nearest ?? best
    return .worthMore(
      seats.id(option.session), seat: SeatValue(trillionths: price(option, row, prices)),
      own: SeatValue(Score(trillionths: option.score)))
  }

  /// What the cheapest seat of a session costs that a row may have.
  private func price(_ option: SessionOption, _ row: SeatGraph.Row, _ prices: [Int64]) -> Int64 {
    graph.columns(option, of: row).reduce(.max) { min($0, prices[$1]) }
  }

  private func outranked(_ option: SessionOption, _ lowest: [Int64?]) -> Allocation.Reason {
    let id = seats.id(option.session)
    guard let lowest = lowest[Int(option.session)], lowest >= option.score else {
      return .reserved(id)
    }
    return .outranked(
      id, lowest: Score(trillionths: lowest), own: Score(trillionths: option.score))
  }

  /// The lowest score on a seat open to all, by session.
  private func lowestScores() -> [Int64?] {
    var lowest = [Int64?](repeating: nil, count: seats.sessions.count)
    for (row, column) in zip(graph.rows, columns) where column >= 0 {
      let place = seats.columns[Int(column)]
      guard place.status == nil,
        let option = row.options.first(where: { $0.session == place.session })
      else { continue }
      lowest[Int(place.session)] = min(lowest[Int(place.session)] ?? .max, option.score)
    }
    return lowest
  }
}
