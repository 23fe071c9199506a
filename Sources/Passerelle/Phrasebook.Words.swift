internal import PasserelleModel

extension Phrasebook {
  /// One language's table.
  struct Words: Sendable {
    let reasons: [EligibilityRule: String]
    let questions: [EligibilityRule: String]
    let open: @Sendable (Int, Int) -> String
    let more: @Sendable (Int) -> String
    let notOffered: String
    let closestWork: String
    let closes: String
    let closesNothing: String
    let missing: String
    let standsIn: String
    let assumed: String
    let nothing: String
    let colon: String
    let decimalMark: String
    let headings: (course: String, operator: String, start: String)
  }
}

extension Phrasebook.Words {
  static let english = Phrasebook.Words(
    reasons: [
      .completed: "already completed", .audience: "for another audience",
      .language: "language", .travel: "too far", .entryLevel: "entry level too high",
      .readiness: "prerequisites missing", .nothingNew: "nothing new",
      .hours: "too many hours a week", .noSession: "no session in time",
    ],
    questions: [
      .audience: "status", .language: "language", .travel: "place", .entryLevel: "education level",
      .hours: "hours a week",
    ],
    open: { "\($0) of \($1) courses open" },
    more: { "and \($0) more" },
    notOffered: "not offered",
    closestWork: "Closest work today",
    closes: "Brings closer to work by",
    closesNothing: "Teaches nothing that this learner's work asks for",
    missing: "Missing first",
    standsIn: "stands in for",
    assumed: "To be asked",
    nothing: "No course is open to this learner.",
    colon: ":",
    decimalMark: ".",
    headings: ("course", "operator", "start"))

  static let french = Phrasebook.Words(
    reasons: [
      .completed: "déjà suivi", .audience: "autre public", .language: "langue",
      .travel: "trop loin", .entryLevel: "niveau d'entrée trop élevé",
      .readiness: "prérequis manquants", .nothingNew: "rien de nouveau",
      .hours: "trop d'heures par semaine", .noSession: "pas de session à temps",
    ],
    questions: [
      .audience: "statut", .language: "langue", .travel: "lieu", .entryLevel: "niveau d'études",
      .hours: "heures par semaine",
    ],
    open: { $0 > 1 ? "\($0) formations ouvertes sur \($1)" : "\($0) formation ouverte sur \($1)" },
    more: { $0 > 1 ? "et \($0) autres" : "et 1 autre" },
    notOffered: "non proposées",
    closestWork: "Emplois les plus proches aujourd'hui",
    closes: "Rapproche de l'emploi par",
    closesNothing: "N'apporte rien de ce que demandent les emplois visés",
    missing: "À acquérir d'abord",
    standsIn: "tient lieu de",
    assumed: "À demander",
    nothing: "Aucune formation n'est ouverte à cette personne.",
    colon: "\u{A0}:",
    decimalMark: ",",
    headings: ("formation", "opérateur", "début"))

  static let dutch = Phrasebook.Words(
    reasons: [
      .completed: "al gevolgd", .audience: "ander publiek", .language: "taal", .travel: "te ver",
      .entryLevel: "instapniveau te hoog", .readiness: "voorkennis ontbreekt",
      .nothingNew: "niets nieuws", .hours: "te veel uren per week",
      .noSession: "geen sessie op tijd",
    ],
    questions: [
      .audience: "statuut", .language: "taal", .travel: "plaats",
      .entryLevel: "opleidingsniveau", .hours: "uren per week",
    ],
    open: { "\($0) van \($1) opleidingen open" },
    more: { "en nog \($0)" },
    notOffered: "niet aangeboden",
    closestWork: "Dichtstbijzijnde werk vandaag",
    closes: "Brengt dichter bij werk door",
    closesNothing: "Leert niets aan dat het beoogde werk vraagt",
    missing: "Eerst te verwerven",
    standsIn: "geldt als",
    assumed: "Na te vragen",
    nothing: "Geen enkele opleiding staat open voor deze persoon.",
    colon: ":",
    decimalMark: ",",
    headings: ("opleiding", "aanbieder", "start"))
}
