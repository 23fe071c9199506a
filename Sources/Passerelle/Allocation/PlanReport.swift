internal import PasserelleAssignment
internal import PasserelleModel

/// Turns a placement in index space into places with reasons, and sums it up.
struct PlanReport {
  let candidates: [LearnerCandidates]
  let graph: SeatGraph
  let book: OrderBook
  let request: AllocationRequest
  /// The column of each row.
  let columns: [Int32]
  let closed: Set<Int32>
  /// The price of each column; `nil` where the objective is stability.
  let prices: [Int64]?
  /// The course of each session.
  let courses: [CourseID]
  let operators: [CourseID: String]

  private var seats: SeatMap { graph.seats }

  /// A row's learner or a pin, in the order of the learners.
  func places() -> [Allocation.Place] {
    let lowest = lowestScores()
    var rows = graph.learners.enumerated().makeIterator()
    var next = rows.next()
    return candidates.indices.map { learner in
      if let order = book.pins[learner] { return pinned(learner, order) }
      defer { next = rows.next() }
      return place(ofRow: next?.offset ?? 0, lowest)
    }
  }

  private func pinned(_ learner: Int, _ order: SeatOrder) -> Allocation.Place {
    let session = seats.places[order.session] ?? 0
    let option = candidates[learner].options.first { $0.session == Int32(session) }
    return place(
      candidates[learner], session, option, .pinned(by: order.author, reason: order.reason))
  }

  private func place(
    _ learner: LearnerCandidates, _ session: Int, _ option: SessionOption?,
    _ reason: Allocation.Reason
  ) -> Allocation.Place {
    Allocation.Place(
      learner: learner.learner, session: seats.sessions[session].id, course: courses[session],
      rank: option.map { Int($0.rank) }, score: option.map { Score(trillionths: $0.score) },
      reason: reason)
  }

  private func place(ofRow row: Int, _ lowest: [Int64?]) -> Allocation.Place {
    let learner = graph.learner(of: row)
    let column = Int(columns[row])
    guard column >= 0 else {
      return Allocation.Place(
        learner: learner.learner, session: nil, course: nil, rank: nil, score: nil,
        reason: reasonForNone(row, lowest))
    }
    let session = Int(seats.columns[column].session)
    let option = graph.options(of: row).first { $0.session == Int32(session) }
    let count = learner.options.reduce(0) { max($0, Int($1.rank)) }
    let rank = option.map { Int($0.rank) } ?? 0
    return place(
      learner, session, option,
      .choice(
        rank, of: count, unavailable: unavailable(before: rank, row), request.objective))
  }

  /// How many courses before a rank have no session left that could be offered.
  private func unavailable(before rank: Int, _ row: Int) -> Int {
    let open = graph.options(of: row).filter { $0.rank < rank && !closed.contains($0.session) }
    return rank - 1 - Set(open.map(\.rank)).count
  }

  private func reasonForNone(_ row: Int, _ lowest: [Int64?]) -> Allocation.Reason {
    let learner = graph.learner(of: row)
    guard !learner.options.isEmpty else { return .notEligible(learner.excluded) }
    guard !graph.options(of: row).isEmpty else { return .allBanned }
    let open = graph.options(of: row).filter { !closed.contains($0.session) }
    guard let best = open.first else { return .allClosed }
    guard let prices else { return outranked(best, lowest) }
    let nearest = open.max { left, right in
      (left.score - price(left, row, prices)) < (right.score - price(right, row, prices))
    }
    let option = nearest ?? best
    return .worthMore(
      seats.sessions[Int(option.session)].id,
      seat: Score(trillionths: price(option, row, prices)), own: Score(trillionths: option.score))
  }

  /// What the cheapest seat of a session costs that a row may have.
  private func price(_ option: SessionOption, _ row: Int, _ prices: [Int64]) -> Int64 {
    let range = seats.range(of: Int(option.session))
    let status = graph.learner(of: row).status
    return range.filter { seats.columns[$0].status == nil || seats.columns[$0].status == status }
      .reduce(.max) { min($0, prices[$1]) }
  }

  private func outranked(_ option: SessionOption, _ lowest: [Int64?]) -> Allocation.Reason {
    let session = Int(option.session)
    let id = seats.sessions[session].id
    guard let lowest = lowest[session], lowest >= option.score else { return .reserved(id) }
    return .outranked(
      id, lowest: Score(trillionths: lowest), own: Score(trillionths: option.score))
  }

  /// The lowest score on a seat open to all, by session.
  private func lowestScores() -> [Int64?] {
    var lowest = [Int64?](repeating: nil, count: seats.sessions.count)
    for (row, column) in columns.enumerated() where column >= 0 {
      let place = seats.columns[Int(column)]
      guard place.status == nil,
        let option = graph.options(of: row).first(where: { $0.session == place.session })
      else { continue }
      lowest[Int(place.session)] = min(lowest[Int(place.session)] ?? .max, option.score)
    }
    return lowest
  }
}
