import Foundation
import Testing

@Suite struct MatchCommandTests {
  @Test func ndjsonHasTheKeysOfTheContractInTheirOrder() throws {
    let folder = try SmallDataSet().written()
    let run = try CommandLineTool.run(
      "match", folder.path, "--as-of", "2026-11-23", "--format", "ndjson", "--top", "1")
    #expect(run.code == 0)
    #expect(
      run.output == """
        {"learner":"L1","matches":[{"rank":1,"course":"C2","session":null,"score":0.900000,"gain":0.500000,\
        "parts":{"gap":1,"focus":0.666667,"readiness":1,"reach":1,"soon":1},"brings":[{"need":"N1","from":\
        0.250000,"to":0.750000}],"closes":[{"skill":"sawing","from":1,"to":3}],"missing":[],"assumed":\
        ["language","travel"]}],"excluded":{},"excludedOnlyBy":{},"needs":[{"need":"N1","fit":0.25}]}
        {"learner":"L2","matches":[{"rank":1,"course":"C2","session":null,"score":0.850000,"gain":0.250000,\
        "parts":{"gap":1,"focus":0.5,"readiness":1,"reach":1,"soon":1},"brings":[{"need":"N1","from":\
        0.625000,"to":0.875000}],"closes":[{"skill":"sawing","from":2,"to":3}],"missing":[],"assumed":\
        ["language","travel"]}],"excluded":{},"excludedOnlyBy":{},"needs":[{"need":"N1","fit":0.625}]}

        """)
  }

  @Test func csvIsSafeForSpreadsheets() throws {
    var data = SmallDataSet()
    data.learners = "id,skills\n=cmd(),sawing=1\n"
    let folder = try data.written()
    let run = try CommandLineTool.run("match", folder.path, "--format", "csv", "--top", "1")
    let lines = run.output.split(separator: "\r\n")
    try #require(lines.count == 2)
    #expect(
      lines[0]
        == "learner,rank,course,title,operator,session,start,score,gain,gap,focus,readiness,reach,soon,reasons"
    )
    #expect(lines[1].hasPrefix("'=cmd(),1,C2,'=SUM(A1),,,,0.9"))
  }

  @Test(arguments: [
    ("fr", "formations ouvertes", "Rapproche de l'emploi par"),
    ("nl", "opleidingen open", "Brengt dichter bij werk door"),
    ("en", "courses open", "Brings closer to work by"),
  ])
  func theTableSpeaksTheLanguageAsked(code: String, open: String, closes: String) throws {
    let run = try CommandLineTool.run(
      "match", CommandLineTool.demo, "--as-of", "2026-11-23", "--language", code, "--learner",
      "L0001", "--top", "3")
    #expect(run.code == 0)
    #expect(run.output.contains(open) && run.output.contains(closes))
    #expect(!run.output.contains("skill:"), "labels are shown, not ids")
  }

  @Test func badInputStopsTheRunAndWritesNothing() throws {
    var data = SmallDataSet()
    data.learners += "L3,sawing=9\nL1,sawing=1\n"
    let folder = try data.written()
    let run = try CommandLineTool.run(
      "match", folder.path, "--format", "ndjson", "--output", folder.file("out.ndjson"))
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("learners.csv:4: skills: (L3) found level \"9\" for \"sawing\""))
    #expect(run.error.contains("learners.csv:5: id: id already on line 2"))
    #expect(folder.contents == ["courses.csv", "learners.csv", "needs.csv"])
    #expect(try CommandLineTool.run("match", folder.path).output.isEmpty)
  }

  @Test func goodRowsRunWhenAskedTo() throws {
    var data = SmallDataSet()
    data.learners += "L3,sawing=9\n"
    let folder = try data.written()
    let run = try CommandLineTool.run(
      "match", folder.path, "--format", "ndjson", "--keep-going", "--issues",
      folder.file("issues.ndjson"), "--output", folder.file("out.ndjson"))
    #expect(run.code == 0)
    #expect(run.error.contains("learners.csv: 3 read = 2 used + 1 rejected"))
    let lines = try String(contentsOfFile: folder.file("out.ndjson"), encoding: .utf8)
    #expect(lines.split(separator: "\n").count == 2)
    let issues = try String(contentsOfFile: folder.file("issues.ndjson"), encoding: .utf8)
    #expect(issues.contains(#""line":4,"column":"skills","id":"L3","message":"found level"#))
  }

  @Test func exitCodesAreThoseOfTheContract() throws {
    #expect(
      try CommandLineTool.run("match", CommandLineTool.demo, "--as-of", "2040-01-01").code == 1)
    #expect(try CommandLineTool.run("match", "nowhere").code == 2)
    #expect(try CommandLineTool.run("match", "--top", "many").code == 64)
    #expect(try CommandLineTool.run("match", "--as-of", "31/02/2026").code == 64)
  }

  @Test(arguments: ["results", "./results", "other/../results", "link"])
  func noTwoOptionsNameTheSameFile(spelling: String) throws {
    let folder = try SmallDataSet().written()
    let output = folder.file("results")
    try FileManager.default.createDirectory(
      atPath: folder.file("other"), withIntermediateDirectories: true)
    try folder.write("", to: "results")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: output)
    let run = try CommandLineTool.run(
      "match", folder.path, "--output", output, "--issues", folder.file(spelling))
    #expect(run.code == 64 && run.error.contains("give each a file of its own"))
  }

  @Test func nothingInAnExportSteersTheTerminal() throws {
    var data = SmallDataSet()
    data.courses = data.courses.replacingOccurrences(of: "Joinery", with: "Join\u{1B}[31mery")
    let folder = try data.written()
    let run = try CommandLineTool.run("match", folder.path)
    #expect(run.code == 0, "\(run.error)")
    #expect(!run.output.contains("\u{1B}") && run.output.contains("Join\\u{1B}[31mery"))
  }

  @Test func aTypingErrorIsAnsweredWithASuggestion() throws {
    let command = try CommandLineTool.run("mtach")
    #expect(command.code == 64 && command.error.contains("did you mean match?"))
    let learner = try CommandLineTool.run("match", CommandLineTool.demo, "--learner", "L00O1")
    #expect(learner.code == 2 && learner.error.contains("did you mean L0001?"))
  }

  @Test func weightsAndPolicyAreReadAndChecked() throws {
    let folder = try SmallDataSet().written()
    let rest = #""gap":0,"focus":0,"readiness":0,"reach":0,"soon":0,"demand":0"#
    try folder.write(#"{"novelty":1000000,\#(rest)}"#, to: "novelty.json")
    try folder.write(#"{"novelty":1,\#(rest)}"#, to: "short.json")
    try folder.write(
      #"{"gap":450000,"readiness":200000,"novelty":100000,"demand":100000,"reach":100000,"soon":50000}"#,
      to: "version1.json")
    try folder.write(#"{"novlty":1000000}"#, to: "typo.json")
    try folder.write(#"{"novelty":1000000,"gap":0,"g\u0061p":0}"#, to: "twice.json")
    try folder.write(#"{"reserves":"soft","reserves":"hard"}"#, to: "policies.json")
    try folder.write(#"{"minimumReadiness":2}"#, to: "policy.json")
    func match(_ option: String, _ file: String) throws -> CommandLineTool.Outcome {
      try CommandLineTool.run(
        "match", folder.path, option, folder.file(file), "--format", "csv", "--top", "1")
    }
    let byNovelty = try match("--weights", "novelty.json").output
    #expect(byNovelty.contains("score,gain,novelty,reasons") && byNovelty.contains("0.666667"))
    let old = try match("--weights", "version1.json")
    #expect(old.code == 2 && old.error.contains("weights of version 1 of scoring"))
    #expect(try match("--weights", "short.json").error.contains("sum to 1, not to 1000000"))
    #expect(try match("--weights", "typo.json").error.contains("did you mean novelty?"))
    #expect(try match("--policy", "policy.json").error.contains("a number from 0 to 1"))
    #expect(try match("--weights", "twice.json").error.contains("gap comes twice"))
    #expect(try match("--policy", "policies.json").error.contains("reserves comes twice"))
    #expect(try match("--policy", "absent.json").code == 2)
  }

  @Test func aClosedPipeEndsTheRunWithoutAWord() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "'\(CommandLineTool.path)' match '\(CommandLineTool.demo)' --keep-going | head -n 1",
    ]
    let error = Pipe()
    process.standardError = error
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "")
  }

  @Test func aKilledRunLeavesNoFile() throws {
    var data = SmallDataSet()
    data.learners = "id,skills\n" + (0..<200_000).map { "L\($0),sawing=1\n" }.joined()
    let folder = try data.written()
    let output = try TemporaryFolder()
    let process = CommandLineTool.process(
      ["match", folder.path, "--format", "ndjson", "--output", output.file("out.ndjson")])
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.4)
    #expect(process.isRunning, "the run is over before it could be killed")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(output.contents.isEmpty)
  }
}
