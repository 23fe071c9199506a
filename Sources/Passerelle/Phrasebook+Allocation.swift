internal import PasserelleModel

extension Phrasebook {
  /// The sentence that says why a learner has this seat, or none.
  public func why(_ seating: Allocation.Seating) -> String {
    let seats = seatWords
    return switch seating.reason {
    case .choice(let rank, let count, let unavailable, let objective):
      choice(rank, count, unavailable, objective)
    case .pinned(let author, let reason): seats.pinned(author, reason)
    case .notEligible(let excluded): notEligible(excluded)
    case .allBanned: seats.allBanned
    case .allClosed: seats.allClosed
    case .worthMore(let session, let seat, let own): seats.worthMore("\(session)", seat, own)
    case .outranked(let session, let lowest, let own): seats.outranked("\(session)", lowest, own)
    case .reserved(let session): seats.reserved("\(session)")
    }
  }

  private func choice(
    _ rank: Int, _ count: Int, _ unavailable: Int, _ objective: AllocationRequest.Objective
  ) -> String {
    let seats = seatWords
    guard rank > 1 else { return seats.first(count) }
    var reasons: [String] = []
    if unavailable > 0 { reasons.append(seats.unavailable(unavailable)) }
    if unavailable < rank - 1 {
      reasons.append(objective == .welfare ? seats.addMore : seats.full)
    }
    return seats.choice(rank, count) + words.colon + " "
      + reasons.joined(separator: seats.and) + "."
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

/// One language's sentences about seats.
private struct SeatWords: Sendable {
  let first: @Sendable (Int) -> String
  let choice: @Sendable (Int, Int) -> String
  let unavailable: @Sendable (Int) -> String
  let addMore: String
  let full: String
  let and: String
  let pinned: @Sendable (String, String) -> String
  let allBanned: String
  let allClosed: String
  let worthMore: @Sendable (String, SeatValue, SeatValue) -> String
  let outranked: @Sendable (String, Score, Score) -> String
  let reserved: @Sendable (String) -> String

  static let english = SeatWords(
    first: { "First choice of \($0)." },
    choice: { "Choice \($0) of \($1)" },
    unavailable: { "\($0) of the better ones closed for want of learners or excluded" },
    addMore: "seats in the better ones add more to the plan with others",
    full: "the better ones are full with learners of higher score",
    and: " and ",
    pinned: { "Seat given by \($0): \($1)" },
    allBanned: "No seat: a counsellor has excluded every session of the list.",
    allClosed: "No seat: every session of the list is closed for want of learners.",
    worthMore: {
      "No seat: a seat in \($0), the nearest one, adds \($1) to the plan; this learner would add \($2)."
    },
    outranked: {
      "No seat: nobody placed by score on the open seats of \($0) has less than \($1); this learner's"
        + " score is \($2)."
    },
    reserved: { "No seat: the seats of \($0) are taken or kept for others." })

  static let french = SeatWords(
    first: { "Premier choix sur \($0)." },
    choice: { "Choix \($0) sur \($1)" },
    unavailable: { "\($0) des meilleurs fermés faute de participants ou exclus" },
    addMore: "les places des meilleurs apportent plus au plan avec d'autres",
    full: "les meilleurs sont complets, avec des scores plus élevés",
    and: " et ",
    pinned: { "Place attribuée par \($0)\u{A0}: \($1)" },
    allBanned: "Pas de place\u{A0}: un conseiller a exclu toutes les sessions de la liste.",
    allClosed:
      "Pas de place\u{A0}: toutes les sessions de la liste ferment, faute de participants.",
    worthMore: {
      "Pas de place\u{A0}: une place en \($0), la plus proche, apporte \($1) au plan\u{A0}; cette"
        + " personne apporterait \($2)."
    },
    outranked: {
      "Pas de place\u{A0}: aux places ouvertes de \($0), attribuées selon le score, personne n'a moins"
        + " de \($1)\u{A0}; le score de cette personne est \($2)."
    },
    reserved: { "Pas de place\u{A0}: les places de \($0) sont prises ou réservées à d'autres." })

  static let dutch = SeatWords(
    first: { "Eerste keuze van \($0)." },
    choice: { "Keuze \($0) van \($1)" },
    unavailable: { "\($0) van de betere gesloten bij gebrek aan deelnemers of uitgesloten" },
    addMore: "plaatsen in de betere brengen het plan meer op met anderen",
    full: "de betere zijn volzet met hogere scores",
    and: " en ",
    pinned: { "Plaats gegeven door \($0): \($1)" },
    allBanned: "Geen plaats: een begeleider heeft elke sessie van de lijst uitgesloten.",
    allClosed: "Geen plaats: elke sessie van de lijst sluit bij gebrek aan deelnemers.",
    worthMore: {
      "Geen plaats: een plaats in \($0), de dichtstbijzijnde, brengt het plan \($1) op; deze persoon"
        + " zou \($2) opbrengen."
    },
    outranked: {
      "Geen plaats: op de open plaatsen van \($0), toegekend volgens score, heeft niemand minder dan"
        + " \($1); de score van deze persoon is \($2)."
    },
    reserved: { "Geen plaats: de plaatsen van \($0) zijn bezet of voor anderen voorbehouden." })
}
