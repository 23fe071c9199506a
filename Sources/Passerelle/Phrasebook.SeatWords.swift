/// One language's sentences about seats.
struct SeatWords: Sendable {
  let first: @Sendable (Int) -> String
  let choice: @Sendable (Int, Int) -> String
  let unavailable: @Sendable (Int) -> String
  let noBetter: @Sendable (Int) -> String
  let lesserGain: @Sendable (Int) -> String
  let notWorthMoving: @Sendable (Int) -> String
  let givenUp: @Sendable (Int) -> String
  let kept: @Sendable (Int) -> String
  /// All of the better courses, or so many.
  let addMore: @Sendable (Int?) -> String
  let full: @Sendable (Int?) -> String
  let and: String
  let pinned: @Sendable (String, String) -> String
  let noSession: String
  let allBanned: String
  let allClosed: String
  let worthMore: @Sendable (String, String, String) -> String
  /// Where the seat adds just as much as the learner would, as it does for the next in line.
  let nextInLine: @Sendable (String, String) -> String
  let lot: @Sendable (String, String) -> String
  let outranked: @Sendable (String, String, String) -> String
  let reserved: @Sendable (String, Int) -> String
  let taken: @Sendable (String) -> String

  static let english = SeatWords(
    first: { $0 == 1 ? "The only choice." : "First choice of \($0)." },
    choice: { "Choice \($0) of \($1)" },
    unavailable: { "\($0) of the better ones closed for want of learners or excluded" },
    noBetter: { "\($0) of the better ones with only sessions left that score no more" },
    lesserGain: { "\($0) of the better ones with a seat free that closes no more of the gap" },
    notWorthMoving: { "\($0) of the better ones to which moving gains no more than its price" },
    givenUp: { "\($0) of the better ones given up so that this session has its least number" },
    kept: { "\($0) of the better ones with only seats left that are kept for others" },
    addMore: { count in
      let better = count.map { "\($0) of the better ones" } ?? "the better ones"
      return "seats in \(better) bring more to others"
    },
    full: { count in
      let better = count.map { "\($0) of the better ones" } ?? "the better ones are"
      return "\(better) full with learners who come first"
    },
    and: " and ",
    pinned: { "Seat given by \($0): \($1)" },
    noSession: "No seat: no session of the courses open to this learner is offered.",
    allBanned: "No seat: a counsellor has excluded every session of the list.",
    allClosed: "No seat: every session of the list is closed for want of learners, or excluded.",
    worthMore: {
      "No seat: a seat in \($0), the nearest one, closes \($1) of the gap or more for others; for this"
        + " learner \($2)."
    },
    nextInLine: {
      "No seat: in \($0), the nearest one, every seat brings others as much or more; this learner is"
        + " next in line, with \($1) of the gap."
    },
    lot: {
      "No seat: equal value for a seat in \($0), decided by lot; lottery \"\($1)\"."
    },
    outranked: {
      "No seat: those seated by gain on the open seats of \($0) close \($1) of their gap or more; this"
        + " learner would close \($2)."
    },
    reserved: { "No seat: in \($0) only seats are left that are kept for others, \($1)." },
    taken: { "No seat: every seat of \($0) is that of a learner who comes first." })

