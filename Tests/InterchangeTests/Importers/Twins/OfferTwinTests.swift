import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Offers of Le Forem and of France Travail.
@Suite(.enabled(if: Twins.areThere)) struct OfferTwinTests {
  static let forem = """
    9900001|vacancy|Ateliers Fictifs de la Sambre SA||Électromécanicien de maintenance|electrical mechanic|2|50.415712|4.449165|2027-01-31|fr|[electrical mechanic]|inferred
    9900003@1|vacancy|Soudures Imaginaires du Pays Noir SRL||Soudeur semi-automatique|welder|2|50.427323|4.553041|2027-02-28|fr|[welder]|inferred
    9900003@2|vacancy|Soudures Imaginaires du Pays Noir SRL||Soudeur semi-automatique|welder|1|50.404608|4.524351|2027-02-28|fr|[welder]|inferred
    9900003@3|vacancy|Soudures Imaginaires du Pays Noir SRL||Soudeur semi-automatique|welder|1|50.471949|4.544655|2027-02-28|fr|[welder]|inferred
    9900004|vacancy|Informatique Inventée SRL||Technicien·ne informatique|ICT technician|1|||2027-01-31|fr;en|[ICT technician]|inferred
    9900006|vacancy|||Développeur(se) back-end « paie » ; télétravail possible|software developer|1|50.4157|4.4492|2027-03-15|fr;en;nl|[software developer]|inferred
    9900007|vacancy|Lumières Fictives du Nord SAS||Électricien du bâtiment|building electrician|1|50.636565|3.063528|2027-01-31|fr|[building electrician]|inferred
    9900008|vacancy|Soleil d'Exemple SRL||Électricien photovoltaïque - équipe « toitures »|solar energy technician|3|50.465385|4.430176|2027-04-30|fr|[solar energy technician]|inferred
    9900009|vacancy|Chaleur Supposée SA||Chauffagiste|heating technician|1|50.471949|4.544655|2026-10-31|fr|[heating technician]|inferred
    9900010|vacancy|Aérotronique Imaginaire SRL||Technicien/Technicienne de maintenance en automatisation|electrical mechanic|3|50.465385|4.430176|2027-01-15|fr|[electrical mechanic]|inferred
    """

  static let foremNotices = [
    "occupation-from-label 1 9900008", "occupation-from-prefix 4 9900003",
    "place-from-municipality 1 9900006", "place-unknown 1 9900004", "positions-shared 1 9900003",
    "repeated-record 1 9900006", "same-offer 1 9900002", "several-places 1 9900003",
    "skills-from-occupation 8 9900001", "time-cut 1 9900009", "title-shortened 8 9900001",
  ]

  @Test func offersOfLeForemGiveTheRowsThatAreExpected() {
    let result = Twins.run(.foremOffers, "forem-offers/offres.json")
    #expect(result.rows(of: .needs) == Self.forem.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["12 8 2 2"])
    #expect(
      result.problems == [
        "offres.json#5: metiercodedimeco no-skills-read 9900005",
        "offres.json#12: numerooffreforem clashing-id 9900003",
      ])
    #expect(result.notices == Self.foremNotices)
  }

  @Test func theTableOfLeForemGivesTheSameRows() throws {
    let table = Twins.run(.foremOffers, "forem-offers/offres.csv")
    let list = Twins.run(.foremOffers, "forem-offers/offres.json")
    #expect(try table.tables[.needs]?.csv() == list.tables[.needs]?.csv())
    #expect(table.accounts == list.accounts)
    #expect(
      table.problems == [
        "offres.csv:6: metiercodedimeco no-skills-read 9900005",
        "offres.csv:13: numerooffreforem clashing-id 9900003",
      ])
    #expect(table.notices == (Self.foremNotices + ["other-separator - -"]).sorted())
  }

  static let page = """
    9900021|vacancy|Cartonnerie Hypothétique SA||Électricien industriel|industrial electrician|1|50.455|3.952|2027-01-31||[industrial electrician]|inferred
    9900022|vacancy|Télécoms de Nulle-Part||Coordinateur réseau /x)|ICT technician|1|50.479487|4.185268|2027-01-31|fr|[ICT technician]|inferred
    9900024@1|vacancy|Isolants du Possible SC||Isolateur thermique|insulation worker|1|50.339744|4.287047|2027-01-31|fr|[insulation worker]|inferred
    9900024@2|vacancy|Isolants du Possible SC||Isolateur thermique|insulation worker|1|50.456203|4.849314|2027-01-31|fr|[insulation worker]|inferred
    9900025|vacancy|Raffinerie d'Essai & Fils||Ingénieur technicien automaticien|automation engineering technician|1|50.525055|4.26646||fr|[automation engineering technician]|inferred
    """

  @Test func aPageOfLeForemSaysThatItIsOneOfMany() {
    let result = Twins.run(.foremOffers, "forem-offers/page.json")
    #expect(result.rows(of: .needs) == Self.page.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["5 4 1 0"])
    #expect(result.problems == ["page.json#3: nombrepostes out-of-range 9900023"])
    #expect(
      result.notices == [
        "occupation-from-prefix 4 9900021", "partial-page 1 -", "place-from-municipality 1 9900021",
        "positions-shared 1 9900024", "several-places 1 9900024",
        "skills-from-occupation 4 9900021", "title-shortened 4 9900021",
      ])
    let page = result.issues.first { $0.code == "partial-page" }
    #expect(page?.message(in: .english).contains("5 / 24018") == true)
  }

  static let franceTravail = """
    990AAA1|vacancy|Société Inventée du Nord||Technicien informatique|ICT technician|1|50.3579|3.5235|||[ICT technician]|inferred
    990AAA2|vacancy|Société Inventée du Nord||Électricien d'équipement|industrial electrician|3|||||[industrial electrician]|inferred
    990AAA3|vacancy|Métal Supposé SAS||Soudeur TIG|welder|2|50.2775|3.9734||fr|welding techniques=2;read standard blueprints=2?|linked
    990AAA4|vacancy|||Agent de nettoyage|building cleaner|1|50.2953|4.1013|||[building cleaner]|inferred
    99E0007|vacancy|Société Inventée du Nord||Développeur Python - alternance|software developer|5|50.3579|3.5235|||Python (computer programming)=2;PostgreSQL=2|linked
    990AAA8|vacancy|Société Inventée du Nord||Chauffagiste|heating technician|1|50.1379|4.8248|||[heating technician]|inferred
    990AAA9|vacancy|Société Inventée du Nord||Magasinier|warehouse worker|1|50.0161|4.0468|||[warehouse worker]|inferred
    """

  @Test func offersOfFranceTravailGiveTheRowsThatAreExpected() {
    let result = Twins.run(.franceTravailOffers, "francetravail-offers/offres.json")
    #expect(result.rows(of: .needs) == Self.franceTravail.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["9 7 1 1"])
    #expect(result.problems == ["offres.json#6: romeCode no-skills-read 990AAA6"])
    #expect(
      result.notices == [
        "importance-assumed 1 99E0007", "language-wished 1 990AAA3", "level-assumed 2 990AAA3",
        "occupation-from-label 1 990AAA8", "place-unknown 1 990AAA2", "same-offer 1 990AAA5",
        "skills-from-occupation 5 990AAA1", "skills-from-text 2 990AAA3",
        "text-not-linked 1 990AAA9", "title-shortened 6 990AAA1",
      ])
  }

  static let postings = """
    VAC-101|vacancy|Soudures Imaginaires SRL||Soudeur / soudeuse||2|50.4273|4.553|2027-01-31||welding techniques=2;read standard blueprints=2|linked
    AF-2026-07@1|vacancy|Automates du Futur Inventé||Automation technician||2|50.4654|4.4302|2027-02-28||programmable logic controller=2;interpret electrical diagrams=2;troubleshoot=2|linked
    AF-2026-07@2|vacancy|Automates du Futur Inventé||Automation technician||1|50.5251|4.2665|2027-02-28||programmable logic controller=2;interpret electrical diagrams=2;troubleshoot=2|linked
    https://emplois.example.org/offre/py-remote|vacancy|Logiciels de l'Imaginaire||Développeur·se Python – télétravail||1|||||Python (computer programming)=2;SQL=2|linked
    UA-5|vacancy|Вигадана Майстерня||Зварювальник / Soudeur||1|50.4157|4.4492|||welding techniques=2|linked
    7654321|vacancy|Werkstatt Muster GmbH||Maschinenschlosser||1|||2027-03-25||hydraulics=2;pneumatics=2|linked
    VAC-107|vacancy|Lumières Fictives SA||Électricien·ne du bâtiment|building electrician|1|50.455|3.952|2027-04-30||[building electrician]|inferred
    jobmodele-55012|vacancy|SOUDURES IMAGINAIRES||SOUDEUR / SOUDEUSE||1|50.4273|4.553|2027-01-31||welding techniques=2|linked
    VAC-111|vacancy|Isolants du Possible SC||Poseur en isolation||1|||2027-06-30||install insulation material=2|linked
    """

  @Test func postingsOfSchemaOrgGiveTheRowsThatAreExpected() {
    let result = Twins.run(.schemaOrg, "schemaorg-jobposting/postings.jsonl")
    #expect(result.rows(of: .needs) == Self.postings.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["11 8 3 0"])
    #expect(
      result.problems == [
        "postings.jsonl:4: identifier blank-cell -",
        "postings.jsonl:8: skills no-skills-read VAC-108",
        "postings.jsonl:10: validThrough not-a-day VAC-110",
      ])
    #expect(
      result.notices == [
        "id-from-url 1 https://emplois.example.org/offre/py-remote",
        "importance-assumed 7 VAC-101", "level-assumed 7 VAC-101",
        "occupation-from-label 1 VAC-107", "place-from-municipality 4 AF-2026-07",
        "place-unknown 3 https://emplois.example.org/offre/py-remote",
        "positions-shared 1 AF-2026-07", "possible-duplicate 1 jobmodele-55012",
        "remote-work 1 https://emplois.example.org/offre/py-remote", "several-places 1 AF-2026-07",
        "skills-from-occupation 1 VAC-107", "skills-from-text 7 VAC-101",
        "text-not-linked 1 VAC-111", "time-cut 3 AF-2026-07", "title-shortened 2 VAC-101",
      ])
  }

  @Test func ofOffersThatAreOnlyAlikeTheFirstAloneMayBeKept() {
    var request = ImportRequest(
      .schemaOrg, [Twins.file("schemaorg-jobposting/postings.jsonl")], knowing: Twins.knowledge)
    request.keepsFirstOnly = true
    let result = request.perform()
    #expect(result.accounts == ["11 7 3 1"])
    #expect(!result.rows(of: .needs).contains { $0.hasPrefix("jobmodele") })
  }
}
