import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Courses of schema.org and qualifications of the European Learning Model.
@Suite(.enabled(if: Twins.areThere)) struct CourseTwinTests {
  /// Knows what two French texts mean that are no labels here, as a sure linker would.
  static let linking = ImportKnowledge(
    TwinTaxonomy.taxonomy, places: Twins.file("tables/places.csv")
  ) { text in
    let meant = [
      "installer des systèmes photovoltaïques": "18d3f89a-6ac5-4ca6-bf93-0baec4e13bcd",
      "monter des panneaux photovoltaïques": "08a5f6dd-d3dd-4371-9919-6d730f34499c",
    ]
    guard let id = meant[text] else { return .unsure([]) }
    let skill = SkillID(TwinTaxonomy.skillPrefix + id)
    return .sure(.init(skill: skill, label: text, percent: 99))
  }

  static func run(_ format: ImportFormat, _ name: String) -> ImportResult {
    ImportRequest(format, [Twins.file(name)], knowing: linking).perform()
  }

  static let graph = """
    F/automates@1|Campus Fictif de la Sambre|Automates programmables : premiers pas|fr||onsite|50.4157|4.4492||4||electricity=2|programmable logic controller=2;interpret electrical diagrams=2|linked
    F/automates@2|Campus Fictif de la Sambre|Automates programmables : premiers pas|fr||onsite|50.4795|4.1853||4||electricity=2|programmable logic controller=2;interpret electrical diagrams=2|linked
    F/python-soir|Campus Fictif de la Sambre|Python in the evening|en||remote|||||||Python (computer programming)=2|linked
    F/soudage-direct|Atelier d'Exemple ASBL|Soudage : les bases en direct|fr|||||||||welding techniques=2|linked
    F/photovoltaique|Campus Fictif de la Sambre|Monteur photovoltaïque & raccordement|fr||hybrid|50.4157|4.4492||||electrical safety regulations=2|install photovoltaic systems=2;mount photovoltaic panels=2|linked
    F/securite|Campus Fictif de la Sambre|Sécurité électrique au travail|fr||hybrid|50.4157|4.4492|||||electrical safety regulations=2|linked
    F/automates-programmables-2027|Campus fictif de la Sambre|AUTOMATES PROGRAMMABLES : PREMIERS PAS|fr||onsite|50.4157|4.4492|||||programmable logic controller=2|linked
    """

  @Test func aGraphOfCoursesGivesTheRowsThatAreExpected() {
    let result = Self.run(.schemaOrg, "schemaorg-course/courses-graph.json")
    #expect(result.rows(of: .courses) == Self.graph.split(separator: "\n").map(String.init))
    #expect(
      result.rows(of: .sessions) == [
        "F/automates#1|F/automates@1|2027-01-18|2027-03-26|6|12||",
        "F/automates#2|F/automates@2|2027-04-12|2027-06-18|6|10||",
        "F/python-soir#1|F/python-soir|2027-02-01|2027-04-12|3.6|20||",
        "F/soudage-direct#1|F/soudage-direct|2027-02-15|||16||",
        "F/photovoltaique#1|F/photovoltaique|2027-03-01|2027-05-21|10|8||",
        "F/automates-programmables-2027#1|F/automates-programmables-2027|2027-01-18|2027-03-26|6|12||",
      ])
    #expect(result.accounts == ["8 6 2 0"])
    #expect(result.sessions == SessionAccount(found: 9, written: 6, leftOut: 2, rejected: 1))
    #expect(
      Set(result.problems) == [
        "courses-graph.json#8: teaches no-skills-read F/decouverte",
        "courses-graph.json#11: @id blank-cell -",
        "courses-graph.json#9: hasCourseInstance[1].startDate not-a-day F/securite",
      ])
    #expect(
      result.notices == [
        "eqf-is-exit-level 1 F/automates", "hours-from-total 4 F/automates",
        "hours-unknown 1 F/soudage-direct", "level-assumed 6 F/automates",
        "mode-from-table 3 F/python-soir", "mode-unknown 1 F/soudage-direct",
        "near-midnight 1 F/python-soir", "other-types 3 -",
        "place-from-municipality 2 F/automates", "place-unknown 1 F/soudage-direct",
        "possible-duplicate 1 F/automates-programmables-2027",
        "session-without-seats 1 F/securite", "session-without-start 1 F/automates",
        "several-places 1 F/automates", "skills-from-text 6 F/automates",
        "text-not-linked 2 F/soudage-direct", "time-cut 2 F/automates",
      ])
  }

  static let list = """
    A/lastechnieken|Atelier d'Exemple|Lastechnieken voor beginners|nl||onsite|50.8179|3.2784|||||welding techniques=2|linked
    A/ua|Atelier d'Exemple|Зварювання для початківців|uk||onsite|||||||welding techniques=2|linked
    A/web|Atelier d'Exemple|Premier site web|fr||remote|||||||web programming=2;JavaScript=2|linked
    A/isolation|Atelier d'Exemple|Isolation : pose et finitions|fr||onsite|50.5251|4.2665|||||install insulation material=2|linked
    """

  @Test func aListOfCoursesGivesTheRowsThatAreExpected() {
    let result = Self.run(.schemaOrg, "schemaorg-course/courses-array.json")
    #expect(result.rows(of: .courses) == Self.list.split(separator: "\n").map(String.init))
    #expect(
      result.rows(of: .sessions) == [
        "A/lastechnieken#1|A/lastechnieken|2027-02-22|2027-03-12|24|6||",
        "A/ua#1|A/ua|2027-03-15|||10||", "A/ua#2|A/ua|2027-09-13|||10||",
        "A/web#1|A/web|2026-11-09|2026-12-18|5|25||",
      ])
    #expect(result.accounts == ["5 4 1 0"])
    #expect(result.sessions == SessionAccount(found: 5, written: 4, leftOut: 0, rejected: 1))
    #expect(
      Set(result.problems.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }) == [
        "teaches no-skills-read A/cablage",
        "hasCourseInstance[1].endDate end-before-start A/isolation",
      ])
    #expect(
      result.notices == [
        "hours-from-total 2 A/lastechnieken", "level-assumed 4 A/lastechnieken",
        "mode-from-table 2 A/ua", "other-types 1 -", "place-from-municipality 2 A/lastechnieken",
        "place-unknown 1 A/ua", "skills-from-text 4 A/lastechnieken", "text-not-linked 1 A/web",
        "time-cut 1 A/lastechnieken",
      ])
  }

  static let page = """
    F/reseaux@1|Campus Fictif de la Sambre|Réseaux d'atelier|fr||onsite|50.4157|4.4492|||||ICT network routing=2|linked
    F/reseaux@2|Campus Fictif de la Sambre|Réseaux d'atelier|fr||remote|||||||ICT network routing=2|linked
    F/hydraulique|Campus Fictif de la Sambre|Hydraulique et pneumatique|fr||onsite|50.4157|4.4492|||||hydraulics=2;pneumatics=2|linked
    F/pompes-a-chaleur|Campus Fictif de la Sambre|Pompes à chaleur|fr||onsite|50.4157|4.4492|||||install heat pump=2|linked
    F/donnees|Campus Fictif de la Sambre|Interroger une base de données|fr||remote|||||||SQL=2;PostgreSQL=2|linked
    F/python-soir|Campus Fictif de la Sambre|Python le soir|fr||remote|||||||Python (computer programming)=2|linked
    """

  @Test func aPageOfCoursesGivesTheRowsThatAreExpected() {
    let result = Self.run(.schemaOrg, "schemaorg-course/page.html")
    #expect(result.rows(of: .courses) == Self.page.split(separator: "\n").map(String.init))
    #expect(
      result.rows(of: .sessions) == [
        "F/reseaux#1|F/reseaux@1|2027-02-08|2027-02-19|35|14||",
        "F/reseaux#2|F/reseaux@2|2027-05-10|2027-05-21|35|30||",
        "F/hydraulique#1|F/hydraulique|2027-03-08|||12||",
        "F/pompes-a-chaleur#1|F/pompes-a-chaleur|2027-04-19|2027-04-30||10||",
        "F/pompes-a-chaleur#2|F/pompes-a-chaleur|2027-10-04|2027-10-15||10||",
        "F/donnees#1|F/donnees|2027-01-11|2027-02-05|12|20||",
        "F/python-soir#1|F/python-soir|2027-02-01|||20||",
      ])
    #expect(result.accounts == ["5 5 0 0"])
    #expect(result.sessions == SessionAccount(found: 7, written: 7, leftOut: 0, rejected: 0))
    #expect(result.problems.isEmpty)
    #expect(
      result.notices == [
        "hours-from-total 2 F/reseaux", "level-assumed 5 F/reseaux",
        "level-unknown 1 F/pompes-a-chaleur", "mode-from-table 3 F/reseaux", "other-types 2 -",
        "several-places 1 F/reseaux", "skills-from-text 5 F/reseaux",
      ])
  }

  /// Two files that use one id for two courses clash, and the message can be answered by a prefix each.
  @Test func coursesOfTwoFilesUnderOneIDClashUnlessEachFileHasAPrefix() {
    let files = ["courses-graph.json", "page.html"].map { Twins.file("schemaorg-course/\($0)") }
    var request = ImportRequest(.schemaOrg, files, knowing: Self.linking)
    let clash = request.perform().problems.filter { $0.contains("clashing-id") }
    #expect(clash.count == 1 && clash.first?.hasSuffix("F/python-soir") == true, "\(clash)")
    request.ids = ["G:", "P:"]
    let apart = request.perform()
    #expect(!apart.issues.contains { $0.code == "clashing-id" })
    #expect(apart.accounts == ["8 6 2 0", "5 5 0 0"] && apart.accountsClose)
  }

  @Test func aQualificationAloneGivesTheRowThatIsExpected() {
    let result = Self.run(.elm, "elm-v3/one-qualification.json")
    #expect(
      result.rows(of: .courses) == [
        "Q:1||Microcrédit inventé : travaux électriques sûrs|fr||hybrid||||4|||interpret electrical diagrams=2;electrical safety regulations=2;troubleshoot=2|given"
      ])
    #expect(result.accounts == ["1 1 0 0"] && result.problems.isEmpty)
    #expect(
      result.notices == [
        "eqf-is-exit-level 1 Q:1", "hours-unknown 1 Q:1", "level-assumed 1 Q:1",
        "mode-from-table 1 Q:1", "place-unknown 1 Q:1", "text-not-linked 1 Q:1",
      ])
  }

  static let objects = """
    Q:11|Institut Fictif du Métal|Bases du soudage|fr||onsite||||3|||welding techniques=2|given
    Q:12|Verzonnen Campus|Elektrische veiligheid|nl||remote||||4|||electrical safety regulations=2;comply with electrical safety regulations=2|given
    Q:13||Reading spreadsheets, invented course|en|||||||||use spreadsheets software=2|given
    Q:15||Compétence d'une autre version|fr||onsite||||4|||http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000001=2|given
    """

  @Test func qualificationsWhoseSkillsAreObjectsGiveTheRowsThatAreExpected() {
    let result = Self.run(.elm, "elm-v3/qualifications-object.json")
    #expect(result.rows(of: .courses) == Self.objects.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["5 4 1 0"])
    #expect(
      result.problems == ["qualifications-object.json#4: learningOutcome no-skills-read Q:14"])
    #expect(
      result.notices == [
        "eqf-is-exit-level 3 Q:11", "hours-unknown 4 Q:11", "level-assumed 4 Q:11",
        "mode-from-table 3 Q:11", "mode-unknown 1 Q:13", "place-unknown 3 Q:11",
        "unknown-concept 1 Q:15",
      ])
  }

  static let arrays = """
    Q:21|Institut Fictif du Soleil|Technicien photovoltaïque, certificat inventé|fr||hybrid||||4||electrical safety regulations=2|mount photovoltaic panels=2;install photovoltaic systems=2;types of photovoltaic panels=2;maintain photovoltaic systems=2|linked
    Q:22||Invented data course|en||remote||||5|||SQL=2;PostgreSQL=2|given
    Q:23||Erfundener Kurs Hydraulik|de||hybrid||||3|||hydraulics=2|given
    Q:24||Automates programmables|fr||onsite||||4|||programmable logic controller=2;automation technology=2|given
    """

  @Test func qualificationsWhoseSkillsAreListsGiveTheRowsThatAreExpected() {
    let result = Self.run(.elm, "elm-v3/qualifications-array.json")
    #expect(result.rows(of: .courses) == Self.arrays.split(separator: "\n").map(String.init))
    #expect(result.accounts == ["6 4 2 0"])
    #expect(
      result.problems == [
        "qualifications-array.json#5: id clashing-id Q:24",
        "qualifications-array.json#6: learningOutcome no-skills-read Q:26",
      ])
    #expect(
      result.notices == [
        "eqf-is-exit-level 4 Q:21", "hours-unknown 3 Q:21", "level-assumed 4 Q:21",
        "mode-from-table 4 Q:21", "place-unknown 3 Q:21", "several-languages 1 Q:22",
        "skills-from-text 1 Q:21", "text-not-linked 1 Q:23",
      ])
  }
}
