import Foundation
import Testing

@Suite struct SynthesizeCommandTests {
  private func synthesize(
    _ folder: TemporaryFolder, learners: Int = 300, seed: Int = 1
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      "synthesize", folder.file("out"), "--learners", "\(learners)", "--courses", "150", "--needs",
      "200", "--taxonomy", CommandLineTool.demo, "--seed", "\(seed)", "--as-of", "2026-11-23")
  }

  private func table(_ name: String, _ folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.file("out/\(name).csv"), encoding: .utf8)
  }

  @Test func whatIsInventedIsReadBackWithoutAProblem() throws {
    let folder = try TemporaryFolder()
    #expect(try synthesize(folder).code == 0)
    let validation = try CommandLineTool.run("validate", folder.file("out"))
    #expect(validation.code == 0)
    #expect(validation.output.contains("learners.csv: 300 read = 300 used + 0 rejected"))
    #expect(validation.output.contains("courses.csv: 150 read = 150 used + 0 rejected"))
    #expect(!validation.error.contains("found"))
    let match = try CommandLineTool.run(
      "match", folder.file("out"), "--as-of", "2026-11-23", "--format", "csv", "--top", "1")
    #expect(match.code == 0)
    #expect(match.output.split(separator: "\r\n").count > 250)
  }

  @Test func theSeedAndTheDayDecideEveryByte() throws {
    let folders = try (0..<3).map { _ in try TemporaryFolder() }
    for (folder, seed) in zip(folders, [1, 1, 2]) { _ = try synthesize(folder, seed: seed) }
    for name in ["learners", "courses", "sessions", "needs"] {
      let tables = try folders.map { try table(name, $0) }
      #expect(tables[0] == tables[1], "\(name)")
      #expect(tables[0] != tables[2], "\(name)")
    }
  }

  @Test func aLargerPopulationBeginsWithTheSmaller() throws {
    let (small, large) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try synthesize(small, learners: 50)
    _ = try synthesize(large, learners: 400)
    #expect(try table("learners", large).hasPrefix(try table("learners", small)))
  }

  @Test func popularityIsSkewedAndNEETsAreAThird() throws {
    let folder = try TemporaryFolder()
    _ = try synthesize(folder, learners: 2000)
    let rows = try table("learners", folder).split(separator: "\n").dropFirst()
    let neets = rows.count { $0.contains(",neet,") }
    #expect((560...760).contains(neets), "\(neets) of 2000")
    let occupations = try table("needs", folder).split(separator: "\n").dropFirst()
      .compactMap { row in row.split(separator: ",").first { $0.hasPrefix("occ:") } }
    let counts = Dictionary(grouping: occupations) { $0 }.mapValues(\.count).values.sorted(by: >)
    #expect(counts.prefix(6).reduce(0, +) * 5 > occupations.count, "the six most wanted: a fifth")
  }

  @Test func aTaxonomyWithoutOccupationsIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "x.csv")
    let run = try CommandLineTool.run("synthesize", folder.file("out"), "--taxonomy", folder.path)
    #expect(run.code == 2)
    #expect(run.error.contains("holds no occupation with three essential skills"))
  }
}
