import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite(.enabled(if: XMLTwins.areThere)) struct LheoTests {
  static func result(seats: Int? = nil, _ files: [InputFile]? = nil) throws -> ImportResult {
    var request = ImportRequest(
      .lheo, try files ?? [XMLTwins.file(XMLTwins.lheo)], knowing: try XMLTwins.knowledge())
    request.seats = seats
    return request.perform()
  }

  @Test func theTwinGivesItsCourses() throws {
    let (electrical, blueprints) = (
      XMLTwins.skill(XMLTwins.electrical), XMLTwins.skill(XMLTwins.blueprints)
    )
    let welding = XMLTwins.skill(XMLTwins.welding)
    let (python, sql) = (XMLTwins.skill(XMLTwins.python), XMLTwins.skill(XMLTwins.sql))
    let pump = XMLTwins.skill(XMLTwins.heatPump)
    #expect(
      try Self.result().lines(of: .courses) == [
        "99_0001,Centre Inventé de la Frontière,\"Électricien d'équipement, titre inventé\",fr,,"
          + "onsite,50.2775,3.9734,,3,,,\(electrical)=2;\(blueprints)=2,linked",
        "99_0002@99_100002,Ateliers Modèles,Soudeur,fr,,onsite,50.2775,3.9734,,3,,,\(welding)=2,linked",
        "99_0002@99_100003,Ateliers Modèles,Soudeur,fr,,onsite,50.0161,4.0468,,3,,,\(welding)=2,linked",
        "99_0003,Campus Irréel,Python à distance,,,remote,,,,5,,,\(python)=2;\(sql)=2,linked",
        "99_0005,Plateau Supposé,Technicien en froid et pompes à chaleur,fr,,hybrid,50.3579,3.5235,"
          + "4,5,,,\(pump)=2,linked",
        "99_0006,Entrepôt-École Inventé,Magasinier,nl,,onsite,,,,3,,,\(sql)=2;\(pump)=2,inferred",
      ])
  }

  @Test func theTwinGivesItsSessions() throws {
    let sessions = [
      "100001,99_0001,2027-01-11,2027-04-30,35,8,,",
      "100002,99_0002@99_100002,2027-02-01,2027-05-28,,12,,",
      "100003,99_0002@99_100003,2027-01-04,2027-12-17,,6,,",
      "100009,99_0006,2026-01-05,2026-04-30,,0,,",
    ]
    let result = try Self.result()
    #expect(try result.lines(of: .sessions) == sessions)
    let account = try #require(result.sessions)
    #expect((account.found, account.written, account.leftOut, account.rejected) == (8, 4, 4, 0))
    let stated = try Self.result(seats: 5)
    #expect(
      try stated.lines(of: .sessions) == Array(sessions[..<3]) + [
        "100004,99_0003,2027-01-18,,,5,,",
        "100006,99_0005,2027-03-01,2027-06-25,28.2,5,,",
        "100007,99_0005,2027-09-06,2027-12-17,32,5,,",
        sessions[3],
      ])
    #expect(stated.conclusions(of: XMLTwins.lheo)[.seatsStated] == 2)
  }

  @Test func theTwinsAccountClosesAndAllThatIsConcludedIsTold() throws {
    let result = try Self.result()
    let tally = try #require(result.tallies.first)
    #expect((tally.read, tally.used, tally.rejected, tally.repeated) == (6, 5, 1, 0))
    #expect(
      result.conclusions(of: XMLTwins.lheo) == [
        .skillsFromText: 4, .skillsFromOccupation: 1, .textNotRead: 1, .levelAssumed: 4,
        .eqfFromTable: 5, .eqfIsExitLevel: 5, .modeFromTable: 5, .severalPlaces: 1,
        .placeUnknown: 1, .seatsSummed: 2, .sessionWithoutSeats: 2, .sessionWithoutStart: 1,
        .permanentEntry: 1, .hoursFromTotal: 1, .hoursUnknown: 1, .emptyMark: 2,
      ])
    let error = try #require(result.errors.first)
    #expect(result.errors.count == 1 && error.id == "99_0004")
    #expect(error.problem == .noSkillsRead(found: "") && error.location.line == 4)
    #expect(error.location.column == "contenu-formation")
  }

  @Test func aFileTwiceIsRepeatedAndOtherContentUnderAnIDIsTold() throws {
    let file = try XMLTwins.file(XMLTwins.lheo)
    let text = String(decoding: try #require(file.contents()), as: UTF8.self)
    let other = InputFile(
      name: "other.xml", bytes: Array(text.replacing(">Soudeur<", with: ">Souder<").utf8))
    let result = try Self.result([file, file, other])
    #expect(result.tallies.map(\.repeated) == [0, 5, 4])
    #expect(result.tallies.map(\.rejected) == [1, 1, 2])
    #expect(try result.lines(of: .sessions).count == 4)
    #expect(result.errors.map(\.problem.code).filter { $0 == .clashingID }.count == 1)
  }

  @Test func coursesAlikeAreToldAndKeptUnlessTheFirstAloneIsAskedFor() throws {
    let copy = LheoText.lheo([
      LheoText.formation("A", title: "Soudeur", sessions: [("1", "20270104", "20270301")]),
      LheoText.formation("B", title: "SOUDEUR", sessions: [("2", "20270104", "20270401")]),
      LheoText.formation("C", title: "Soudeur", sessions: [("3", "20270105", "20270401")]),
    ])
    var request = ImportRequest(.lheo, [copy], knowing: try XMLTwins.knowledge())
    let all = request.perform()
    #expect(try all.lines(of: .courses).count == 3)
    #expect(all.conclusions(of: copy.name)[.possibleDuplicate] == 1)
    request.keepsFirstOnly = true
    let first = request.perform()
    #expect(try first.lines(of: .courses).map { $0.prefix(2) } == ["A,", "C,"])
    #expect(first.tallies.map(\.repeated) == [1])
  }

  @Test func whatIsWrongWithASessionCostsItAlone() throws {
    let file = LheoText.lheo([
      LheoText.formation(
        "A",
        sessions: [
          ("1", "20270104", "20261231"), ("2", "20270100", ""), ("3", "20270230", "20270301"),
        ]), LheoText.formation("B", sessions: [("4", "20270104", "99999999")]),
      LheoText.formation("C", sessions: [("4", "20270104", "00000000")]),
    ])
    var request = ImportRequest(.lheo, [file], knowing: try XMLTwins.knowledge())
    request.seats = 3
    let result = request.perform()
    #expect(try result.lines(of: .sessions) == ["4,B,2027-01-04,,,3,,"])
    #expect(result.tallies.map(\.used) == [3])
    let account = try #require(result.sessions)
    #expect((account.found, account.written, account.rejected) == (5, 1, 4))
    #expect(
      result.errors.map(\.problem.code) == [.endBeforeStart, .notADay, .notADay, .clashingID])
  }

  @Test func nothingOfAContactIsTold() throws {
    let everything = try Self.result().everything()
    for word in [
      "NOMFICTIF", "Prénomfictif", "Madame", "contact@", "00 00 00 00", "50.2811", "Siège",
      "Rue Fictive", "00000000000000",
    ] { #expect(!everything.contains(word), "\(word)") }
  }
}

/// Small files of Lhéo.
enum LheoText {
  static func lheo(_ formations: [String], name: String = "offres.xml") -> InputFile {
    let text = "<lheo><offres>\(formations.joined())</offres></lheo>"
    return InputFile(name: name, bytes: Array(text.utf8))
  }

  static func formation(
    _ id: String, title: String? = nil, sessions: [(id: String, start: String, end: String)] = []
  ) -> String {
    let held = sessions.map {
      "<session numero=\"\($0.id)\"><periode><debut>\($0.start)</debut><fin>\($0.end)</fin>"
        + "</periode></session>"
    }
    return "<formation numero=\"\(id)\"><intitule-formation>\(title ?? id)</intitule-formation>"
      + "<contenu-formation>Techniques de soudage</contenu-formation><action>\(held.joined())"
      + "<organisme-formateur><raison-sociale-formateur>École</raison-sociale-formateur>"
      + "</organisme-formateur></action></formation>"
  }
}
