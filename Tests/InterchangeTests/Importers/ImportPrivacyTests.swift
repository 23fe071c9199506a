import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// What says who somebody is gets into no row and no message, whatever else is wrong with a file.
@Suite struct ImportPrivacyTests {
  /// Columns that are never imported, as systems name them.
  static let personal = """
    nom,prénom,date de naissance,lieu de naissance,NISS,numéro national,NIR,téléphone,GSM,e-mail,\
    adresse,nationalité,sexe,RQTH,accompagnateur(s),référent,remarques,commentaires,naam,voornaam,\
    familienaam,geboortedatum,geboorteplaats,rijksregisternummer,INSZ,telefoon,adres,nationaliteit,\
    geslacht,begeleider,opmerkingen
    """.split(separator: ",").map(String.init)

  static let secret = "Zwsecret"

  /// Rows with every kind of fault, whose cells of persons all hold the secret.
  static func table() -> String {
    let header = ["Identifiant", "Situation", "Disponible à partir du", "Heures par semaine"]
    let rows = [
      ["P1", "NEET", "2027-01-18", "38"], ["P2", "iae", "31/02/2027", "x"],
      ["P1", "NEET", "", "9"],
      ["", "NEET", "", ""], ["1,04E+05", "", "", ""], ["P3", "NEET", "46405", "200"],
      ["P4", "", "", ""],
    ]
    let secrets = personal.indices.map { "\(secret)\($0) \(secret)@x.org" }
    var lines = [(header + personal).joined(separator: ";")]
    lines += rows.map { ($0 + secrets).joined(separator: ";") }
    lines.append(["P5", "NEET"].joined(separator: ";") + ";;;\(secret)")
    lines.append(
      (["P6", "", "", ""] + secrets.dropLast() + ["\(secret) \"x\" Ã©"]).joined(separator: ";"))
    lines.append(
      (["P7", "", "", ""] + secrets.dropLast() + ["\"\(secret)\nÃ©\u{FFFD}\""]).joined(
        separator: ";"))
    return lines.joined(separator: "\n") + "\n"
  }

  static func run(_ format: ImportFormat, _ text: String, _ name: String) -> ImportResult {
    let file = InputFile(name: name, bytes: Array(text.utf8))
    return ImportRequest(format, [file], knowing: InventedFormat.knowledge).perform()
  }

  @Test func noCellOfAPersonIsReadOrTold() throws {
    let result = Self.run(.pesLearners, Self.table(), "people.csv")
    #expect(result.rows(of: .learners).count == 3, "\(result.problems)")
    #expect(try !result.everything().contains(Self.secret))
    let named = result.issues.filter { $0.code == "personal-column" }.compactMap(\.location.column)
    #expect(named == Self.personal)
  }

  /// A table without a header has cells of persons where names of columns should stand.
  @Test func aTableWithoutItsHeaderTellsNoneOfItsCells() throws {
    let rows = Self.table().split(separator: "\n").dropFirst().joined(separator: "\n")
    let result = Self.run(.pesLearners, rows, "people.csv")
    #expect(result.tables[.learners]?.count == 0 && result.issues.hasErrors)
    #expect(try !result.everything().contains(Self.secret))
  }

