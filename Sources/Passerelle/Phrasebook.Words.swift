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
    let lapsingMostly: String
    let statuses: [LearnerStatus: String]
    let obstacles: ObstacleWords
    let untaught: String
    let otherWork: String
    let ignoresTargets: String
    let missing: String
    let standsIn: String
    let assumed: String
    let nothing: String
    let colon: String
    let semicolon: String
    let decimalMark: String
    let headings: (closes: String, course: String, operator: String, start: String)
  }
}

/// One language's words for what keeps a learner from a course: what it asks, what the learner has.
struct ObstacleWords: Sendable {
  let audience: @Sendable (String, String) -> String
  let language: @Sendable (String) -> String
  let has: @Sendable (String) -> String
  let travel: @Sendable (String, String) -> String
  let entryLevel: @Sendable (String, String) -> String
  let hours: @Sendable (String, String) -> String
  let lastStart: @Sendable (String, String) -> String
  let noStart: String
}

extension Phrasebook.Words {
  static let english = Phrasebook.Words(
    reasons: [
      .completed: "already completed", .audience: "for another audience",
      .language: "language", .travel: "too far", .entryLevel: "entry level too high",
      .readiness: "prerequisites missing", .nothingNew: "nothing new",
      .nothingAsked: "nothing that work asks for",
      .hours: "too many hours a week", .noSession: "no session in time",
    ],
    questions: [
      .audience: "status", .language: "language", .travel: "place", .entryLevel: "education level",
      .work: "work that fits",
      .hours: "hours a week",
    ],
    open: { $0 > 0 ? "\($0) of \($1) courses open" : "none of \($1) courses open" },
    more: { "and \($0) more" },
    notOffered: "not offered",
    closestWork: "Closest work today",
    closes: "Brings closer to work by",
    closesNothing: "Teaches nothing that this learner's work asks for",
    apply: "Apply now",
    asksAlso: "also asks for",
    lapsing: { "\($0) of it is for work that is no longer open when the course ends" },
    outOfReach: "Also of use, but a rule is in the way",
    lapsingMostly: "Mostly for work that is no longer open when the course ends",
    statuses: [
      .jobseeker: "jobseeker", .neet: "NEET", .employee: "employee", .student: "student",
    ],
    obstacles: ObstacleWords(
      audience: { "for \($0), is \($1)" }, language: { "asks for \($0)" }, has: { ", has \($0)" },
      travel: { "\($0) km away, travels up to \($1) km" },
      entryLevel: { "asks for EQF \($0), has EQF \($1)" },
      hours: { "\($0) h/week, has \($1) h/week" },
      lastStart: { "free from \($0) on, last start \($1)" },
      noStart: "no session with seats is left"),
    untaught: "Most asked for, and taught by no course",
    otherWork: "For other work than the one wanted",
    ignoresTargets:
      "The work wanted is not known here or out of reach: all work is looked at.",
    missing: "Missing first",
    standsIn: "stands in for",
    assumed: "To be asked",
    nothing: "No course is open to this learner.",
    colon: ":",
    semicolon: ";",
    decimalMark: ".",
    headings: ("closes", "course", "operator", "start"))

