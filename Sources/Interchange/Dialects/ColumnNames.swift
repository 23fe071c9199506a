internal import Foundation

/// The names of a table's columns as people write them: in three languages, whatever the case, accents,
/// spaces, underscores and hyphens.
struct ColumnNames: Sendable {
  /// The place of a column in the schema by each of its folded names.
  private let places: [String: Int]
  private let columns: [String]
  /// The names as they are, which most files have.
  private let own: [String: Int]

  init(_ columns: [String], synonyms: [String: [String]]) {
    self.columns = columns
    own = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    var places: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      for name in [column] + (synonyms[column] ?? []) { places[Self.folded(name)] = place }
    }
    self.places = places
  }

  /// The place of the column that a name means; `nil` where it means none.
  func place(_ name: String) -> Int? {
    own[name] ?? places[Self.folded(name)]
  }

  /// The column among some that a name nearly means.
  ///
  /// Names of less than five letters are near too many.
  func column(near name: String, among columns: [String]) -> String? {
    guard Self.folded(name).count >= 5 else { return nil }
    let places = places.filter { columns.contains(self.columns[$0.value]) }
    return nearest(to: Self.folded(name), among: places.keys).flatMap { places[$0] }
      .map { self.columns[$0] }
  }

  private static let longestName = 256

  /// A name without what people write in many ways.
  ///
  /// Case, accents, white space, underscores and hyphens go, and at the end what stands in brackets, a
  /// star or a colon.
  static func folded(_ name: String) -> String {
    // No name is as long, and letters take their time.
    if name.utf8.count > longestName { return name }
    var name = Substring(
      name.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    )
    name.removeAll { $0.isWhitespace || "_-\u{2010}\u{2011}\u{2013}".contains($0) }
    while let last = name.last, "*:)".contains(last) {
      guard last == ")", let open = name.lastIndex(of: "(") else {
        name.removeLast()
        continue
      }
      name = name[..<open]
    }
    return String(name).replacing("\u{2019}", with: "'")
  }
}

extension ColumnNames {
  /// What columns are called in French and Dutch, by their own names.
  static func synonyms(of kind: FileTally.Kind) -> [String: [String]] {
    switch kind {
    case .learners: learners
    case .courses: courses
    case .sessions: sessions
    case .needs: needs
    case .synonyms: decisions
    default: [:]
    }
  }

  private static let place = [
    "latitude": ["breedtegraad"], "longitude": ["lengtegraad"],
  ]

  private static let learners = [
    "id": [
      "identifiant", "identifiant dans le SI", "n° de dossier", "numéro de dossier", "klantnummer",
      "dossiernummer", "identificatie", "identifiant_unique_de",
    ],
    "status": ["situation", "statut", "statuut", "situatie"],
    "languages": ["langues", "connaissances linguistiques", "talen", "talenkennis"],
    "maxTravelKm": [
      "zone de mobilité", "distance maximale", "mobilité", "maximale afstand", "mobiliteit",
    ],
    "availableFrom": [
      "disponible à partir du", "disponible dès", "disponible dès le", "date de disponibilité",
      "beschikbaar vanaf",
    ],
    "hoursPerWeek": ["heures par semaine", "h/semaine", "uren per week"],
    "eqfLevel": [
      "niveau de formation", "niveau d'études", "diplôme", "studieniveau", "opleidingsniveau",
    ],
    "targetOccupations": [
      "emploi recherché", "métier recherché", "métier visé", "gezocht beroep", "gewenst beroep",
    ],
    "completedCourses": ["formations suivies", "gevolgde opleidingen"],
    "postalCode": ["code postal", "CP", "postcode"],
    "municipality": ["ville", "commune", "localité", "gemeente", "plaats", "woonplaats"],
    "occupationHeld": ["métier exercé", "dernier métier", "uitgeoefend beroep", "laatste beroep"],
    "skills": ["compétences", "vaardigheden", "competenties"],
  ].merging(place) { $1 }

  private static let courses = [
    "id": ["identifiant", "code formation", "opleidingscode"],
    "operator": ["opérateur", "organisme", "aanbieder", "opleider"],
    "title": ["intitulé", "titre", "titel", "opleiding"],
    "language": ["langue", "taal"], "languageLevel": ["niveau de langue", "taalniveau"],
    "mode": ["modalité", "lesvorm"], "eqfLevel": ["niveau de formation", "opleidingsniveau"],
    "audience": ["public", "doelgroep"], "requires": ["prérequis", "voorkennis"],
    "teaches": ["compétences acquises", "contenu", "leerinhoud"],
  ].merging(place) { $1 }

  private static let sessions = [
    "id": ["identifiant", "code session", "sessiecode"],
    "course": ["code formation", "opleidingscode"], "start": ["début", "begin"],
    "end": ["fin", "einde"], "hoursPerWeek": ["heures par semaine", "uren per week"],
    "seats": ["places", "nombre de places", "plaatsen", "aantal plaatsen"],
    "minimumSeats": ["minimum"],
  ]

  private static let needs = [
    "id": ["identifiant", "numéro d'offre", "vacaturenummer"],
    "employer": ["employeur", "werkgever"],
    "title": ["intitulé", "intitulé du poste", "functietitel"],
    "occupation": ["métier", "beroep"],
    "positions": ["nombre de postes", "aantal vacatures", "aantal betrekkingen"],
    "validThrough": ["valable jusqu'au", "geldig tot"], "languages": ["langues", "talen"],
    "skills": ["compétences", "vaardigheden", "competenties"],
  ].merging(place) { $1 }

  private static let decisions = [
    "text": ["texte", "tekst"], "skill": ["compétence", "vaardigheid", "competentie"],
    "by": ["par", "door"],
  ]

  /// What is never read of a table of people, folded.
  static let never = Set(
    [
      "nom", "prénom", "nom et prénom", "date de naissance", "lieu de naissance", "NISS",
      "numéro national", "NIR", "téléphone", "GSM", "e-mail", "adresse", "nationalité", "sexe",
      "RQTH",
      "accompagnateur", "accompagnateurs", "référent", "remarques", "commentaires", "naam",
      "voornaam",
      "familienaam", "geboortedatum", "geboorteplaats", "rijksregisternummer", "INSZ", "telefoon",
      "adres", "nationaliteit", "geslacht", "begeleider", "opmerkingen", "civilité", "prenom",
      "lieu_naissance", "code_lieu_naissance", "date_naissance", "adresse_ligne2", "adresse_ligne3",
      "adresse_ligne4", "adresse_ligne5", "referent_civilite", "referent_nom", "referent_prenom",
      "referent_mail", "dif_financiere", "dif_admin_jur", "dif_sante", "dif_logement",
      "dif_transport", "dif_inser_com", "dif_familiale", "brsa",
    ].map(folded))
}
