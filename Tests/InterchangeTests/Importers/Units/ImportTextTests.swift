import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Texts of foreign files: labels, titles, markup.
@Suite struct ImportTextTests {
  @Test(arguments: [
    ("Électricien du bâtiment", "electricien DU batiment"), ("l’automation", "L'automation"),
    ("cœur", "COEUR"), ("Python (computer programming)", "python: computer programming"),
    ("C++", "c++"), ("soudeur\u{A0}TIG", "Soudeur TIG"), ("e\u{301}te\u{301}", "été"),
  ]) func labelsAreComparedWithoutCaseAccentsAndMarks(text: String, other: String) {
    #expect(LabelKey.key(text) == LabelKey.key(other))
  }

  @Test(arguments: [("C", "C++"), ("C", "C#"), ("C++", "C#"), ("soudage", "soudeur"), ("été", "")])
  func labelsThatDifferStayApart(text: String, other: String) {
    #expect(LabelKey.key(text) != LabelKey.key(other))
  }

  @Test(arguments: [
    ("Soudeur / soudeuse", ["soudeur", "soudeuse"]),
    (
      "technicien informatique/technicienne informatique",
      ["technicien informatique", "technicienne informatique"]
    ),
    (
      "Technicien/Technicienne de maintenance",
      ["technicien de maintenance", "technicienne de maintenance"]
    ),
    ("Technicien(ne) de maintenance", ["technicien de maintenance"]),
    ("employé·e de bureau", ["employe de bureau"]),
  ]) func aDoubleFormHasBothForms(text: String, forms: [String]) {
    let found = LabelKey.forms(text)
    #expect(found.first == LabelKey.key(text))
    for form in forms { #expect(found.contains(form), "\(found)") }
  }

  @Test(arguments: ["TCP/IP", "maintenance / dépannage", "a/b/c", "/", "soudeur/"])
  func whatIsNoDoubleFormHasItsOwnAlone(text: String) {
    #expect(LabelKey.forms(text) == [LabelKey.key(text)])
  }

  @Test(arguments: [
    ("Soudeur (H/F/X)", "Soudeur"), ("Soudeur H/F", "Soudeur"),
    ("Soudeur (h/f) TIG", "Soudeur TIG"),
    ("Lasser (m/v/x)", "Lasser"), ("Lasser m/v", "Lasser"), ("Schlosser (m/w/d)", "Schlosser"),
    ("Développeur (H/F) - alternance", "Développeur - alternance"),
    ("(H/F) Soudeur", "Soudeur"), ("Chauffagiste (H/F/X) (M/F)", "Chauffagiste"),
    ("Soudeur - H/F", "Soudeur"), ("Soudeur [F/H]", "Soudeur"), ("Soudeur ( H/F )", "Soudeur"),
  ]) func marksOfGenderAreCut(title: String, short: String) {
    let found = TitleText.shortened(title)
    #expect(found.title == short && found.isCut, "\(found)")
  }

  @Test(arguments: [
    "Coordinateur réseau /x)", "Développeur(se) back-end", "Technicien·ne", "Ingénieur TCP/IP",
    "Permis C/D", "Conducteur C/E", "A/B", "Soudeur M", "Vendeur m/s", "Analyste R/F/Z",
    "Technicien/Technicienne", "", "H", "Opérateur 24/7", "CH/F1",
  ]) func whatOnlyLooksLikeAMarkStays(title: String) {
    let found = TitleText.shortened(title)
    #expect(found.title == title && !found.isCut, "\(found)")
  }

  @Test func likenessLeavesOutFormsOfFirmsAndMarks() {
    #expect(TitleText.likeness("Métal Supposé SAS") == TitleText.likeness("METAL SUPPOSE"))
    #expect(TitleText.likeness("Soudeur (H/F)") == TitleText.likeness("soudeur"))
    #expect(TitleText.likeness("Ateliers A SA") != TitleText.likeness("Ateliers B SA"))
    #expect(TitleText.likeness(nil).isEmpty)
  }

  @Test(arguments: [
    ("Fils &amp; Cie", "Fils & Cie"), ("&amp;eacute;", "&eacute;"), ("&amp;amp;", "&amp;"),
    ("s&eacute;curit&eacute;", "sécurité"), ("a&nbsp;b", "a b"), ("<b>a</b>b", "a b"),
    ("a<br/>b", "a b"), ("&#233;&#xE9;&#XE9;", "ééé"), ("&unknown; &;", "&unknown; &;"),
    ("a < b > c", "a < b > c"), ("x<!-- <b> -->y", "x y"), ("&lt;b&gt;", "<b>"), ("R&D", "R&D"),
    ("&#1114112;", "&#1114112;"), ("&#0;a", "a"), ("<p class=\"a\">x", "x"), ("  a \n\t b ", "a b"),
  ]) func markupIsTakenOutOnce(text: String, plain: String) {
    #expect(MarkupText.plain(text) == plain)
  }

  @Test func partsAreDividedAtElementsLinesAndMarks() {
    #expect(
      MarkupText.parts("<ul><li>SQL</li><li>Python, C++;a</li></ul>\n- b\n• c\nd-e") == [
        "SQL", "Python", "C++", "a", "b", "c", "d-e",
      ])
    #expect(MarkupText.parts(" ; ,\n<br>").isEmpty)
    // An entity may stand for a mark that divides.
    #expect(MarkupText.parts("a&#44;b") == ["a", "b"])
  }
}

