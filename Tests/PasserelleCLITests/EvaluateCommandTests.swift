import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  private func files(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test func aRunIsMeasuredAndCompared() throws {
    let folder = try files([
      "run": "q1 Q0 a 1 2 t\nq1 Q0 b 2 1 t\nq2 Q0 a 1 1 t\nq3 Q0 a 1 1 t\n",
      "other": "q1 Q0 b 1 2 t\nq1 Q0 a 2 1 t\nq2 Q0 b 1 1 t\n",
      "judged": "q1 0 a 1\nq2 0 b 1\nq4 0 a 1\n",
    ])
    let run = try CommandLineTool.run(
      "evaluate", "--run", folder.file("run"), "--qrels", folder.file("judged"), "--baseline",
      folder.file("other"), "--metric", "map", "--metric", "map", "--per-query", "--format", "csv")
    #expect(run.code == 0, "\(run.error)")
    let rows = run.output.split(separator: "\r\n")
    #expect(rows.contains { $0.hasPrefix("metric,\(folder.file("run")),map,0.5,") })
    #expect(rows.contains { $0.hasPrefix("metric,\(folder.file("other")),map,0.75,") })
    #expect(rows.contains { $0.contains("map,-0.25,-1.0,0.5,2,1.0,1.0") })
    #expect(rows.suffix(2) == ["query,q1,map,1.0,,,1,,,", "query,q2,map,0.0,,,1,,,"])
    let complete = try CommandLineTool.run(
      "evaluate", "--run", folder.file("run"), "--qrels", folder.file("judged"), "-c", "--metric",
      "rr", "--format", "csv")
    #expect(complete.output.contains(",rr,0.3333333333333333,"))
  }

  @Test func aBaselineWithoutACommonQueryIsToldAndNotCompared() throws {
    let folder = try files([
      "run": "q1 Q0 a 1 2 t\n", "other": "q2 Q0 a 1 2 t\n", "judged": "q1 0 a 1\nq2 0 a 1\n",
    ])
    let run = try CommandLineTool.run(
      "evaluate", "--run", folder.file("run"), "--qrels", folder.file("judged"), "--baseline",
      folder.file("other"), "--format", "csv")
    #expect(run.code == 0 && !run.output.contains("difference"))
    #expect(run.error.contains("other: no judged query in common with \(folder.file("run"))"))
  }

  /// A report has tables beside it, which would take the place of an export.
  @Test func aReportIsNotWrittenOverAnExport() throws {
    let folder = try SmallDataSet().written()
    let before = try String(contentsOfFile: folder.file("learners.csv"), encoding: .utf8)
    let run = try CommandLineTool.run(
      "evaluate", "--data", folder.path, "--report", folder.file("learners.html"))
    #expect(run.code == 2 && run.error.contains("is an export of the data set"))
    #expect(try String(contentsOfFile: folder.file("learners.csv"), encoding: .utf8) == before)
  }

  @Test func gradedCoursesAreMeasuredByEveryMethod() throws {
    let folder = try SmallDataSet().written()
    try folder.write("L1 0 C1 2\nL1 0 C2 0\nL9 0 C1 3\n", to: "graded")
    let arguments = ["evaluate", "--data", folder.path, "--judgements", folder.file("graded")]
    let run = try CommandLineTool.run(arguments + ["--format", "csv"])
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("judgements,judged,learners whom the data set lacks,1,"))
    for method in ["defaults", "focus alone", "readiness × novelty", "version 1's weights"] {
      #expect(run.output.contains("graded,\(method),good@5,0.5,0.5,0.5,2,"), "\(method)")
    }
    let first = try CommandLineTool.run(arguments + ["--top", "1", "--format", "csv"])
    #expect(first.output.contains("graded,defaults,good@1,"))
    let over = try CommandLineTool.run(arguments + ["--output", folder.file("graded")])
    #expect(over.code == 64)
  }

  @Test func gradesAreOfADataSetAndOfItsLearners() throws {
    let folder = try SmallDataSet().written()
    try folder.write("L9 0 C1 2\n", to: "graded")
    let grades = ["--judgements", folder.file("graded")]
    let nobody = try CommandLineTool.run(["evaluate", "--data", folder.path] + grades)
    #expect(nobody.code == 1 && nobody.error.contains("no learner with a course that is judged"))
    for others in [["--audit", folder.path], ["--data", folder.path, "--outcome"]] {
      #expect(try CommandLineTool.run(["evaluate"] + others + grades).code == 64)
    }
  }

  @Test func badLinesStopTheRunAndNothingInCommonIsNothingFound() throws {
    let folder = try files(["run": "q1 Q0 a 1 2 t\nq1 Q0 b 2\n", "judged": "q2 0 a 1\n"])
    let bad = try CommandLineTool.run(
      "evaluate", "--run", folder.file("run"), "--qrels", folder.file("judged"))
    #expect(bad.code == 2 && bad.output.isEmpty)
    #expect(bad.error.contains("run:2: 4 fields, expected 6"))
    #expect(bad.error.contains("2 read = 1 used + 1 rejected"))
    let nothing = try CommandLineTool.run(
      "evaluate", "--run", folder.file("run"), "--qrels", folder.file("judged"), "--keep-going")
    #expect(nothing.code == 1)
    #expect(nothing.error.contains("run: no query that is judged in \(folder.file("judged"))"))
    #expect(try CommandLineTool.run("evaluate", "--run", folder.file("run")).code == 64)
  }

  @Test func resultsDoNotDependOnGroupColumns() throws {
    let run = try CommandLineTool.run(
      "evaluate", "--audit", CommandLineTool.demo, "--as-of", "2026-11-23", "--format", "csv")
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("audit,results,bytes that differ,0,"))
    let moved = try #require(
      run.output.split(separator: "\r\n").first { $0.contains("group:gender") })
    #expect(Double(moved.split(separator: ",")[3]) ?? 0 > 100)
  }

  @Test func theDataSetIsMeasuredWhateverTheThreads() throws {
    let arguments = [
      "evaluate", "--data", CommandLineTool.demo, "--as-of", "2026-11-23", "--outcome",
    ]
    let one = try CommandLineTool.run(arguments + ["--threads", "1", "--format", "csv"])
    let three = try CommandLineTool.run(arguments + ["--threads", "3", "--format", "csv"])
    #expect(one.code == 0 && one.output == three.output)
    #expect(one.output.contains("outcome,\"optimum, proven\",needs gained@3,"))
    #expect(one.output.contains("group:gender,fewer than 20,offered a course: groups withheld,1,,"))
  }

  @Test func tunedWeightsMatchAndAreNotPraisedForWhatTheySaw() throws {
    let folder = try TemporaryFolder()
    let weights = folder.file("w.json")
    let tune = try CommandLineTool.run(
      "tune", CommandLineTool.demo, "--outcome", "fit", "--as-of", "2026-11-23", "--starts", "20",
      "--output", weights, "--format", "csv")
    #expect(tune.code == 0, "\(tune.error)")
    #expect(tune.output.contains("held out,tuned − defaults,closest fit gained@3,"))
    let match = try CommandLineTool.run(
      "match", CommandLineTool.demo, "--weights", weights, "--learner", "L0001", "--as-of",
      "2026-11-23")
    #expect(match.code == 0, "\(match.error)")
    let seen = try CommandLineTool.run(
      "evaluate", "--data", CommandLineTool.demo, "--weights", weights)
    #expect(seen.code == 2 && seen.error.contains("would flatter it"))
    let held = try CommandLineTool.run(
      "evaluate", "--data", CommandLineTool.demo, "--weights", weights, "--held-out", "--as-of",
      "2026-11-23", "--format", "csv")
    #expect(held.code == 0 && held.output.contains("exposure,\(weights),coverage@10"))
  }
}
