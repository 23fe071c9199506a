/// One language's sentences about a whole plan and about decisions that conflict.
struct SummaryWords: Sendable {
  /// All, placed, in their first choice, seats unfilled.
  let learners: @Sendable (Int, Int, Int, Int) -> String
  /// Placed, all, their share of the seats given.
  let neets: @Sendable (Int, Int, String) -> String
  let total: @Sendable (String) -> String
  let lottery: @Sendable (String) -> String
  let greatest: String
  let within: @Sendable (String) -> String
  let seatsOpened: String
  let pairs: @Sendable (Int, Int) -> String
  let closed: @Sendable (Int) -> String
  let neverHeld: @Sendable (Int) -> String
  let pinned: @Sendable (Int) -> String
  let moved: @Sendable (Int, Int) -> String
  let adds: String
  let operators: String
  let conflict: @Sendable (String) -> String
  let unknownLearner: String
  let unknownSession: String
  let twoSessions: String
  let pinnedAndBanned: String
  let tooFewSeats: @Sendable (Int) -> String

  static let english = SummaryWords(
    learners: { all, placed, first, unfilled in
      "\(all) learner\(all == 1 ? "" : "s"): \(placed) placed, \(first) in their first choice,"
        + " \(unfilled) seat\(unfilled == 1 ? "" : "s") unfilled"
    },
    neets: { "NEETs: \($0) of \($1) placed, \($2) of the seats given" },
    total: { "total gain: \($0)" },
    lottery: { "equal values are decided by lot; lottery \"\($0)\"" },
    greatest: "proven the greatest",
    within: { "proven within \($0) of the greatest" },
    seatsOpened: "for the kept seats that it opens",
    pairs: { "blocking pairs: \($0), of which justified envy: \($1)" },
    closed: { "closed for want of learners: \($0) session\($0 == 1 ? "" : "s")" },
    neverHeld: {
      "never held, with fewer seats than their least number: \($0) session\($0 == 1 ? "" : "s")"
    },
    pinned: { "pinned: \($0) seat\($0 == 1 ? "" : "s")" },
    moved: { "moved: \($0) of \($1) who had a seat" },
    adds: "one more seat adds most in",
    operators: "operators",
    conflict: { "No plan keeps all decisions: \($0). The smallest set that conflicts:" },
    unknownLearner: "there is no such learner",
    unknownSession: "there is no such session",
    twoSessions: "a learner cannot have a seat in two sessions",
    pinnedAndBanned: "a learner cannot have a seat and be excluded from it",
    tooFewSeats: { "only \($0) seat\($0 == 1 ? "" : "s") for these learners in the session" })

  static let french = SummaryWords(
    learners: { all, placed, first, unfilled in
      "\(all) personne\(all > 1 ? "s" : "")\u{A0}: \(placed) placée\(placed > 1 ? "s" : ""),"
        + " \(first) dans leur premier choix, \(unfilled) place\(unfilled > 1 ? "s" : "") libre"
        + (unfilled > 1 ? "s" : "")
    },
    neets: {
      "NEET\u{A0}: \($0) sur \($1) placé\($0 > 1 ? "s" : ""), \($2) des places attribuées"
    },
    total: { "gain total\u{A0}: \($0)" },
    lottery: { "à valeur égale, tirage au sort\u{A0}; tirage «\u{A0}\($0)\u{A0}»" },
    greatest: "prouvé maximal",
    within: { "prouvé à \($0) au plus du maximum" },
    seatsOpened: "pour les places réservées que le plan ouvre",
    pairs: { "paires bloquantes\u{A0}: \($0), dont envie justifiée\u{A0}: \($1)" },
    closed: { "fermées faute de participants\u{A0}: \($0) session\($0 > 1 ? "s" : "")" },
    neverHeld: {
      "jamais tenues, avec moins de places que leur nombre minimal\u{A0}:"
        + " \($0) session\($0 > 1 ? "s" : "")"
    },
    pinned: { "attribuées par un conseiller\u{A0}: \($0) place\($0 > 1 ? "s" : "")" },
    moved: { "déplacées\u{A0}: \($0) sur \($1) qui avaient une place" },
    adds: "une place de plus apporte le plus en",
    operators: "opérateurs",
    conflict: {
      "Aucun plan ne respecte toutes les décisions\u{A0}: \($0). Le plus petit ensemble"
        + " incompatible\u{A0}:"
    },
    unknownLearner: "cette personne n'existe pas",
    unknownSession: "cette session n'existe pas",
    twoSessions: "une personne ne peut pas avoir une place dans deux sessions",
    pinnedAndBanned: "une personne ne peut pas avoir une place et en être exclue",
    tooFewSeats: {
      "seulement \($0) place\($0 > 1 ? "s" : "") pour ces personnes dans la session"
    })

  static let dutch = SummaryWords(
    learners: { all, placed, first, unfilled in
      "\(all) \(all == 1 ? "persoon" : "personen"): \(placed) geplaatst, \(first) in hun eerste"
        + " keuze, \(unfilled) \(unfilled == 1 ? "plaats" : "plaatsen") vrij"
    },
    neets: { "NEET: \($0) van \($1) geplaatst, \($2) van de gegeven plaatsen" },
    total: { "totale leerwinst: \($0)" },
    lottery: { "bij gelijke waarde beslist het lot; loting \"\($0)\"" },
    greatest: "bewezen de hoogste",
    within: { "bewezen hoogstens \($0) onder de hoogste" },
    seatsOpened: "voor de voorbehouden plaatsen die het plan opent",
    pairs: { "blokkerende paren: \($0), waarvan terechte afgunst: \($1)" },
    closed: {
      "gesloten bij gebrek aan deelnemers: \($0) \($0 == 1 ? "sessie" : "sessies")"
    },
    neverHeld: {
      "nooit gehouden, met minder plaatsen dan hun minimum: \($0) \($0 == 1 ? "sessie" : "sessies")"
    },
    pinned: {
      "gegeven door een begeleider: \($0) \($0 == 1 ? "plaats" : "plaatsen")"
    },
    moved: { "verplaatst: \($0) van \($1) die een plaats hadden" },
    adds: "één plaats meer brengt het meest op in",
    operators: "aanbieders",
    conflict: {
      "Geen plan houdt zich aan alle beslissingen: \($0). De kleinste reeks die niet samengaat:"
    },
    unknownLearner: "deze persoon bestaat niet",
    unknownSession: "deze sessie bestaat niet",
    twoSessions: "een persoon kan geen plaats hebben in twee sessies",
    pinnedAndBanned: "een persoon kan geen plaats hebben en ervan uitgesloten zijn",
    tooFewSeats: {
      "slechts \($0) \($0 == 1 ? "plaats" : "plaatsen") voor deze personen in de sessie"
    })
}
