import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func validateCountsTheDemoAndFindsNothing() throws {
    let run = try CommandLineTool.run("validate", CommandLineTool.demo)
    #expect(run.code == 0)
    #expect(run.output.contains("learners.csv: 500 read = 500 used + 0 rejected"))
    #expect(run.output.contains("kept for audits: group:gender, group:ageBand, group:origin"))
    #expect(run.output.contains("nothing lost"))
    #expect(run.error.isEmpty)
  }

  @Test func validateFailsWhereRowsAreLost() throws {
    var data = SmallDataSet()
    data.sessions = "id,course,start,seats\nS1,C9,2027-01-01,-1\n"
    let folder = try data.written()
    let run = try CommandLineTool.run("validate", folder.path)
    #expect(run.code == 2)
    #expect(run.output.contains("sessions.csv: 1 read = 0 used + 1 rejected"))
    #expect(run.output.contains("2 problems; 1 row rejected"))
    #expect(run.error.contains("sessions.csv:2: course: (S1) found \"C9\""))
    #expect(run.error.contains("sessions.csv:2: seats: (S1) found \"-1\", expected 0 to 1000000"))
    #expect(try CommandLineTool.run("validate", folder.path, "--keep-going").code == 0)
  }

  @Test(arguments: [
    ("fr", "trouvé, attendu : de 0 à 1000000", "2 problèmes ; lignes rejetées : 1", "utilisées 0"),
    ("nl", "gevonden, verwacht: 0 tot 1000000", "2 problemen; 1 rij geweigerd", "0 gebruikt"),
  ])
  func problemsAndSummariesAreInTheLanguage(
    language: String, problem: String, verdict: String, account: String
  ) throws {
    var data = SmallDataSet()
    data.sessions = "id,course,start,seats\nS1,C9,2027-01-01,-1\n"
    let folder = try data.written()
    let run = try CommandLineTool.run("validate", folder.path, "--language", language)
    #expect(run.code == 2)
    #expect(run.error.contains("seats: (S1) \"-1\" \(problem)"), "\(run.error)")
    #expect(run.output.contains(verdict) && run.output.contains(account), "\(run.output)")
    let told = try CommandLineTool.run(
      "match", folder.path, "--language", language, "--issues", folder.file("i.ndjson"))
    #expect(told.code == 2 && told.error.contains("2 probl"))
    let issues = try String(contentsOfFile: folder.file("i.ndjson"), encoding: .utf8)
    #expect(issues.contains("\"code\":\"out-of-range\"") && issues.contains(problem))
  }

  @Test func doctorFindsTheLibrariesRight() throws {
    let run = try CommandLineTool.run("doctor")
    #expect(run.code == 0)
    #expect(run.output.contains("GFLOP/s") && !run.output.contains("WRONG"))
  }

  @Test(arguments: [
    ("evaluate --data d --baseline r", "--baseline is not for a data set"),
    ("evaluate --audit d --per-query", "--per-query is not for a data set"),
    ("evaluate --run r --qrels q --policy p", "--policy is not for --run"),
    ("evaluate --run r --qrels q --link", "--link is not for --run"),
    ("evaluate --audit d --outcome", "--outcome needs --data"),
    ("evaluate --audit d --weights w", "--weights is not for --audit"),
    ("evaluate --data d --held-out", "--held-out needs --weights"),
  ])
  func anOptionThatDoesNotApplyIsRefused(line: String, reason: String) throws {
    let run = try CommandLineTool.run(line.split(separator: " ").map(String.init))
    #expect(run.code == 64 && run.error.contains(reason), "\(run.error)")
  }

  @Test func helpShowsExamplesAndExitCodes() throws {
    for command in [
      ["--help"], ["match", "--help"], ["validate", "--help"], ["solve", "--help"],
    ] {
      let run = try CommandLineTool.run(command[0], command.count > 1 ? command[1] : "--help")
      #expect(run.code == 0)
      #expect(run.output.contains("Examples:") && run.output.contains("Exit codes:"))
    }
  }
}
