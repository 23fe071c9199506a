internal import PasserelleModel

extension Phrasebook {
  /// The sentence that says why a learner has this seat, or none.
  public func why(_ seating: Allocation.Seating) -> String {
    let seats = seatWords
    return switch seating.reason {
    case .choice(let choice): sentence(choice)
    case .pinned(let author, let reason): seats.pinned(author, reason)
    case .notEligible(let excluded): notEligible(excluded)
    case .noSession: seats.noSession
    case .allBanned: seats.allBanned
    case .allClosed: seats.allClosed
    case .worthMore(let session, let seat, let own): worthMore(session, seat.gain, own.gain)
    case .lot(let session, let lottery): seats.lot("\(session)", lottery.text)
    case .outranked(let session, let lowest, let own): outranked(session, lowest, own)
    case .reserved(let session, let left): seats.reserved("\(session)", left)
    case .taken(let session): seats.taken("\(session)")
    }
  }

  private func sentence(_ choice: Allocation.Choice) -> String {
    let seats = seatWords
    guard choice.rank > 1 else { return seats.first(choice.count) }
    var reasons: [String] = []
    func add(_ count: Int, _ words: (Int) -> String) {
      if count > 0 { reasons.append(words(count)) }
    }
    add(choice.unavailable, seats.unavailable)
    add(choice.noBetter, seats.noBetter)
    add(choice.lesserGain, seats.lesserGain)
    add(choice.notWorthMoving, seats.notWorthMoving)
    add(choice.givenUp, seats.givenUp)
    add(choice.kept, seats.kept)
    let isAll = choice.taken == choice.rank - 1
    switch choice.objective {
    case .welfare: add(choice.taken) { seats.addMore(isAll ? nil : $0) }
    case .stable: add(choice.taken) { seats.full(isAll ? nil : $0) }
    }
    let rest = reasons.dropLast().joined(separator: ", ")
    let last = reasons.last ?? ""
    return seats.choice(choice.rank, choice.count) + words.colon + " "
      + (rest.isEmpty ? last : rest + seats.and + last) + "."
  }

  private func notEligible(_ excluded: [LearnerMatches.Exclusion]) -> String {
    guard !excluded.isEmpty else { return nothing }
    let reasons = excluded.map { "\(reason($0.rule)) \($0.count)" }.joined(separator: ", ")
    return "\(nothing.dropLast()) (\(reasons))."
  }

  private func worthMore(_ session: SessionID, _ seat: Gain, _ own: Gain) -> String {
    let told = distinct(seat, own)
    // What is told as equal is never called more.
    return told.0 == told.1
      ? seatWords.nextInLine("\(session)", told.1)
      : seatWords.worthMore("\(session)", told.0, told.1)
  }

  private func outranked(_ session: SessionID, _ lowest: Gain, _ own: Gain) -> String {
    let told = distinct(lowest, own)
    return seatWords.outranked("\(session)", told.0, told.1)
  }

  /// Two shares of a gap with one decimal, or where that makes them equal with all four that count.
  private func distinct(_ left: Gain, _ right: Gain) -> (String, String) {
    func exact(_ gain: Gain) -> String {
      let digits = String(gain.ppm % 10_000 + 10_000).dropFirst()
      return "\(gain.ppm / 10_000)\(words.decimalMark)\(digits) %"
    }
    let told = (share(left), share(right))
    return told.0 == told.1 ? (exact(left), exact(right)) : told
  }

  private var seatWords: SeatWords {
    switch language {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    }
  }
}

extension SeatValue {
  /// The value without what the score adds.
  fileprivate var gain: Gain { Gain(ppm: trillionths / 1_000_000) }
}
