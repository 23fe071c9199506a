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

  @Test func doctorFindsTheLibrariesRight() throws {
    let run = try CommandLineTool.run("doctor")
    #expect(run.code == 0)
    #expect(run.output.contains("GFLOP/s") && !run.output.contains("WRONG"))
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
