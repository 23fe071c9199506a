import ArgumentParser
import Foundation
import PasserelleInterchange
import Testing

@testable import PasserelleCLI

/// No result takes the place of a file that is read, or of another result, for all commands and options.
@Suite struct OverwritingTests {
  /// The options of a command that name files; values are names in the folder of the test.
  struct Row: Sendable, CustomTestStringConvertible {
    let command: String
    var folder: (option: String?, name: String)?
    var reads: [String: String] = [:]
    /// What else must be given.
    var others: [String] = []
    /// Words that are no paths, and a file named without an option.
    var words: [String] = []
    var input: String?
    let writes: [String]
    /// The names of all files that are read.
    var allRead: [String] { reads.values + [input].compactMap(\.self) }
    var testDescription: String { "\(command) \(folder?.option ?? "")" }
  }

  static let ranking = ["--weights": "w.json", "--policy": "p.json", "--model": "M"]
  static let judged = ["--run": "r.trec", "--qrels": "q.txt", "--baseline": "b.trec"]
  static let problem = ["--edges": "E.csv", "--capacities": "C.csv"]
  static let results = ["--output", "--issues"]
  static let linking = ["--unlinked"]
  static let rows = [
    Row(command: "match", folder: (nil, "data"), reads: ranking, writes: results + linking),
    Row(
      command: "allocate", folder: (nil, "data"),
      reads: ranking.merging(["--pins": "pins.csv", "--previous": "plan.csv"]) { $1 },
      writes: results + linking + ["--certificate", "--problem"]),
    Row(
      command: "import", folder: ("--into", "data"),
      reads: ["--occupations": "codes.csv", "--places": "places.csv"],
      words: ["forem-offers"], input: "offers.json", writes: ["--issues"]),
    Row(command: "validate", folder: (nil, "data"), writes: ["--issues"] + linking),
    Row(
      command: "evaluate", reads: judged.merging(["--weights": "w.json"]) { $1 },
      writes: results + ["--report"]),
    Row(
      command: "evaluate", folder: ("--data", "data"),
      reads: ranking.merging(["--judgements": "q.txt"]) { $1 }, writes: results + linking),
    Row(
      command: "evaluate", folder: ("--audit", "data"),
      reads: ["--policy": "p.json", "--model": "M"], writes: results + linking),
    Row(
      command: "tune", folder: (nil, "data"),
      reads: ["--judgements": "q.txt", "--policy": "p.json", "--model": "M"],
      others: ["--output", "new"], writes: results + linking + ["--report"]),
    Row(
      command: "solve", reads: problem, others: ["--output", "new"],
      writes: results + ["--certificate"]),
    Row(
      command: "verify",
      reads: problem.merging(["--assignment": "X.csv", "--certificate": "K.json"]) { $1 },
      writes: ["--issues"]),
    Row(
      command: "learn", folder: ("--taxonomy", "data"), others: ["--output", "new"],
      writes: results),
    Row(
      command: "complete", reads: ["--model": "M", "--profiles": "P.tsv"],
      others: ["--run", "new"], writes: ["--run", "--issues"]),
    Row(
      command: "link", reads: ["--corpus": "c.tsv", "--queries": "q.tsv"],
      others: ["--run", "new"], writes: ["--run", "--issues"]),
    Row(
      command: "synthesize", folder: (nil, "data"), reads: ["--taxonomy": "esco"], writes: []),
  ]

  static let tables = [
    "learners.csv", "courses.csv", "needs.csv", "sessions.csv", "skillspace.model",
    "taxonomy/skills_en.csv",
  ]

