internal import PasserelleModel

extension Phrasebook {
  /// One language's table.
  struct Words: Sendable {
    let reasons: [EligibilityRule: String]
    let questions: [Assumption: String]
    let open: @Sendable (Int, Int) -> String
    let more: @Sendable (Int) -> String
    let notOffered: String
    let closestWork: String
    let closes: String
    let closesNothing: String
    let apply: String
    let asksAlso: String
    let lapsing: @Sendable (String) -> String
    let outOfReach: String
    let asksAndHas: @Sendable (String, String?) -> String
    let lastStart: @Sendable (String, String?) -> String
    let hoursAWeek: String
    let untaught: String
    let otherWork: String
    let ignoresTargets: String
    let missing: String
    let standsIn: String
    let assumed: String
    let nothing: String
    let colon: String
    let decimalMark: String
    let headings: (closes: String, course: String, operator: String, start: String)
  }
}

extension Phrasebook.Words {
  static let english = Phrasebook.Words(
    reasons: [
      .completed: "already completed", .audience: "for another audience",
      .language: "language", .travel: "too far", .entryLevel: "entry level too high",
      .readiness: "prerequisites missing", .nothingNew: "nothing new", .nothingAsked: "not asked for",
      .hours: "too many hours a week", .noSession: "no session in time",
    ],
    questions: [
      .audience: "status", .language: "language", .travel: "place", .entryLevel: "education level", .work: "work that fits",
      .hours: "hours a week",
    ],
    open: { "\($0) of \($1) courses open" },
    more: { "and \($0) more" },
    notOffered: "not offered",
    closestWork: "Closest work today",
    closes: "Brings closer to work by",
    closesNothing: "Teaches nothing that this learner's work asks for",
    apply: "Apply now",
    asksAlso: "also asks for",
    lapsing: { "\($0) of this is for work that is no longer open when the course ends" },
    outOfReach: "Would bring more, but",
    asksAndHas: { "asks for \($0), has \($1 ?? "none")" },
    lastStart: { "free from \($0) on, last start \($1 ?? "none")" },
    hoursAWeek: "h/week",
    untaught: "Most asked for, and taught by no course",
    otherWork: "For other work than the one wanted",
    ignoresTargets:
      "The work wanted is neither open nor known here: all work is looked at.",
    missing: "Missing first",
    standsIn: "stands in for",
    assumed: "To be asked",
    nothing: "No course is open to this learner.",
    colon: ":",
    decimalMark: ".",
    headings: ("closes", "course", "operator", "start"))

  static let french = Phrasebook.Words(
    reasons: [
      .completed: "déjà suivi", .audience: "autre public", .language: "langue",
      .travel: "trop loin", .entryLevel: "niveau d'entrée trop élevé",
      .readiness: "prérequis manquants", .nothingNew: "rien de nouveau", .nothingAsked: "rien de demandé",
      .hours: "trop d'heures par semaine", .noSession: "pas de session à temps",
    ],
    questions: [
      .audience: "statut", .language: "langue", .travel: "lieu", .entryLevel: "niveau d'études", .work: "emploi qui convient",
      .hours: "heures par semaine",
    ],
    open: { $0 > 1 ? "\($0) formations ouvertes sur \($1)" : "\($0) formation ouverte sur \($1)" },
    more: { $0 > 1 ? "et \($0) autres" : "et 1 autre" },
    notOffered: "non proposées",
    closestWork: "Emplois les plus proches aujourd'hui",
    closes: "Rapproche de l'emploi par",
    closesNothing: "N'apporte rien de ce que demandent les emplois visés",
    apply: "Postuler dès maintenant",
    asksAlso: "demande aussi",
    lapsing: { "dont \($0) pour des offres closes avant la fin de la formation" },
    outOfReach: "Apporterait davantage, mais",
    asksAndHas: { "demande \($0), a \($1 ?? "rien")" },
    lastStart: { "libre dès le \($0), dernier début \($1 ?? "aucun")" },
    hoursAWeek: "h/semaine",
    untaught: "Le plus demandé, et enseigné par aucune formation",
    otherWork: "Pour un autre emploi que celui souhaité",
    ignoresTargets:
      "L'emploi souhaité n'est ni ouvert ni connu ici\u{A0}: tous les emplois sont pris en compte.",
    missing: "À acquérir d'abord",
    standsIn: "tient lieu de",
    assumed: "À demander",
    nothing: "Aucune formation n'est ouverte à cette personne.",
    colon: "\u{A0}:",
    decimalMark: ",",
    headings: ("comble", "formation", "opérateur", "début"))

  static let dutch = Phrasebook.Words(
    reasons: [
      .completed: "al gevolgd", .audience: "ander publiek", .language: "taal", .travel: "te ver",
      .entryLevel: "instapniveau te hoog", .readiness: "voorkennis ontbreekt",
      .nothingNew: "niets nieuws", .nothingAsked: "niets gevraagd", .hours: "te veel uren per week",
      .noSession: "geen sessie op tijd",
    ],
    questions: [
      .audience: "statuut", .language: "taal", .travel: "plaats",
      .entryLevel: "opleidingsniveau", .work: "passend werk", .hours: "uren per week",
    ],
    open: { "\($0) van \($1) opleidingen open" },
    more: { "en nog \($0)" },
    notOffered: "niet aangeboden",
    closestWork: "Dichtstbijzijnde werk vandaag",
    closes: "Brengt dichter bij werk door",
    closesNothing: "Leert niets aan dat het beoogde werk vraagt",
    apply: "Nu al solliciteren",
    asksAlso: "vraagt ook",
    lapsing: { "waarvan \($0) voor werk dat afloopt voor de opleiding eindigt" },
    outOfReach: "Zou meer opleveren, maar",
    asksAndHas: { "vraagt \($0), heeft \($1 ?? "niets")" },
    lastStart: { "vrij vanaf \($0), laatste start \($1 ?? "geen")" },
    hoursAWeek: "u/week",
    untaught: "Meest gevraagd, en door geen opleiding geleerd",
    otherWork: "Voor ander werk dan gewenst",
    ignoresTargets:
      "Het gewenste werk staat hier niet open en is niet bekend: al het werk telt mee.",
    missing: "Eerst te verwerven",
    standsIn: "geldt als",
    assumed: "Na te vragen",
    nothing: "Geen enkele opleiding staat open voor deze persoon.",
    colon: ":",
    decimalMark: ",",
    headings: ("dicht", "opleiding", "aanbieder", "start"))
}
