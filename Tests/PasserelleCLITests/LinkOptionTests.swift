import Foundation
import Testing

/// `--link` on the commands that read a data set.
@Suite struct LinkOptionTests {
  /// The demo with some learners' skills as text in four languages.
  private func demo(_ learners: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: CommandLineTool.demo, toPath: folder.file("data"))
    try folder.write("id,skills\n" + learners, to: "data/learners.csv")
    return folder
  }

  static let ids = "L1,skill:electricity-basics=3\nL2,skill:wiring-diagrams\n"
  static let texts = "L1,Électricité de base=3\nL2,SCHEMAS ELECTRIQUES\n"

  private func match(
    _ folder: TemporaryFolder, _ options: String...
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      [
        "match", folder.file("data"), "--as-of", "2026-11-23", "--format", "ndjson", "--quiet",
      ] + options)
  }

  @Test func textRanksAsItsIDsDo() throws {
    let expected = try match(demo(Self.ids))
    let folder = try demo(Self.texts)
    let run = try match(folder, "--link", "--issues", folder.file("i.ndjson"))
    #expect(run.code == 0 && run.output == expected.output && run.error.isEmpty)
    let told = try String(contentsOfFile: folder.file("i.ndjson"), encoding: .utf8)
      .split(separator: "\n")
    #expect(told.count == 2)
    #expect(
      told.first?.hasSuffix(
        "\"line\":2,\"column\":\"skills\",\"id\":\"L1\",\"message\":\"\\\"Électricité de base\\\" is"
          + " taken for skill:electricity-basics (électricité de base), confidence 1\"}") == true)
    #expect(told.allSatisfy { $0.hasPrefix(#"{"severity":"notice","code":"linked-skill","#) })
  }

  @Test func withoutTheOptionTextIsAProblem() throws {
    let run = try match(demo(Self.texts))
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.error.contains("expected a known skill — did you mean skill:electricity-basics?"))
  }

  @Test func idsAloneGiveTheSameBytesWithAndWithout() throws {
    let folder = try demo(Self.ids)
    let (plain, linked) = (try match(folder), try match(folder, "--link"))
    #expect(plain.output == linked.output && plain.error == linked.error)
  }

  @Test func whatIsUnsureStopsTheRunWithItsCandidates() throws {
    let run = try match(demo("L1,sécurité\nL2,skill:teamwork\n"), "--link")
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.error.contains("L1) found \"sécurité\", which may mean skill:"))
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let rows = (0..<700).map { number in
      "L\(number),\(["électricité base", "soudage", "skill:teamwork", "reading drawings"][number % 4])"
    }
    let folder = try demo(rows.joined(separator: "\n") + "\n")
    let runs = try ["1", "2", "5"].map {
      try match(folder, "--link", "--keep-going", "--threads", $0)
    }
    #expect(runs[0].error.contains("(174 more, lines"))
    for run in runs {
      #expect(run.output == runs[0].output && run.error == runs[0].error)
    }
  }

  @Test func everyCommandThatReadsADataSetTakesIt() throws {
    let folder = try demo(Self.texts)
    for command in [
      ["validate", folder.file("data")], ["allocate", folder.file("data")],
      ["evaluate", "--data", folder.file("data")],
    ] {
      let run = try CommandLineTool.run(command + ["--link", "--quiet"])
      #expect(run.code == 0 && run.error.contains("is taken for skill:wiring-diagrams"))
    }
  }

  @Test func withoutATaxonomyThereIsNothingToLinkBy() throws {
    let folder = try SmallDataSet().written()
    let run = try CommandLineTool.run(["validate", folder.path, "--link"])
    #expect(run.code == 2)
    #expect(run.error.contains("has no taxonomy, by whose labels --link finds skills"))
  }
}
