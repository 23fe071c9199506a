import Foundation
import Testing

/// `learn` and `complete`, as a user runs them.
@Suite struct SkillSpaceCommandTests {
  /// Six occupations of two trades.
  private func trades() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let wood = ["sawing", "planing", "gluing", "sanding", "turning"]
    let metal = ["welding", "milling", "grinding", "forging", "casting"]
    var relations = "occupationUri,relationType,skillUri\n"
    for trade in [wood, metal] {
      for missing in trade.dropLast(2) {
        for skill in trade where skill != missing {
          relations += "\(missing)-free,essential,\(skill)\n"
        }
      }
    }
    try folder.write(relations, to: "relations.csv")
    return folder
  }

  private func learn(_ folder: TemporaryFolder) throws -> String {
    let run = try CommandLineTool.run(
      "learn", "--taxonomy", folder.path, "--output", folder.file("M"), "--holdout", "2")
    #expect(run.code == 0, "\(run.error)")
    #expect(run.error.contains("held out: 2 occupations by seed 1"))
    return folder.file("M")
  }

  @Test func aProfileIsCompletedByItsOwnTrade() throws {
    let folder = try trades()
    let model = try learn(folder)
    try folder.write("p1\tsawing\np2\twelding\np1\tplaning\n", to: "P.tsv")
    let run = try CommandLineTool.run(
      "complete", "--model", model, "--profiles", folder.file("P.tsv"), "--top", "3", "--run",
      folder.file("R.trec"))
    #expect(run.code == 0)
    let lines = try String(contentsOfFile: folder.file("R.trec"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map { $0[0] } == ["p1", "p1", "p1", "p2", "p2", "p2"])
    #expect(lines.map { $0[3] } == ["1", "2", "3", "1", "2", "3"])
    #expect(lines.allSatisfy { $0.count == 6 && $0[1] == "Q0" && $0[5] == "passerelle" })
    #expect(Set(lines[..<3].map { $0[2] }) == ["gluing", "sanding", "turning"])
    #expect(lines[3...].allSatisfy { $0[2].hasSuffix("ing") && $0[2] != "welding" })
  }

  /// A space in a skill's id would make seven fields of a run's six.
  @Test func aModelWithSpacesInItsIdsIsRefused() throws {
    let folder = try trades()
    let relations = try String(contentsOfFile: folder.file("relations.csv"), encoding: .utf8)
    try folder.write(relations.replacing("sawing", with: "hand sawing"), to: "relations.csv")
    let model = try learn(folder)
    try folder.write("p1\tplaning\n", to: "P.tsv")
    let run = try CommandLineTool.run(
      "complete", "--model", model, "--profiles", folder.file("P.tsv"), "--run",
      folder.file("R.trec"))
    #expect(run.code == 2 && run.error.contains("1 skill with a space in the id"))
    #expect(run.error.contains("\"hand sawing\""))
    #expect(!folder.contents.contains("R.trec"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = try trades()
    let first = try Data(contentsOf: URL(filePath: try learn(folder)))
    #expect(try Data(contentsOf: URL(filePath: try learn(folder))) == first)
  }

  @Test func unknownSkillsAreLocatedAndStopTheRun() throws {
    let folder = try trades()
    let model = try learn(folder)
    try folder.write("p1\tsawing\np1\tsawign\nno tab\n\tsawing\np2\t\np 3\tsawing\n", to: "P.tsv")
    func complete(_ options: String...) throws -> CommandLineTool.Outcome {
      let arguments =
        ["--model", model, "--profiles", folder.file("P.tsv"), "--run", folder.file("R")] + options
      return try CommandLineTool.run(["complete"] + arguments)
    }
    let run = try complete()
    #expect(run.code == 2)
    #expect(!folder.contents.contains("R"))
    #expect(run.error.contains("P.tsv:2: skill: (p1) found \"sawign\", expected a known skill"))
    #expect(run.error.contains("P.tsv:3: 0 tabs, expected one"))
    #expect(run.error.contains("P.tsv:4: id: blank"))
    #expect(run.error.contains("P.tsv:5: skill: (p2) blank"))
    #expect(run.error.contains("P.tsv:6: id: found \"p 3\""))
    #expect(run.error.contains("6 read = 1 used + 5 rejected"))
    #expect(try complete("--keep-going").code == 0)
    #expect(folder.contents.contains("R"))
  }

  @Test func whatIsNoModelIsRefusedInWords() throws {
    let folder = try trades()
    let model = try learn(folder)
    try folder.write("p1\tsawing\n", to: "no model")
    try folder.write("p1\tsawing\n", to: "P.tsv")
    let bytes = try Data(contentsOf: URL(filePath: model))
    try bytes.prefix(200).write(to: URL(filePath: folder.file("short")))
    func complete(_ model: String) throws -> CommandLineTool.Outcome {
      try CommandLineTool.run(
        "complete", "--model", model, "--profiles", folder.file("P.tsv"), "--run",
        folder.file("R"))
    }
    let short = try complete(folder.file("short"))
    #expect(short.code == 2)
    #expect(short.error.contains("has 200 bytes, expected \(bytes.count)"))
    #expect(try complete(folder.file("no model")).error.contains("is no model"))
    try folder.write("", to: "empty")
    #expect(try complete(folder.file("empty")).error.contains("is no model"))
    #expect(try complete(folder.file("absent")).error.contains("cannot be read"))
  }

  @Test func aTaxonomyWithoutRelationsTeachesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "conceptType,conceptUri,preferredLabel\nKnowledgeSkillCompetence,s,sawing\n",
      to: "skills_en.csv")
    let run = try CommandLineTool.run(
      "learn", "--taxonomy", folder.path, "--output", folder.file("M"))
    #expect(run.code == 2 && run.error.contains("relates no occupation to a skill"))
    #expect(folder.contents == ["skills_en.csv"])
  }

  /// A data set whose course asks for sawing, which its learner has by hand alone.
  private func workshop() throws -> TemporaryFolder {
    let folder = try SmallDataSet(
      learners: "id,skills\nL1,hand=2\n",
      courses: "id,requires,teaches\nC1,sawing=1,planing=2\n",
      needs: "id,skills\nN1,planing=3\n"
    ).written()
    let taxonomy = folder.file("taxonomy")
    try FileManager.default.createDirectory(
      atPath: taxonomy, withIntermediateDirectories: false)
    var skills = "conceptType,conceptUri,preferredLabel\n"
    for skill in ["sawing", "hand", "planing"] {
      skills += "KnowledgeSkillCompetence,\(skill),\(skill) wood\n"
    }
    try folder.write(skills, to: "taxonomy/skills_en.csv")
    try folder.write("conceptUri,broaderUri\nhand,sawing\n", to: "taxonomy/broader.csv")
    var relations = "occupationUri,relationType,skillUri\n"
    for number in 0..<4 {
      for skill in ["sawing", "hand", "planing"] { relations += "o\(number),essential,\(skill)\n" }
    }
    try folder.write(relations, to: "taxonomy/relations.csv")
    return folder
  }

  @Test func matchTakesTheModelOfTheDataSetAndNamesTheStandIn() throws {
    let folder = try workshop()
    func match(_ options: String...) throws -> CommandLineTool.Outcome {
      try CommandLineTool.run(["match", folder.path, "--as-of", "2026-11-23"] + options)
    }
    #expect(try match().code == 1, "without a model nobody meets the prerequisite")
    let learned = try CommandLineTool.run(
      "learn", "--taxonomy", folder.path, "--output", folder.file("skillspace.model"))
    #expect(learned.code == 0)
    let run = try match()
    #expect(run.code == 0)
    #expect(run.output.contains("hand wood stands in for sawing wood, 1.0"))
    #expect(
      try match("--language", "fr").output.contains("hand wood tient lieu de sawing wood, 1,0"))
    #expect(try match("--model", folder.file("skillspace.model")).output == run.output)
  }

  @Test func aModelOfAnotherTaxonomyIsRefused() throws {
    let folder = try workshop()
    let other = try trades()
    let model = try learn(other)
    let run = try CommandLineTool.run("match", folder.path, "--model", model)
    #expect(run.code == 2 && run.error.contains("learned from another taxonomy"))
    try folder.write("passerelle skill space\n", to: "skillspace.model")
    #expect(try CommandLineTool.run("match", folder.path).error.contains("cut off or added to"))
  }

  @Test func whoReadsAModelGetsTheSameFromAnyBLASAndThreads() throws {
    let folder = try workshop()
    let model = folder.file("skillspace.model")
    _ = try CommandLineTool.run("learn", "--taxonomy", folder.path, "--output", model)
    try folder.write((0..<200).map { "p\($0)\thand\n" }.joined(), to: "P.tsv")
    func results(_ threads: String, _ environment: [String: String] = [:]) throws -> [String] {
      let match = try CommandLineTool.run(
        "match", folder.path, "--as-of", "2026-11-23", "--format", "ndjson", "--threads", threads,
        environment: environment)
      let complete = try CommandLineTool.run(
        "complete", "--model", model, "--profiles", folder.file("P.tsv"), "--run",
        folder.file("R"), "--threads", threads, environment: environment)
      #expect(match.code == 0 && complete.code == 0)
      return [match.output, try String(contentsOfFile: folder.file("R"), encoding: .utf8)]
    }
    let expected = try results("1")
    #expect(try results("7") == expected)
    for provider in DeterminismTests.providers {
      #expect(try results("2", ["LD_LIBRARY_PATH": provider]) == expected, "\(provider)")
    }
  }
}