/// Codes, numbers and places that imports look up.
@Suite struct ImportKnowledgeTests {
  static func table(_ text: String) -> InputFile {
    InputFile(name: "t.csv", bytes: Array(text.utf8))
  }

  static let places = ImportKnowledge(
    Taxonomy(),
    places: table(
      """
      country,postalCode,municipality,latitude,longitude
      BE,6000,Charleroi,50.4157,4.4492
      BE,6200,Châtelet,50.4046,4.5244
      BE,6200,Châtelineau,50.4156,4.5179
      BE,5000,Namur,50.4562,4.8493
      FR,05000,Namur,44.5,6
      """)
  ).municipalities

  @Test(
    arguments: [
      ("6000", "Nowhere", 50.4157), ("6000", nil, 50.4157), ("6200", "CHATELET", 50.4046),
      ("6200", "châtelineau", 50.4156), ("6200", "Gilly", nil), ("6200", nil, nil),
      ("9999", "Charleroi", 50.4157), ("99999", "Charleroi", nil), ("9999", "Nulle-Part", nil),
      (nil, "Charleroi", 50.4157), (nil, "Namur", nil), ("05000", "Namur", 44.5), (nil, nil, nil),
      ("", "", nil),
    ] as [(String?, String?, Double?)])
  func aMunicipalityIsFoundWhereOneEntryIsMeant(
    code: String?, name: String?, latitude: Double?
  ) {
    #expect(
      Self.places.line(postalCode: code, municipality: name)?.place.latitude == latitude)
  }

  @Test(
    arguments: [
      ("BE", true), ("Belgique", true), ("België", true), ("be", true), (nil, true), ("CH", false),
      ("Suisse", false), ("FR", false),
    ] as [(String?, Bool)])
  func aMunicipalityOfAnotherCountryIsNotThatOfTheTable(country: String?, isFound: Bool) {
    let found = Self.places.line(postalCode: "6000", municipality: "Charleroi", country: country)
    #expect((found != nil) == isFound)
  }

  @Test func aPointLooksSwappedOnlyIfTheOtherWayRoundItIsInside() throws {
    for (latitude, longitude, isSwapped) in [
      (4.4492, 50.4157, true), (50.4157, 4.4492, false), (0, 0, false), (90, 4, false),
      (-5, 51, false),
    ] {
      let place = try Place(latitude: latitude, longitude: longitude)
      #expect(Self.places.looksSwapped(place) == isSwapped, "\(latitude)")
      #expect(!Municipalities([]).looksSwapped(place))
    }
  }

  static let codes = ImportKnowledge(
    Taxonomy(),
    occupations: table(
      """
      scheme,code,label,occupation
      rome,N1103,Préparateur / Préparatrice,picker
      rome,N1103,Magasinier / Magasinière,worker
      rome,H2913,Soudage,welder
      dimeco,H2913,Autre,other
      rome,I1401,Un,same
      rome,I1401,Deux,same
      """)
  ).codes

  @Test(
    arguments: [
      ("H2913", "rome", nil, "welder"), ("h2913", "rome", nil, "welder"),
      ("H2913", "dimeco", nil, "other"),
      ("H2913", nil, nil, nil), ("H2913", nil, "soudage", "welder"),
      ("N1103", "rome", "magasinière", "worker"),
      ("N1103", "rome", "MAGASINIER", "worker"), ("N1103", "rome", "agent", nil),
      ("N1103", "rome", nil, nil),
      ("I1401", "rome", nil, "same"), ("Z9999", "rome", "Soudage", nil), ("", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func aCodeMeansTheOccupationOfItsLine(
    code: String, scheme: String?, label: String?, occupation: String?
  ) {
    #expect(
      Self.codes.occupation(code, of: scheme, beside: label) == occupation.map { OccupationID($0) })
  }

  @Test func tablesWithMistakesAreToldAndTheirGoodLinesUsed() {
    let known = ImportKnowledge(
      Taxonomy(), occupations: Self.table("scheme,code,occupation\nrome,,x\nrome,A,b\n"),
      places: Self.table("postalCode,municipality,latitude,longitude\n1,A,95,4\n2,B,,4\n3,C,50,4\n")
    )
    #expect(known.issues.map(\.location.line) == [2, 2, 3, 3], "\(known.issues)")
    #expect(known.tallies.map(\.used) == [1, 1])
    #expect(known.codes.occupation("A", beside: nil) == OccupationID("b"))
    #expect(known.municipalities.line(postalCode: "3", municipality: nil) != nil)
  }

  @Test(arguments: [
    ("93051822361", true), ("93.05.18-223.61", true), ("00012556777", true), ("93051822362", false),
    ("9305182236", false), ("185057800608491", true), ("385057800608491", false), ("104201", false),
    ("", false), ("abcdefghijk", false), ("９３051822361", false),
  ]) func aNationalNumberIsKnownByItsCheckDigits(text: String, isOne: Bool) {
    #expect(NationalNumber.isOne(text) == isOne)
  }

  @Test(
    arguments: [
      ("PT60H", 60), ("PT90M", 1.5), ("PT1H30M", 1.5), ("PT7.5H", 7.5), ("PT7,5H", 7.5),
      ("P5D", nil),
      ("PT", nil), ("PT0H", nil), ("60", nil), ("P1W", nil), ("PT60h", nil), ("PT-5H", nil),
      ("", nil),
    ] as [(String, Double?)]) func hoursAreReadOfADuration(text: String, hours: Double?)
  {
    #expect(TotalHours(text)?.hours == hours)
  }

  @Test(
    arguments: [
      (60, "2027-01-18", "2027-03-26", 6), (40, "2027-01-04", "2027-01-04", 40),
      (40, "2027-01-04", "2027-01-10", 40), (40, "2027-01-04", "2027-01-11", 20),
      (10, "2027-01-04", "2027-02-14", 1.7), (0.5, "2027-01-04", "2027-03-14", 0.1),
      (5000, "2027-01-04", "2027-01-04", nil), (40, "2027-01-04", "2027-01-03", nil),
    ] as [(Double, String, String, Double?)])
  func hoursAWeekAreTheTotalOverWeeksBegun(
    total: Double, start: String, end: String, hours: Double?
  ) throws {
    var notes = RecordNotes(SourceLocation(file: "f", line: 1))
    let days = try [start, end].map { try #require(Day(iso8601: $0)) }
    #expect(notes.hoursPerWeek(total: total, from: days[0], to: days[1]) == hours)
    #expect(notes.conclusions.map(\.kind) == [hours == nil ? .hoursUnknown : .hoursFromTotal])
  }

  /// The first rows take the rest; no row is without a position.
  @Test(arguments: [
    (4, 3, [2, 1, 1]), (1, 2, [1, 1]), (6, 3, [2, 2, 2]), (5, 1, [5]), (7, 0, [7]),
    (2, 5, [1, 1, 1, 1, 1]),
  ]) func positionsAreSharedEvenly(positions: Int, places: Int, shares: [Int]) throws {
    var need = NeedDraft()
    (need.id, need.positions) = ("N", positions)
    need.places = try (0..<places).map { try Place(latitude: Double($0), longitude: 1) }
    let column = try #require(NeedColumn.allCases.firstIndex(of: .positions))
    #expect(need.rows.map { TwinCells.read($0.fields[column]) } == shares.map { "\($0)" })
    let ids = need.rows.map { TwinCells.read($0.fields[0]) }
    #expect(ids == (places > 1 ? (1...places).map { "N@\($0)" } : ["N"]))
  }
}
