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
    case .worthMore(let session, let seat, let own):
      // What is equal in six decimals is never called more.
      seat.description == own.description
        ? seats.nextInLine("\(session)", own) : seats.worthMore("\(session)", seat, own)
    case .lot(let session, let lottery): seats.lot("\(session)", lottery.text)
    case .outranked(let session, let lowest, let own): seats.outranked("\(session)", lowest, own)
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
    return "\(nothing) (\(reasons))"
  }

  private var seatWords: SeatWords {
    switch language {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    }
  }
}
