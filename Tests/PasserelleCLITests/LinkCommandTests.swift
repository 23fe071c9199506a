import Foundation
import Testing

@Suite struct LinkCommandTests {
  static let corpus = "a1\tsoudeur/soudeuse\tA\na2\twelder\tA\nb1\tboulanger\tB\n"

  @Test func aRunIsInTheFormatOfTREC() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.corpus, to: "c.tsv")
    try folder.write("q2\tboulangère\nq1\tSoudeur (h/f)\nq3\t???\n", to: "q.tsv")
    let run = try CommandLineTool.run(
      "link", "--corpus", folder.file("c.tsv"), "--queries", folder.file("q.tsv"), "--top", "2",
      "--run", folder.file("r.trec"))
    #expect(run.code == 0)
    #expect(run.error.contains("3 linked, nothing for 1"))
    let lines = try String(contentsOfFile: folder.file("r.trec"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.map { $0[0] + $0[1] + $0[2] + $0[3] } == ["q2Q0b11", "q1Q0a11", "q1Q0a22"])
    #expect(lines.allSatisfy { $0.count == 6 && $0[4].count == 11 && $0[5] == "passerelle" })
  }

  @Test func aRunNeverReplacesWhatItIsMadeFrom() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.corpus, to: "c.tsv")
    try folder.write("q1\tsoudeur\n", to: "q.tsv")
    for own in ["c.tsv", "q.tsv"] {
      let run = try CommandLineTool.run(
        "link", "--corpus", folder.file("c.tsv"), "--queries", folder.file("q.tsv"), "--run",
        folder.file(own))
      #expect(run.code == 64)
    }
    #expect(try String(contentsOfFile: folder.file("c.tsv"), encoding: .utf8) == Self.corpus)
  }

  @Test func theOtherCommandsDoNotEither() throws {
    let folder = try TemporaryFolder()
    for name in ["m", "p.tsv", "r.trec", "q.txt"] { try folder.write("as it was", to: name) }
    for own in ["m", "p.tsv"] {
      let run = try CommandLineTool.run(
        "complete", "--model", folder.file("m"), "--profiles", folder.file("p.tsv"), "--run",
        folder.file(own))
      #expect(run.code == 64)
    }
    for option in ["--output", "--issues", "--report"] {
      let tuning = try CommandLineTool.run(
        "tune", folder.path, "--judgements", folder.file("q.txt"), "--output", folder.file("w"),
        option, folder.file("q.txt"))
      #expect(tuning.code == 64)
      let run = try CommandLineTool.run(
        "evaluate", "--run", folder.file("r.trec"), "--qrels", folder.file("q.txt"), option,
        folder.file("r.trec"))
      #expect(run.code == 64)
    }
  }

  @Test func aBadLineStopsTheRunUnlessGoodOnesAreWantedAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.corpus + "b1\tpâtissier\n", to: "c.tsv")
    try folder.write("q1\tpâtissier\n", to: "q.tsv")
    let arguments = [
      "link", "--corpus", folder.file("c.tsv"), "--queries", folder.file("q.tsv"), "--run",
      folder.file("r.trec"),
    ]
    let run = try CommandLineTool.run(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
      arguments[6])
    #expect(run.code == 2)
    #expect(run.error.contains("c.tsv:4: id: (b1) id already on line 3"))
    #expect(!folder.contents.contains("r.trec"))
    let kept = try CommandLineTool.run(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
      arguments[6], "--keep-going")
    #expect(kept.code == 0 || kept.code == 1)
    #expect(folder.contents.contains("r.trec"))
  }
}
