import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite(.enabled(if: XMLTwins.areThere)) struct EuropassTests {
  static func result(ids: [String] = (1...6).map { "E\($0)" }) throws -> ImportResult {
    var request = ImportRequest(
      .europass, try XMLTwins.cvs.map(XMLTwins.file), knowing: try XMLTwins.knowledge())
    request.ids = ids
    return request.perform()
  }

  @Test func theTwinsGiveTheirPeople() throws {
    let skills = [
      XMLTwins.electrical, XMLTwins.blueprints, XMLTwins.sql, XMLTwins.postgres, XMLTwins.welding,
    ].map { XMLTwins.skill($0) + "=2" }
    let electrician = XMLTwins.occupation(XMLTwins.electrician)
    let welder = XMLTwins.occupation(XMLTwins.welder)
    #expect(
      try Self.result().lines(of: .learners) == [
        "E1,,fr=C2;nl=A2;en=B1,50.4157,4.4492,,,,4,\(electrician),,"
          + "\(skills[..<4].joined(separator: ";")),linked",
        "E2,,en=C2,,,,,,,,,,",
        "E3,,,50.455,3.952,,,,3,,,\(skills[0]);\(skills[1]),inferred",
        "E4,,ar=C2;fr=C2;nl=A2;es,50.4156,4.5179,,,,,\(welder),,\(skills[4]),linked",
        "E5,,nl=C2;fr=A2,51.0397,3.7142,,,,,,,\(skills[4]);\(skills[1]),linked",
        "E6,,ro=C2;fr=A2,50.4654,4.4302,,,,,,,,",
      ])
  }

  @Test func allThatIsConcludedIsToldOfEachFile() throws {
    let result = try Self.result()
    let told: [[Conclusion]] = [
      [
        .motherTongue, .languageLevelLowest, .occupationFromLabel, .unknownOccupation,
        .skillsFromText, .levelAssumed, .placeFromMunicipality,
      ], [.motherTongue, .placeUnknown, .unknownOccupation, .textNotRead, .noSkills],
      [
        .skillsFromOccupation, .occupationFromLabel, .unknownOccupation, .levelUnknown,
        .placeFromMunicipality,
      ],
      [
        .motherTongue, .languageLevelLowest, .languageLevelUnknown, .unknownLanguage,
        .occupationFromLabel, .skillsFromText, .levelAssumed, .placeFromMunicipality,
      ],
      [
        .motherTongue, .languageLevelLowest, .languageLevelUnknown, .unknownOccupation,
        .skillsFromText, .levelAssumed, .placeFromMunicipality,
      ], [.motherTongue, .languageLevelLowest, .noSkills, .placeFromMunicipality],
    ]
    for (file, kinds) in zip(XMLTwins.cvs, told) {
      #expect(
        result.conclusions(of: file) == Dictionary(uniqueKeysWithValues: kinds.map { ($0, 1) }))
    }
    #expect(result.errors.isEmpty)
    #expect(result.tallies.allSatisfy { $0.read == 1 && $0.used == 1 })
  }

  @Test func withoutIDsEachFileIsAProblemAndItsNameIsNoID() throws {
    let result = try Self.result(ids: [])
    #expect(result.errors.map(\.problem) == Array(repeating: .withoutID, count: 6))
    #expect(result.tallies.allSatisfy { $0.read == 1 && $0.rejected == 1 })
    #expect(try result.lines(of: .learners).isEmpty)
  }

  @Test func anIDForTwoPeopleIsAProblemAtTheSecond() throws {
    let result = try Self.result(ids: ["E", "E", "E3", "E4", "E5", "E6"])
    #expect(result.tallies.map(\.rejected) == [0, 1, 0, 0, 0, 0])
    #expect(result.errors.map(\.location.file) == [XMLTwins.cvs[1]])
  }

  /// Whatever stands in an element that says who somebody is, and all words that people write of
  /// themselves, appear nowhere.
  @Test func nobodyIsNamedAndNoWordsOfACVAreTold() throws {
    let everything = try Self.result().everything() + Self.result(ids: []).everything()
    var secrets: Set<String> = ["klingon", "Charleroi", "Somewhere", "Soudeur", "Magasinier"]
    for name in XMLTwins.cvs {
      let text = String(decoding: try #require(try XMLTwins.file(name).contents()), as: UTF8.self)
      for tag in [
        "FirstName", "Surname", "AddressLine", "Contact", "Municipality", "Data", "Title", "Name",
        "Activities", "Label",
      ] {
        let pattern = try Regex("<\(tag)>([^<]+)</\(tag)>", as: (Substring, Substring).self)
        secrets.formUnion(text.matches(of: pattern).map { String($0.output.1) })
      }
    }
    secrets.formUnion(["Good at leading", "machines stop", "Football", "1990", "--05"])
    #expect(secrets.count > 50)
    for secret in secrets where secret.count > 2 {
      #expect(!everything.contains(secret), "\(secret)")
    }
  }
}