  /// A folder with every file that a row reads.
  private func folder(_ row: Row) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["data/taxonomy", "other"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: true)
    }
    for name in Self.tables { try folder.write(name, to: "data/\(name)") }
    for name in row.allRead { try folder.write(name, to: name) }
    return folder
  }

  private func arguments(_ row: Row, _ folder: TemporaryFolder) -> [String] {
    let data = row.folder.map { [$0.option, folder.file($0.name)].compactMap(\.self) } ?? []
    let reads = row.reads.sorted { $0.key < $1.key }.flatMap { [$0.key, folder.file($0.value)] }
    let others = row.others.map { $0.hasPrefix("--") ? $0 : folder.file($0) }
    // What is written of unlinked texts needs them to be linked.
    let link = row.writes.contains("--unlinked") ? ["--link"] : []
    let input = row.input.map { [folder.file($0)] } ?? []
    return [row.command] + row.words + data + reads + input + others + link
  }

  private func files(_ arguments: [String]) throws -> CommandFiles {
    let command = try PasserelleCommand.parseAsRoot(arguments)
    return try #require(command as? any FileCommand).files
  }

  private func refusal(_ arguments: [String]) throws -> Failure? { try files(arguments).refusal }

  /// Other ways to say the same path, made where they must be.
  private func spellings(of name: String, in folder: TemporaryFolder) throws -> [String] {
    let (link, twin) = (folder.file("link"), folder.file("twin"))
    for path in [link, twin] { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.file(name))
    try FileManager.default.linkItem(atPath: folder.file(name), toPath: twin)
    return [
      folder.file(name), folder.file("./\(name)"), folder.file("other/../\(name)"), link, twin,
    ]
  }

  @Test(arguments: rows) func nothingThatIsReadIsReplaced(row: Row) throws {
    let folder = try folder(row)
    let own = row.folder == nil ? [] : Self.tables.map { "data/\($0)" }
    for option in row.writes where option != "--problem" {
      let files = try files(arguments(row, folder) + [option, "result"])
      #expect(files.refusal == nil, "\(row.command) \(option)")
      for name in row.allRead + own {
        let mayReplace = row.command == "learn" && option == "--output"
        if mayReplace && name.hasSuffix("skillspace.model") { continue }
        for spelling in try spellings(of: name, in: folder) {
          let found = files.writing(["result": spelling]).refusal
          #expect(found != nil, "\(row.command) \(option) \(spelling)")
        }
      }
    }
  }

  @Test(arguments: rows) func noTwoResultsShareAFile(row: Row) throws {
    let folder = try folder(row)
    let options = row.writes.filter { $0 != "--problem" }
    for (index, first) in options.enumerated() {
      for second in options[(index + 1)...] {
        let both = try files(arguments(row, folder) + [first, "first", second, "second"])
        #expect(both.refusal == nil)
        #expect(both.writing(["first": "/dev/null", "second": "/dev/null"]).refusal == nil)
        for spelling in ["result", "./result", "other/../result"] {
          let shared = ["first": folder.file("result"), "second": folder.file(spelling)]
          #expect(both.writing(shared).refusal?.isUsage == true, "\(first) \(second)")
        }
      }
    }
  }

  /// A problem is a folder of three files, a report a page with two files beside it.
  @Test func filesThatNoOptionSpellsOutCountToo() throws {
    let folder = try TemporaryFolder()
    for name in ["edges.csv", "study.csv", "w.json"] { try folder.write("", to: name) }
    let plan = ["allocate", folder.file("data")]
    for option in ["--pins", "--certificate", "--output", "--issues"] {
      let files = [option, folder.file("edges.csv"), "--problem", folder.path]
      #expect(try refusal(plan + files)?.isUsage == true, "\(option)")
    }
    let study = [
      "evaluate", "--run", folder.file("study.csv"), "--qrels", folder.file("q"), "--report",
      folder.file("study.html"),
    ]
    #expect(try refusal(study)?.isUsage == true)
  }

  @Test func aTableThatIsNotThereYetIsTheDataSetsOwn() throws {
    let folder = try folder(Self.rows[0])
    for name in ["learners.ndjson", "needs.ndjson", "taxonomy/new.csv"] {
      let path = folder.file("data/\(name)")
      let found = try refusal(["match", folder.file("data"), "--output", path])
      #expect(found?.message.contains("is an export of the data set") == true, "\(name)")
    }
    #expect(try refusal(["match", folder.file("data"), "--output", folder.file("data/r")]) == nil)
  }

  /// The table above, held against what the commands themselves say of their options.
  @Test func noOptionThatNamesAFileIsForgotten() throws {
    let json = try JSONSerialization.jsonObject(with: Data(PasserelleCommand._dumpHelp().utf8))
    let root = try #require((json as? [String: Any])?["command"] as? [String: Any])
    let commands = try #require(root["subcommands"] as? [[String: Any]])
    let ofFiles: Set = ["file", "file.html", "dir", "folder", "data", "out"]
    var seen = 0
    for command in commands {
      let name = try #require(command["commandName"] as? String)
      let rows = Self.rows.filter { $0.command == name }
      let known = Set(
        rows.flatMap { row in
          row.writes + row.reads.keys
            + [row.folder.map { $0.option ?? "data" }, row.input.map { _ in "data" }]
            .compactMap(\.self)
        })
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let value = try #require((argument["valueName"] as? String) ?? "")
        guard ofFiles.contains(value) else { continue }
        seen += 1
        let long = (argument["preferredName"] as? [String: Any])?["name"] as? String
        #expect(known.contains(long.map { "--\($0)" } ?? "data"), "\(name) \(long ?? value)")
      }
    }
    #expect(seen > 30)
  }

  @Test(arguments: ["taxonomy/skills_en.csv", "skillspace.model", "needs.csv"])
  func theRunItselfLeavesTheDataSetAsItWas(name: String) throws {
    let folder = try SmallDataSet().written()
    try FileManager.default.createDirectory(
      atPath: folder.file("taxonomy"), withIntermediateDirectories: true)
    if !folder.contents.contains(name) { try folder.write("as it was", to: name) }
    let before = try Data(contentsOf: URL(filePath: folder.file(name)))
    for option in ["--output", "--issues"] {
      let run = try CommandLineTool.run("match", folder.path, option, folder.file(name))
      #expect(run.code == 2 && run.error.contains("is an export of the data set"))
    }
    #expect(try Data(contentsOf: URL(filePath: folder.file(name))) == before)
  }

  @Test func nothingIsInventedWhereExportsStand() throws {
    let folder = try SmallDataSet().written()
    let before = try String(contentsOfFile: folder.file("learners.csv"), encoding: .utf8)
    let run = try CommandLineTool.run(
      "synthesize", folder.path, "--learners", "3", "--courses", "3", "--needs", "3",
      "--taxonomy", CommandLineTool.demo)
    #expect(run.code == 2 && run.error.contains("holds learners.csv — give a new folder"))
    #expect(try String(contentsOfFile: folder.file("learners.csv"), encoding: .utf8) == before)
  }
}

extension CommandFiles {
  /// Why the files may not be written; `nil` where they may.
  fileprivate var refusal: Failure? {
    do throws(Failure) {
      try check()
      return nil
    } catch {
      return error
    }
  }

  /// The same with other paths in the place of some.
  fileprivate func writing(_ paths: [String: String]) -> CommandFiles {
    var files = self
    files.written = written.map { path in path.map { paths[$0] ?? $0 } }
    files.model = model.map { paths[$0] ?? $0 }
    return files
  }
}
