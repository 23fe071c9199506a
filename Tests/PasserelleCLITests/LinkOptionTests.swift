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
          + " taken for skill:electricity-basics (électricité de base), confidence 1; rows like this:"
          + " 1\"}") == true)
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

  @Test func strictlyWhatIsUnsureStopsTheRunWithItsCandidates() throws {
    let run = try match(demo("L1,sécurité\nL2,skill:teamwork\n"), "--link", "--strict")
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
    #expect(runs[0].error.contains("rows like this: 175"))
    for run in runs {
      #expect(run.output == runs[0].output && run.error == runs[0].error)
    }
  }

  static let unclear = "L1,Blorp;teamwork\nL2,blorp;Zyx\nL3,zorp Jeanne;skill:teamwork\n"

  /// The summary of a ranking, in which only what several people have written is shown.
  private func summary(_ options: String...) throws -> [Substring] {
    let folder = try demo(Self.unclear)
    let run = try CommandLineTool.run(
      ["match", folder.file("data"), "--as-of", "2026-11-23", "--link"] + options)
    #expect(run.code == 0 && !run.error.contains("Jeanne") && !run.error.contains("Zyx"))
    return run.error.split(separator: "\n")
  }

  @Test func theSummaryCountsWhatWasNotUnderstoodInEveryLanguage() throws {
    let english = try summary()
    #expect(
      english.contains(
        "3 texts mean no skill that is known; used without them: 3 rows: \"Blorp\" (2)"))
    #expect(english.contains { $0.contains("--unlinked FILE.csv") && $0.contains("synonyms.csv") })
    #expect(
      try summary("--language", "fr").contains(
        "3 textes ne désignent aucune compétence connue ; lignes utilisées sans eux : 3 : \"Blorp\" (2)"
      ))
    #expect(
      try summary("--language", "nl").contains(
        "3 teksten betekenen geen bekende vaardigheid; zonder die gebruikt: 3 rijen: \"Blorp\" (2)")
    )
  }

  @Test(arguments: ["match", "validate", "allocate", "tune", "evaluate"])
  func everyCommandWritesWhatWasNotUnderstood(command: String) throws {
    let folder = try demo(Self.unclear)
    let file = folder.file("texts.csv")
    let data = (command == "evaluate" ? ["--data"] : []) + [folder.file("data")]
    let run = try CommandLineTool.run(
      [command] + data
        + (command == "tune" ? ["--outcome", "fit", "--output", folder.file("w")] : [])
        + ["--link", "--unlinked", file, "--quiet"])
    // Three learners are too few to tune on; what is to be decided is written all the same.
    #expect(run.code == (command == "tune" ? 2 : 0), "\(run.error)")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
    #expect(
      lines == ["text,rows,skill,label,confidence", "Blorp,2,,,", "Zyx,1,,,", "zorp Jeanne,1,,,"])
  }

  /// The way that the summary shows: write, delete the wrong rows, save beside the data.
  @Test func whatWasDecidedOnceIsAskedNoMore() throws {
    let folder = try demo("L1,sécurité=3\nL2,sécurité\n")
    let file = folder.file("texts.csv")
    #expect(try match(folder, "--link", "--unlinked", file).code == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try folder.write(text, to: "data/synonyms.csv")
    let open = try match(folder, "--link")
    #expect(open.code == 2 && open.error.contains("delete the lines that are not meant"))
    let rows = text.split(separator: "\r\n")
    #expect(rows.count > 2 && rows[1].contains("skill:health-and-safety"))
    try folder.write(rows.prefix(2).joined(separator: "\n") + "\n", to: "data/synonyms.csv")
    let run = try match(folder, "--link")
    #expect(run.code == 0 && run.error.isEmpty)
    let ids = try match(demo("L1,skill:health-and-safety=3\nL2,skill:health-and-safety\n"))
    #expect(run.output == ids.output)
  }

  @Test func occupationsAndCoursesAreLinkedByTheirNames() throws {
    func rows(_ work: String, _ course: String) -> String {
      "id,targetOccupations,completedCourses,skills\nL1,\(work),\(course),skill:teamwork\n"
    }
    let folder = try demo("")
    func run(_ text: String, _ options: String...) throws -> CommandLineTool.Outcome {
      try folder.write(text, to: "data/learners.csv")
      return try CommandLineTool.run(
        ["match", folder.file("data"), "--as-of", "2026-11-23", "--format", "ndjson"] + options)
    }
    let ids = try run(rows("occ:ict-support-technician", "C002"))
    let names = try run(
      rows("Ict support technician", "\"bus de terrain : principes et CABLAGE\""), "--link")
    #expect(names.code == 0 && names.output == ids.output)
    #expect(names.error.contains("is taken for occ:ict-support-technician"))
    #expect(names.error.contains("is taken for C002"))
  }

  @Test func whatIsToBeDecidedReplacesNothingThatIsRead() throws {
    let folder = try demo(Self.unclear)
    for name in ["learners.csv", "synonyms.csv"] {
      let run = try match(folder, "--link", "--unlinked", folder.file("data/\(name)"))
      #expect(run.code == 2 && run.error.contains("is an export of the data set"))
    }
    let file = folder.file("same.csv")
    #expect(try match(folder, "--link", "--unlinked", file, "--output", file).code == 64)
  }

  @Test(arguments: [
    ["--strict"], ["--unlinked", "x.csv"], ["--link", "--strict", "--unlinked", "x.csv"],
  ])
  func theOptionsOfLinkingNeedIt(options: [String]) throws {
    #expect(try CommandLineTool.run(["validate", CommandLineTool.demo] + options).code == 64)
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