  static let french = Phrasebook.Words(
    reasons: [
      .completed: "déjà suivi", .audience: "autre public", .language: "langue",
      .travel: "trop loin", .entryLevel: "niveau d'entrée trop élevé",
      .readiness: "prérequis manquants", .nothingNew: "rien de nouveau",
      .nothingAsked: "rien d'utile à l'emploi",
      .hours: "trop d'heures par semaine", .noSession: "pas de session à temps",
    ],
    questions: [
      .audience: "statut", .language: "langue", .travel: "lieu", .entryLevel: "niveau d'études",
      .work: "emploi qui convient",
      .hours: "heures par semaine",
    ],
    open: { count, all in
      switch count {
      case 0: "aucune formation ouverte sur \(all)"
      case 1: "1 formation ouverte sur \(all)"
      default: "\(count) formations ouvertes sur \(all)"
      }
    },
    more: { $0 > 1 ? "et \($0) autres" : "et 1 autre" },
    notOffered: "non proposées",
    closestWork: "Emplois les plus proches aujourd'hui",
    closes: "Rapproche de l'emploi par",
    closesNothing: "N'apporte rien de ce que demandent les emplois visés",
    apply: "Postuler dès maintenant",
    asksAlso: "demande aussi",
    lapsing: { "Pour \($0), il s'agit d'offres closes avant la fin de la formation" },
    outOfReach: "Utile aussi, mais une règle l'empêche",
    lapsingMostly: "Surtout pour des offres closes avant la fin de la formation",
    statuses: [
      .jobseeker: "demandeur d'emploi", .neet: "NEET", .employee: "travailleur",
      .student: "étudiant",
    ],
    obstacles: ObstacleWords(
      audience: { "pour \($0), est \($1)" }, language: { "demande \($0)" }, has: { ", a \($0)" },
      travel: { "à \($0) km, se déplace jusqu'à \($1) km" },
      entryLevel: { "demande le niveau \($0), a le niveau \($1)" },
      hours: { "\($0) h/semaine, en a \($1)" },
      lastStart: { "libre dès le \($0), dernier début le \($1)" },
      noStart: "plus aucune session avec des places"),
    untaught: "Le plus demandé, et qu'aucune formation n'enseigne",
    otherWork: "Pour un autre emploi que celui souhaité",
    ignoresTargets:
      "L'emploi souhaité n'est pas connu ici ou est hors de portée\u{A0}: tous les emplois comptent.",
    missing: "À acquérir d'abord",
    standsIn: "tient lieu de",
    assumed: "À demander",
    nothing: "Aucune formation n'est ouverte à cette personne.",
    colon: "\u{A0}:",
    semicolon: "\u{A0};",
    decimalMark: ",",
    headings: ("comble", "formation", "opérateur", "début"))

  static let dutch = Phrasebook.Words(
    reasons: [
      .completed: "al gevolgd", .audience: "ander publiek", .language: "taal", .travel: "te ver",
      .entryLevel: "instapniveau te hoog", .readiness: "voorkennis ontbreekt",
      .nothingNew: "niets nieuws", .nothingAsked: "niets wat werk vraagt",
      .hours: "te veel uren per week",
      .noSession: "geen sessie op tijd",
    ],
    questions: [
      .audience: "statuut", .language: "taal", .travel: "plaats",
      .entryLevel: "opleidingsniveau", .work: "passend werk", .hours: "uren per week",
    ],
    open: { $0 > 0 ? "\($0) van \($1) opleidingen open" : "geen van \($1) opleidingen open" },
    more: { "en nog \($0)" },
    notOffered: "niet aangeboden",
    closestWork: "Werk dat vandaag het best past",
    closes: "Brengt dichter bij werk door",
    closesNothing: "Leert niets aan wat het beoogde werk vraagt",
    apply: "Nu al solliciteren",
    asksAlso: "vraagt ook",
    lapsing: { "Voor \($0) gaat het om werk dat afloopt voor de opleiding eindigt" },
    outOfReach: "Ook nuttig, maar een regel houdt het tegen",
    lapsingMostly: "Vooral voor werk dat afloopt voor de opleiding eindigt",
    statuses: [
      .jobseeker: "werkzoekende", .neet: "NEET", .employee: "werknemer", .student: "student",
    ],
    obstacles: ObstacleWords(
      audience: { "voor \($0), is \($1)" }, language: { "vraagt \($0)" }, has: { ", heeft \($0)" },
      travel: { "op \($0) km, gaat tot \($1) km" },
      entryLevel: { "vraagt niveau \($0), heeft niveau \($1)" },
      hours: { "\($0) u/week, heeft er \($1)" },
      lastStart: { "vrij vanaf \($0), laatste start op \($1)" },
      noStart: "geen sessie met plaatsen meer"),
    untaught: "Het meest gevraagd, en door geen opleiding aangeleerd",
    otherWork: "Voor ander werk dan gewenst",
    ignoresTargets:
      "Het gewenste werk is hier niet bekend of niet binnen bereik: al het werk telt mee.",
    missing: "Eerst te verwerven",
    standsIn: "geldt als",
    assumed: "Na te vragen",
    nothing: "Geen enkele opleiding staat open voor deze persoon.",
    colon: ":",
    semicolon: ";",
    decimalMark: ",",
    headings: ("dekt", "opleiding", "aanbieder", "start"))
}