  /// A name may stand in any column that was exported one cell too far.
  @Test func noNumberOfANationalRegisterBecomesAnID() throws {
    for numbers in [["93051822361", "00.01.25-567-77"], ["1 85 05 78 006 084 91"]] {
      let text = (["Identifiant;Situation"] + numbers.map { "\($0);iae" }).joined(separator: "\n")
      let result = Self.run(.pesLearners, text, "people.csv")
      #expect(result.issues.map(\.code).contains("national-numbers"))
      #expect(result.tables[.learners]?.count == 0)
      for number in numbers { #expect(try !result.everything().contains(number)) }
    }
  }

  @Test func contactsOfOffersAreNotRead() throws {
    let result = Self.run(
      .franceTravailOffers,
      """
      {"resultats":[{"id":"1","intitule":"Soudeur","romeCode":"x","appellationlibelle":"soudeur",
      "contact":{"nom":"\(Self.secret)","coordonnees1":"\(Self.secret)","courriel":"\(Self.secret)"},
      "agence":{"courriel":"\(Self.secret)"},"description":"\(Self.secret)",
      "lieuTravail":{"libelle":"59 - LILLE"},"salaire":{"libelle":"\(Self.secret)"}}]}
      """, "a.json")
    #expect(result.accounts == ["1 1 0 0"])
    #expect(try !result.everything().contains(Self.secret))
  }

  @Test func personsInLinkedDataAreNotRead() throws {
    let person = """
      {"@type":"Person","name":"\(Self.secret)","email":"\(Self.secret)","telephone":"\(Self.secret)"}
      """
    let place = """
      {"@type":"Place","address":{"streetAddress":"\(Self.secret) 1","addressRegion":"\(Self.secret)"}}
      """
    let result = Self.run(
      .schemaOrg,
      """
      [{"@type":"Course","@id":"1","name":"Cours","teaches":"SQL","provider":\(person),
      "instructor":\(person),"hasCourseInstance":[{"instructor":\(person),"performer":\(person),
      "location":\(place),"startDate":"2027-01-01","organizer":\(person)},
      {"location":"\(Self.secret)straat 7, 8500 Kortrijk","startDate":"2027-01-01"}]},
      {"@type":"JobPosting","identifier":"1","title":"Soudeur","skills":"SQL",
      "hiringOrganization":\(person),"applicationContact":\(person),"jobLocation":\(place)},
      \(person)]
      """, "a.json")
    #expect(result.accounts == ["1 1 0 0", "1 1 0 0"], "\(result.problems)")
    #expect(try !result.everything().contains(Self.secret))
  }
}

/// The same for what stands in the invented twins.
@Suite(.enabled(if: Twins.areThere)) struct TwinPrivacyTests {
  static let values: [(ImportFormat, String, [String])] = [
    (.pesLearners, "demandeurs.utf-8.csv", people), (.pesLearners, "demandeurs.xlsx", people),
    (.pesLearners, "demandeurs.windows-1252.csv", people),
    (.pesLearners, "demandeurs-1904.xlsx", people), (.pesLearners, "demandeurs.utf-16.txt", people),
    (.pesLearners, "erreurs.csv", ["Ada", "Fictif", "rue du", "Bec", "Inventé"]),
    (
      .pesLearners, "extrait-pole-emploi.csv",
      ["NOMFICTIF", "PRENOM", "LIEU INVENTE", "1984", "VOIE", "REFERENT", "GUIDE", "2026-10"]
    ),
    (
      .pesLearners, "werkzoekenden-nl.csv",
      ["Voorbeeld", "Denkbeeldig", "Verzonnen", "Fictief", "1990", "2005", "example.org", "vijven"]
    ),
  ]

  static let people = [
    "Élodie", "Exemplaire", "elodie", "example.org", "Invention", "Gaufre", "0000000000", "1998",
    "Bram", "bram", "Voorbeeld", "Genk", "impasse", "Zoé", "Hypothèse", "Indemnité", "12,50",
    "À revoir",
    "Loïs", "Amal", "Échantillon", "Supposée", "Deuxième", "1975",
  ]

  @Test(arguments: values) func noValueOfAPersonIsShown(
    format: ImportFormat, name: String, values: [String]
  ) throws {
    let all = try Twins.run(format, "pes-learners/\(name)").everything()
      .replacing(Twins.folder, with: "")
    for value in values { #expect(!all.contains(value), "\(value)") }
  }

  @Test func noContactOfAnOfferOrCourseIsShown() throws {
    let offers = try Twins.run(.franceTravailOffers, "francetravail-offers/offres.json")
      .everything()
    let courses = try ["courses-graph.json", "courses-array.json", "page.html"].map {
      try Twins.run(.schemaOrg, "schemaorg-course/\($0)").everything()
    }
    let postings = try Twins.run(.schemaOrg, "schemaorg-jobposting/postings.jsonl").everything()
    for text in courses + [offers, postings] {
      for value in [
        "Mme Fictive", "Prénom Inventé", "0000000000", "contact@", "info@", "Rue ", "streetAddress",
      ] { #expect(!text.contains(value), "\(value)") }
    }
  }
}
