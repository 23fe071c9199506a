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
}