  static let french = SeatWords(
    first: { $0 == 1 ? "Seul choix." : "Premier choix sur \($0)." },
    choice: { "Choix \($0) sur \($1)" },
    unavailable: { "\($0) des meilleurs fermés faute de participants ou exclus" },
    noBetter: { "\($0) des meilleurs dont les sessions restantes ne sont pas mieux classées" },
    lesserGain: { "\($0) des meilleurs où une place libre ne comble pas davantage l'écart" },
    notWorthMoving: { "\($0) des meilleurs pour lesquels changer n'apporte pas plus que son prix" },
    givenUp: { "\($0) des meilleurs laissés pour que cette session atteigne son minimum" },
    kept: { "\($0) des meilleurs où il ne reste que des places réservées à d'autres" },
    addMore: { count in
      let better = count.map { "de \($0) des meilleurs" } ?? "des meilleurs"
      return "les places \(better) apportent plus à d'autres"
    },
    full: { count in
      let better = count.map { "\($0) des meilleurs" } ?? "les meilleurs sont"
      return "\(better) complets, avec des personnes qui passent avant"
    },
    and: " et ",
    pinned: { "Place attribuée par \($0)\u{A0}: \($1)" },
    noSession:
      "Pas de place\u{A0}: aucune session des formations ouvertes à cette personne n'est proposée.",
    allBanned: "Pas de place\u{A0}: un conseiller a exclu toutes les sessions de la liste.",
    allClosed:
      "Pas de place\u{A0}: toutes les sessions de la liste sont fermées faute de participants, ou"
      + " exclues.",
    worthMore: {
      "Pas de place\u{A0}: une place en \($0), la plus proche, comble au moins \($1) de l'écart pour"
        + " d'autres\u{A0}; pour cette personne \($2)."
    },
    nextInLine: {
      "Pas de place\u{A0}: en \($0), la plus proche, chaque place apporte autant ou plus à d'autres\u{A0};"
        + " cette personne est la suivante, avec \($1) de l'écart."
    },
    lot: {
      "Pas de place\u{A0}: à valeur égale pour une place en \($0), le tirage au sort a décidé\u{A0};"
        + " tirage «\u{A0}\($1)\u{A0}»."
    },
    outranked: {
      "Pas de place\u{A0}: aux places ouvertes de \($0), attribuées selon le gain, chacun comble au moins"
        + " \($1) de son écart\u{A0}; cette personne en comblerait \($2)."
    },
    reserved: {
      "Pas de place\u{A0}: en \($0) il ne reste que des places réservées à d'autres, \($1)."
    },
    taken: {
      "Pas de place\u{A0}: toutes les places de \($0) sont à des personnes qui passent avant."
    })

  static let dutch = SeatWords(
    first: { $0 == 1 ? "De enige keuze." : "Eerste keuze van \($0)." },
    choice: { "Keuze \($0) van \($1)" },
    unavailable: { "\($0) van de betere gesloten bij gebrek aan deelnemers of uitgesloten" },
    noBetter: { "\($0) van de betere met enkel nog sessies die niet hoger scoren" },
    lesserGain: { "\($0) van de betere waar een vrije plaats niet meer van de kloof dicht" },
    notWorthMoving: { "\($0) van de betere waarvoor verplaatsen niet meer opbrengt dan het kost" },
    givenUp: { "\($0) van de betere opgegeven opdat deze sessie haar minimum haalt" },
    kept: { "\($0) van de betere met enkel nog plaatsen die voor anderen zijn voorbehouden" },
    addMore: { count in
      let better = count.map { "\($0) van de betere" } ?? "de betere"
      return "plaatsen in \(better) brengen anderen meer op"
    },
    full: { count in
      let better = count.map { "\($0) van de betere" } ?? "de betere zijn"
      return "\(better) volzet met wie voorgaat"
    },
    and: " en ",
    pinned: { "Plaats gegeven door \($0): \($1)" },
    noSession:
      "Geen plaats: er is geen sessie van de opleidingen die voor deze persoon openstaan.",
    allBanned: "Geen plaats: een begeleider heeft elke sessie van de lijst uitgesloten.",
    allClosed:
      "Geen plaats: elke sessie van de lijst is gesloten bij gebrek aan deelnemers, of uitgesloten.",
    worthMore: {
      "Geen plaats: een plaats in \($0), de dichtstbijzijnde, dicht voor anderen \($1) van de kloof of"
        + " meer; voor deze persoon \($2)."
    },
    nextInLine: {
      "Geen plaats: in \($0), de dichtstbijzijnde, brengt elke plaats anderen evenveel of meer op; deze"
        + " persoon is de volgende, met \($1) van de kloof."
    },
    lot: {
      "Geen plaats: bij gelijke waarde voor een plaats in \($0) besliste het lot; loting \"\($1)\"."
    },
    outranked: {
      "Geen plaats: wie volgens leerwinst op een open plaats van \($0) zit, dicht minstens \($1) van"
        + " de kloof; deze persoon zou \($2) dichten."
    },
    reserved: {
      "Geen plaats: in \($0) zijn enkel nog plaatsen vrij die voor anderen zijn voorbehouden, \($1)."
    },
    taken: { "Geen plaats: elke plaats van \($0) is van iemand die voorgaat." })
}
