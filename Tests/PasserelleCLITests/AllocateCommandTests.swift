import Foundation
import PasserelleTestSupport
import Testing

@Suite struct AllocateCommandTests {
  private func allocate(_ data: String, _ options: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(["allocate", data, "--as-of", "2026-11-23"] + options)
  }

  /// Three who want one of two seats.
  private func small() throws -> TemporaryFolder {
    var data = SmallDataSet()
    data.learners = "id,status,skills\nL1,,sawing=1\nL2,neet,sawing=2\n=L3,,planing=1\n"
    data.sessions = "id,course,start,seats\nS1,C1,2027-01-01,1\nS2,C2,2027-02-01,1\n"
    return try data.written()
  }

  @Test func csvHasARowForEverybodyWithAReason() throws {
    let folder = try small()
    let run = try allocate(folder.path, "--format", "csv")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\r\n")
    try #require(lines.count == 4)
    #expect(lines[0] == "learner,session,course,title,operator,start,end,rank,score,gain,why")
    #expect(lines[1].hasPrefix("'=L3,"))
    #expect(
      lines.count {
        $0.contains(",,,,,,,,,No seat: a seat in S") || $0.contains(",,,,,,,,\"No seat")
      } == 1)
    #expect(run.error.contains("3 learners: 2 placed"))
    #expect(run.error.contains("proven the greatest"))
    #expect(run.error.contains("blocking pairs: "))
  }

  @Test(
    arguments: [
      ("fr", "3 personnes\u{A0}: 2 placées", "gain total\u{A0}: "),
      ("nl", "3 personen: 2 geplaatst", "totale leerwinst: "),
    ])
  func theSummaryIsInTheLanguageOfTheReasons(
    language: String, first: String, total: String
  ) throws {
    let folder = try small()
    let run = try allocate(folder.path, "--format", "csv", "--language", language)
    #expect(run.code == 0 && run.error.contains(first) && run.error.contains(total))
    for word in ["learner", "seat", "proven", "pairs"] {
      #expect(!run.error.contains(word), "\(word)")
    }
  }

  @Test func ndjsonEndsWithTheSummary() throws {
    let folder = try small()
    let run = try allocate(folder.path, "--format", "ndjson", "--quiet", "--objective", "stable")
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 4)
    for line in lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) is [String: Any])
    }
    #expect(lines[3].hasPrefix("{\"summary\":{\"learners\":3,\"placed\":2,"))
    #expect(lines[3].contains("\"blockingPairs\":0,\"justifiedEnvy\":0"))
    #expect(run.error.isEmpty)
  }

  @Test(arguments: ["welfare", "stable"])
  func neitherThreadsNorTheOrderOfRowsMatter(objective: String) throws {
    let folder = try TemporaryFolder()
    let copy = folder.file("copy")
    try FileManager.default.copyItem(atPath: CommandLineTool.demo, toPath: copy)
    var generator = SeededGenerator(seed: 3)
    for table in ["learners", "sessions", "courses"] {
      let text = try String(contentsOfFile: "\(copy)/\(table).csv", encoding: .utf8)
      var rows = text.split(separator: "\n")
      let header = rows.removeFirst()
      let shuffled = [header] + rows.shuffled(using: &generator)
      try (shuffled.joined(separator: "\n") + "\n")
        .write(toFile: "\(copy)/\(table).csv", atomically: false, encoding: .utf8)
    }
    func plan(_ data: String, threads: String) throws -> String {
      let run = try allocate(
        data, "--objective", objective, "--format", "ndjson", "--threads", threads)
      #expect(run.code == 0)
      return run.output
    }
    let first = try plan(CommandLineTool.demo, threads: "1")
    #expect(try plan(CommandLineTool.demo, threads: "5") == first)
    #expect(try plan(copy, threads: "2") == first)
  }

  @Test func theProofOfThePlanIsAcceptedFromItsFiles() throws {
    let folder = try TemporaryFolder()
    let run = try allocate(
      CommandLineTool.demo, "--certificate", folder.file("proof.json"), "--problem",
      folder.file("problem"), "--output", folder.file("plan"), "--format", "ndjson")
    #expect(run.code == 0)
    let gaps = try ["plan", "proof.json"].map { name in
      let text = try String(contentsOfFile: folder.file(name), encoding: .utf8)
      let gap = try #require(text.firstMatch(of: /"gap":([0-9.]+)/)).output.1
      return try #require(Double(gap))
    }
    // The plan states millionths, the proof trillionths.
    #expect(gaps[1] > 0 && abs(gaps[0] * 1e12 - gaps[1]) <= 1e6)
    func verify() throws -> CommandLineTool.Outcome {
      try CommandLineTool.run(
        "verify", "--edges", folder.file("problem/edges.csv"), "--capacities",
        folder.file("problem/capacities.csv"), "--assignment",
        folder.file("problem/assignment.csv"), "--certificate", folder.file("proof.json"))
    }
    let accepted = try verify()
    #expect(accepted.code == 0 && accepted.output.contains("no placement is worth more than"))
    let proof = try String(contentsOfFile: folder.file("proof.json"), encoding: .utf8)
    try folder.write(proof.replacing("\"gap\":", with: "\"gap\":1"), to: "proof.json")
    #expect(try verify().code == 2)
  }

  @Test func decisionsAreKeptAndConflictsAreAResult() throws {
    let folder = try small()
    let head = "learner,session,kind,reason,author\n"
    try folder.write(head + "L1,S1,pin,starts a job,AB\nL2,S1,ban,sibling there,AB\n", to: "p.csv")
    let kept = try allocate(folder.path, "--pins", folder.file("p.csv"), "--format", "csv")
    #expect(kept.code == 0)
    #expect(kept.output.contains("L1,S1,C1,"))
    #expect(kept.output.contains("Seat given by AB: starts a job"))
    #expect(!kept.output.contains("L2,S1"))
    try folder.write(
      head + "L2,S2,ban,no,AB\nL1,S1,pin,yes,AB\nL2,S1,pin,yes,CD\n=L3,S1,pin,yes,EF\n",
      to: "c.csv")
    let conflict = try allocate(folder.path, "--pins", folder.file("c.csv"))
    #expect(conflict.code == 1 && conflict.output.isEmpty)
    #expect(conflict.error.contains("only 1 seat for these learners in the session"))
    #expect(conflict.error.contains("c.csv:3: pin L1 S1 (AB: yes)"))
    #expect(conflict.error.contains("c.csv:5: pin =L3 S1 (EF: yes)"))
    #expect(!conflict.error.contains("c.csv:2") && !conflict.error.contains("c.csv:4"))
    try folder.write(head + "L9,S1,pin,r,A\nL1,S9,pin,r,A\nL1,S1,pni,r,\n", to: "b.csv")
    let bad = try allocate(folder.path, "--pins", folder.file("b.csv"))
    #expect(bad.code == 2)
    for words in [
      "b.csv:2: learner: found \"L9\", expected a known learner",
      "b.csv:3: session: found \"S9\", expected a known session",
      "b.csv:4: kind: found \"pni\", expected pin, ban — did you mean pin?",
      "b.csv:4: author: blank",
    ] {
      #expect(bad.error.contains(words), "\(words) in \(bad.error)")
    }
  }

  @Test(arguments: ["csv", "ndjson", "xlsx"], ["rfc", "excel"])
  func aPlanIsReadBackAndMovesAreCounted(format: String, dialect: String) throws {
    let (folder, name) = (try small(), "plan.\(format)")
    let first = try allocate(
      folder.path, "--dialect", dialect, "--output", folder.file(name))
    #expect(first.code == 0)
    let again = try allocate(
      folder.path, "--format", "csv", "--previous", folder.file(name), "--move-price", "0.1")
    #expect(again.error.contains("moved: 0 of 2 who had a seat"))
    #expect(!again.error.contains(name), "an issue with \(name)")
  }

  /// As LibreOffice saves the plan with Belgian settings: every text in quotes, and columns it made up.
  @Test func aPlanSavedWithBelgianSettingsIsReadBack() throws {
    let folder = try small()
    let file = folder.file("plan.csv")
    #expect(try allocate(folder.path, "--output", file, "--dialect", "excel-be").code == 0)
    let written = try String(contentsOfFile: file, encoding: .utf8)
    let saved = written.split(separator: "\r\n").map { line in
      var (cells, isQuoted) = ([""], false)
      for letter in line where letter != "\u{FEFF}" {
        if letter == "\"" { isQuoted.toggle() }
        if letter == ";", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(letter)
        }
      }
      return cells.map { cell in
        cell.contains(where: \.isLetter) && !cell.hasPrefix("\"") ? "\"\(cell)\"" : cell
      }.joined(separator: ";") + ";;\r\n"
    }
    try folder.write(saved.joined(), to: "saved.csv")
    let again = try allocate(
      folder.path, "--previous", folder.file("saved.csv"), "--move-price", "0.1")
    #expect(again.code == 0 && again.error.contains("moved: 0 of 2 who had a seat"))
    #expect(!again.error.contains("problem"), "\(again.error)")
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let bare = try SmallDataSet().written()
    let run = try allocate(bare.path)
    #expect(run.code == 2 && run.error.contains("has no sessions — add sessions.csv"))
    #expect(try allocate(bare.path, "--objective", "stable", "--certificate", "c").code == 64)
    #expect(try allocate(bare.path, "--move-price", "0.1").code == 64)
    let folder = try small()
    try folder.write(#"{"reserves":"firm"}"#, to: "policy.json")
    let policy = try allocate(folder.path, "--policy", folder.file("policy.json"))
    #expect(policy.code == 2 && policy.error.contains("expected \"soft\" or \"hard\""))
  }
}
