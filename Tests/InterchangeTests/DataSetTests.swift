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
    let catalogue = Catalogue(courses: [], needs: [])
    let lines = #"{"id":"L1","skills":{"weld":2},"group:x":"f"}"# + "\n" + #"{"id":"L1"}"#
    var stream = LearnerStream(ndjson: Array(lines.utf8), knowing: catalogue)
    let (first, second) = (stream.next(), stream.next())
    let record = try #require(first)
    #expect(record.learner == Learner(id: "L1", skills: ["weld": .intermediate]))
    #expect(record.groups == ["group:x": "f"])
    #expect(second == nil)
    #expect(stream.tally.rejected == 1 && stream.hasErrors)
    #expect(stream.issues.map(\.location.file).first == "learners")
  }
}
