internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleRanking
internal import PasserelleScoring

extension PlanReport {
  /// What became of the courses before the one of a seat.
  func choice(of own: SessionOption, _ row: SeatGraph.Row) -> Allocation.Choice {
    let count = row.candidates.options.reduce(0) { max($0, Int($1.rank)) }
    var choice = Allocation.Choice(rank: Int(own.rank), of: count, objective)
    let held = Dictionary(grouping: held(row).lazy.filter { $0.rank < own.rank }, by: \.rank)
    for rank in 1..<own.rank {
      choice[keyPath: obstacle(in: held[rank] ?? [], own, row)] += 1
    }
    return choice
  }

  /// What keeps a row out of the sessions held of a better course.
  private func obstacle(
    in sessions: [SessionOption], _ own: SessionOption, _ row: SeatGraph.Row
  ) -> WritableKeyPath<Allocation.Choice, Int> {
    guard !sessions.isEmpty else { return \.unavailable }
    let better = sessions.filter { $0.score > own.score }
    guard !better.isEmpty else { return \.noBetter }
    let free = better.filter { option in graph.columns(option, of: row).contains { left[$0] > 0 } }
    if let dearest = free.map({ graph.worth($0, of: row) }).max() {
      // A seat that is free, better and worth more is left for the session's least number alone.
      guard graph.worth(own, of: row) >= dearest else { return \.givenUp }
      return free.contains { $0.seatValue > own.seatValue } ? \.notWorthMoving : \.lesserGain
    }
    return better.contains { seatsLeft(in: $0.session) > 0 } ? \.kept : \.taken
  }

  func reasonForNone(_ row: SeatGraph.Row, _ lowest: [Int64?]) -> Allocation.Reason {
    let candidates = row.candidates
    guard !candidates.options.isEmpty else {
      return candidates.isEligible ? .noSession : .notEligible(candidates.excluded)
    }
    guard !row.options.isEmpty else { return .allBanned }
    let held = held(row)
    guard let best = held.first else { return .allClosed }
    guard let prices else { return outranked(best, lowest) }
    return nearest(held, best, row, prices)
  }

  /// The session in which the row comes nearest to a seat, and what one costs there.
  private func nearest(
    _ held: [SessionOption], _ best: SessionOption, _ row: SeatGraph.Row, _ prices: [Int64]
  ) -> Allocation.Reason {
    func price(_ option: SessionOption) -> SeatValue {
      let columns = graph.columns(option, of: row)
      return SeatValue(trillionths: columns.reduce(.max) { min($0, prices[$1]) })
    }
    func lack(_ option: SessionOption) -> Int64 {
      price(option).trillionths - graph.worth(option, of: row).trillionths
    }
    // Of sessions as near the first, which is the best.
    let nearest = held.dropFirst().reduce(best) { lack($1) < lack($0) ? $1 : $0 }
    let id = seats.id(nearest.session)
    let empty = seatsLeft(in: nearest.session)
    guard empty == 0 else { return .reserved(id, left: empty) }
    return .worthMore(id, seat: price(nearest), own: graph.worth(nearest, of: row))
  }

  private func outranked(_ option: SessionOption, _ lowest: [Int64?]) -> Allocation.Reason {
    let id = seats.id(option.session)
    let empty = seatsLeft(in: option.session)
    guard empty == 0 else { return .reserved(id, left: empty) }
    guard let lowest = lowest[option.session.place] else { return .taken(id) }
    // Equal gains leave it to the lots who has the seat.
    guard lowest != option.gain else { return .lot(id, lottery) }
    return .outranked(id, lowest: Gain(ppm: lowest), own: Gain(ppm: option.gain))
  }

  private func seatsLeft(in session: SessionIndex) -> Int {
    seats[session].all.reduce(0) { $0 + left[$1] }
  }
}
