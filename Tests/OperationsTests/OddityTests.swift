import PasserelleInterchange
import PasserelleModel
import PasserelleOperations
import Testing

/// What no row shows by itself: it takes all of them to see that one can hardly be right.
@Suite struct OddityTests {
  private static let brussels = "50.85,4.35"
  private static let nice = "43.70,7.27"

  /// A data set of places: latitude and longitude for each row, blank for none.
  private static func places(
    learners: [String] = [], courses: [String] = [], needs: [String] = []
  ) -> DataSet {
    func table(_ column: String, _ letter: String, _ places: [String]) -> [UInt8] {
      let rows = (places.isEmpty ? [","] : places).enumerated()
        .map { "\(letter)\($0.offset + 1),weld=1,\($0.element)\n" }
      return Array(("id,\(column),latitude,longitude\n" + rows.joined()).utf8)
    }
    return DataSet(files: [
      "learners.csv": table("skills", "L", learners), "courses.csv": table("teaches", "C", courses),
      "needs.csv": table("skills", "N", needs),
    ])
  }

  private static func oddities(of data: DataSet) throws -> [ImportIssue] {
    try OpenedData(data).validate().issues
  }

  private static func told(_ data: DataSet) throws -> [String] {
    try oddities(of: data).map { "\($0.code) \($0.location) \($0.id ?? "")" }
  }

  @Test func swappedCoordinatesAreToldOnceAFile() throws {
    let data = Self.places(
      learners: [Self.brussels, "4.35,50.85", "4.40,50.80"], courses: ["50.5,4.4", "4.3,50.8"],
      needs: ["50.4,4.4", "50.6,4.6", ","])
    #expect(
      try Self.told(data) == [
        "swapped-place data/courses.csv:3: latitude C2",
        "swapped-place data/learners.csv:3: latitude L2",
      ])
    #expect(try Self.oddities(of: data).last?.description.hasSuffix(": 2") == true)
  }

  @Test func aPlaceFarFromAllOthersIsTold() throws {
    let data = Self.places(
      learners: [Self.brussels, "50.6,5.5", "48.85,2.35"], needs: [Self.nice, "50.4,4.4"])
    #expect(try Self.told(data) == ["far-place data/needs.csv:2: latitude N1"])
  }

  @Test func farPlacesNearEachOtherAreNotAlone() throws {
    let data = Self.places(
      learners: [Self.brussels, Self.nice], needs: [Self.nice, Self.brussels])
    #expect(try Self.told(data).isEmpty)
  }

  @Test func theOnlyPlaceIsFarFromNone() throws {
    #expect(try Self.told(Self.places(learners: [Self.nice])).isEmpty)
  }

  /// 499 km and 501 km along a meridian; 111.195 km a degree.
  @Test(arguments: [(4.4876, 0), (4.5056, 1)]) func farIsMoreThanFiveHundredKilometres(
    degrees: Double, expected: Int
  ) throws {
    let data = Self.places(needs: ["0.5,4", "0.5,4", "\(0.5 + degrees),4"])
    #expect(try Self.told(data).count == expected)
  }

  @Test func distancesAreTakenAcrossTheDateLine() throws {
    #expect(try Self.told(Self.places(needs: ["0,179.9", "0,-179.9"])).isEmpty)
  }

  /// A program may ask where and who; a person's place is in no sentence.
  @Test func noPlaceOfAPersonIsShown() throws {
    let data = Self.places(
      learners: [Self.nice, "4.35,50.85"], courses: [Self.brussels], needs: [Self.brussels])
    let issues = try Self.oddities(of: data)
    #expect(issues.map(\.code).sorted() == ["far-place", "swapped-place"])
    for issue in issues {
      for language in SpokenLanguage.allCases {
        let words = issue.sentence(in: language)
        #expect(!["43", "7.27", "50.85", "4.35"].contains(where: words.contains), "\(words)")
      }
    }
  }

  @Test func needsThatLookLikeOneAreToldOnce() throws {
    let needs = """
      id,skills,employer,title,latitude,longitude
      N1,weld=1,Atelier,Soudeur,50.4,4.4
      N2,weld=1,Atelier,soudeur,50.4,4.4
      N3,weld=2,ATELIER,Soudeur,50.4,4.4
      N4,weld=1,Atelier,Soudeur,50.5,4.4
      N5,weld=1,Atelier,Tourneur,50.4,4.4
      N6,weld=1,,Soudeur,50.4,4.4
      N7,weld=1,,Soudeur,50.4,4.4

      """
    let data = DataSet(files: [
      "learners.csv": Array("id,skills\nL1,weld=1\n".utf8),
      "courses.csv": Array("id,teaches\nC1,weld=1\n".utf8), "needs.csv": Array(needs.utf8),
    ])
    let issues = try Self.oddities(of: data)
    #expect(
      issues.map { "\($0.code) \($0.location) \($0.id ?? "")" } == ["twin-need data/needs.csv:3 N2"]
    )
    let words = try #require(issues.first?.description)
    #expect(words.contains("N1 on line 2") && words.hasSuffix(": 2"), "\(words)")
  }

  @Test(arguments: [true, false]) func workThatNobodyKnowsIsToldOnceAFile(hasTaxonomy: Bool) throws
  {
    var files = [
      "learners.csv":
        "id,skills,targetOccupations\nL1,weld=1,o1\nL2,weld=1,o8;o9\nL3,weld=1,o7\nL4,weld=1,o2\n",
      "courses.csv": "id,teaches\nC1,weld=1\n", "needs.csv": "id,skills,occupation\nN1,weld=1,o1\n",
    ]
    if hasTaxonomy {
      files["taxonomy/occupations_en.csv"] =
        "conceptType,conceptUri,preferredLabel,altLabels\nOccupation,o2,welder,\n"
      files["taxonomy/skills_en.csv"] =
        "conceptType,conceptUri,preferredLabel,altLabels\nKnowledgeSkillCompetence,weld,weld,\n"
      files["taxonomy/relations.csv"] =
        "occupationUri,relationType,skillType,skillUri\no2,essential,knowledge,weld\n"
    }
    let data = DataSet(files: files.mapValues { Array($0.utf8) })
    let issues = try Self.oddities(of: data)
    #expect(
      issues.map { "\($0.code) \($0.location) \($0.id ?? "")" } == [
        "unmatched-occupation data/learners.csv:3: targetOccupations L2"
      ])
    #expect(issues.first?.description.hasSuffix(hasTaxonomy ? ": 2" : ": 3") == true)
  }

  @Test(arguments: [true, false]) func occupationsWithoutSkillsAreTold(hasRelations: Bool) throws {
    var files = [
      "learners.csv": "id,skills\nL1,weld=1\n", "courses.csv": "id,teaches\nC1,weld=1\n",
      "needs.csv": "id,skills\nN1,weld=1\n",
      "taxonomy/occupations_en.csv":
        "conceptType,conceptUri,preferredLabel,altLabels\nOccupation,o2,welder,\n",
      "taxonomy/skills_en.csv":
        "conceptType,conceptUri,preferredLabel,altLabels\nKnowledgeSkillCompetence,weld,weld,\n",
    ]
    if hasRelations {
      files["taxonomy/relations.csv"] =
        "occupationUri,relationType,skillType,skillUri\no2,essential,knowledge,weld\n"
    }
    let told = try Self.told(DataSet(files: files.mapValues { Array($0.utf8) }))
    #expect(told == (hasRelations ? [] : ["no-occupation-skills data/taxonomy "]))
  }
}
