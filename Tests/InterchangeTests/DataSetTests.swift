import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct DataSetTests {
  @Test func aGoodFolderIsReadWithoutAWord() throws {
    let outcome = try DataFolder().read()
    #expect(outcome.issues.isEmpty)
    #expect(outcome.tallies.map(\.used) == [1, 1, 1])
  }

  @Test func noFolderIsRefused() {
    #expect(throws: DataSet.Refusal.noSuchFolder) { try DataSet(at: "/no/such/folder") }
  }

  @Test func aFileIsRefused() throws {
    let folder = try DataFolder()
    #expect(throws: DataSet.Refusal.notAFolder) { try DataSet(at: "\(folder.path)/needs.csv") }
  }

  @Test func aFolderOfMisnamedFilesIsNoTaxonomy() throws {
    let folder = try DataFolder([
      "learners.csv": nil, "courses.csv": nil, "needs.csv": nil, "learner.csv": "id,skills\n",
    ])
    #expect(try !DataSet(at: folder.path).isTaxonomyOnly)
    #expect(try folder.read().errors.count == 3)
  }

  @Test func anUnpackedDownloadIsATaxonomy() throws {
    let folder = try DataFolder([
      "learners.csv": nil, "courses.csv": nil, "needs.csv": nil,
      "skills_en.csv": "conceptType,conceptUri,preferredLabel\n",
    ])
    #expect(try DataSet(at: folder.path).isTaxonomyOnly)
  }

  @Test func issuesNameFilesAsTheUserDid() throws {
    let folder = try DataFolder(["needs.csv": ""])
    let issues = try DataSet(at: folder.path + "/").readCatalogue().issues
    #expect(issues.map(\.location.file) == ["\(folder.path)/needs.csv"])
  }

  @Test func issuesComeInTheOrderOfTheLines() throws {
    let outcome = try DataFolder([
      "courses.csv": "id,requires,eqfLevel,teaches\nA,y,,x\nBad,,9,x\nB,x,,y\nA,,,z\n"
    ]).read()
    #expect(outcome.issues.map(\.location.line) == [2, 3, 4, 5])
  }

  /// Bytes give what a folder of the same gives, issues and all.
  @Test func filesInMemoryAreReadAsThoseOfAFolder() throws {
    let files = DataFolder.good.merging([
      "sessions.csv": "id,course,start,seats\nS1,C1,2026-03-01,5\nS2,C2,2026-03-01,5\n",
      "taxonomy/skills_en.csv": "conceptType,conceptUri,preferredLabel\n"
        + "KnowledgeSkillCompetence,weld,arc welding\n",
    ]) { $1 }
    let folder = try DataFolder(files)
    let memory = DataSet(files: files.mapValues { Array($0.utf8) }, named: folder.path)
    let (one, other) = (try DataSet(at: folder.path).readCatalogue(), memory.readCatalogue())
    #expect(one.catalogue == other.catalogue && one.tallies == other.tallies)
    #expect(one.issues == other.issues && one.issues.count == 1)
    #expect(try DataSet(at: folder.path).contentDigest() == memory.contentDigest())
  }

  @Test func aMissingFileInMemoryIsTold() throws {
    let issues = DataSet(files: ["course.csv": []]).readCatalogue().issues
    #expect(issues.map(\.location.file) == ["data/courses.csv", "data/needs.csv"])
    #expect(issues.first?.problem == .missingFile(near: "course.csv"))
  }

  @Test func anUnpackedDownloadInMemoryIsATaxonomy() {
    let header = Array("conceptType,conceptUri,preferredLabel\n".utf8)
    #expect(DataSet(files: ["skills_en.csv": header]).isTaxonomyOnly)
  }

  @Test func learnersAreReadOneByOneFromBytes() throws {
    let reader = LearnerReader(knowing: Catalogue(courses: [], needs: []))
    let lines = #"{"id":"L1","skills":{"weld":2},"group:x":"f"}"# + "\n" + #"{"id":"L1"}"#
    var stream = reader.stream(ndjson: Array(lines.utf8))
    let (first, second) = (stream.next(), stream.next())
    let record = try #require(first)
    #expect(record.learner == Learner(id: "L1", skills: ["weld": .intermediate]))
    #expect(record.groups == ["group:x": "f"])
    #expect(second == nil)
    #expect(stream.tally.rejected == 1 && stream.hasErrors)
    #expect(stream.issues.map(\.location.file).first == "learners")
  }

  /// A server's reader is asked again and again, for texts of any length and for any number of rows.
  @Test func aRequestLeavesNoTraceForTheNext() {
    let reader = LearnerReader(knowing: Catalogue(courses: [], needs: []))
    let long = String(repeating: "é", count: 40_000)
    let lines = Array("{\"id\":\"L1\",\"skills\":{\"\(long)\":2}}".utf8)
    for count in [1, .max] {
      var stream = reader.stream(ndjson: lines)
      let expected = Learner(id: "L1", skills: [SkillID(long): .intermediate])
      #expect(stream.next(count) == [expected] && stream.issues.isEmpty)
    }
    for count in [0, -1, Int.min] {
      var stream = reader.stream(ndjson: lines)
      #expect(stream.next(count).isEmpty)
    }
    var empty = reader.stream(ndjson: [])
    #expect(empty.next() == nil)
  }
}
