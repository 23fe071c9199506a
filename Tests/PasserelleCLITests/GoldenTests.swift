import Foundation
import Testing

/// Every format and language, byte for byte, over the demo's first ten learners: a change of what users
/// get is then a difference that somebody has read.
///
/// `PASSERELLE_GOLDEN=renew swift test --filter GoldenTests` takes what is written now for right.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  static let isRenewing = ProcessInfo.processInfo.environment["PASSERELLE_GOLDEN"] == "renew"

  /// A file of results and the command that writes it, in a folder with the data set `data`.
  struct Case: Sendable, CustomTestStringConvertible {
    enum Stream: Sendable { case output, error, issues }

    let file: String
    let arguments: [String]
    var stream = Stream.output
    var testDescription: String { file }

    init(_ file: String, _ command: String, _ stream: Stream = .output) {
      self.file = file
      arguments = command.split(separator: " ").map(String.init)
      self.stream = stream
    }
  }

  static let match = "match data --as-of 2026-11-23 --top 3"
  static let allocate = "allocate data --as-of 2026-11-23"
  static let cases = [
    Case("match.fr.txt", "\(match) --language fr"),
    Case("match.nl.txt", "\(match) --language nl"),
    Case("match.en.txt", "\(match) --language en"),
    Case("match.ndjson", "\(match) --format ndjson"),
    Case("match.csv", "\(match) --format csv"),
    Case("plan.fr.txt", "\(allocate) --language fr"),
    Case("plan.nl.txt", "\(allocate) --language nl"),
    Case("plan.ndjson", "\(allocate) --format ndjson"),
    Case("plan.csv", "\(allocate) --format csv"),
    Case("plan.stable.csv", "\(allocate) --format csv --objective stable"),
    Case("plan.summary.txt", allocate, .error),
    Case("validate.txt", "validate data"),
    Case("issues.txt", "validate bad", .error),
    Case("issues.ndjson", "validate bad --issues issues", .issues),
    Case("figures.csv", "evaluate --data data --as-of 2026-11-23 --top 3 --format csv"),
    Case("figures.txt", "evaluate --data data --as-of 2026-11-23 --top 3 --outcome"),
    Case("figures.ndjson", "evaluate --data data --as-of 2026-11-23 --top 3 --format ndjson"),
  ]

  static let bad = """
    id,skills,availableFrom,hours,languages
    L1,sawing=9,2026-12-01,3,fr=C1
    L2,skill:arithmetic=2,31/12/2026,,
    L1,skill:arithmetic,,,fr=C9
    "L4,skill:arithmetic
    L5,skill:aritmetic,2027-02-30,,

    """

  private func data() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["data", "bad"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: true)
      for table in ["courses.csv", "sessions.csv", "needs.csv", "taxonomy"] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.file("\(name)/\(table)"),
          withDestinationPath: "\(CommandLineTool.demo)/\(table)")
      }
    }
    let learners = try String(
      contentsOfFile: "\(CommandLineTool.demo)/learners.csv", encoding: .utf8)
    let rows = learners.split(separator: "\n").prefix(11).joined(separator: "\n")
    try folder.write(rows + "\n", to: "data/learners.csv")
    try folder.write(Self.bad, to: "bad/learners.csv")
    return folder
  }

  @Test(arguments: cases) func whatIsWrittenIsWhatItWas(golden: Case) throws {
    let folder = try data()
    let run = try CommandLineTool.run(golden.arguments, in: folder.path)
    var text = run.output
    if golden.stream == .error { text = run.error }
    if golden.stream == .issues {
      text = try String(contentsOfFile: folder.file("issues"), encoding: .utf8)
    }
    // The last line of a summary is the time that it took.
    text = text.replacing(#/\n[0-9.]+ s\n$/#, with: "\n")
    let file = Self.folder.appending(path: golden.file)
    if Self.isRenewing {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(golden.file) \(Self.difference(text, expected))")
  }

  /// The first line that is not what it was.
  private static func difference(_ text: String, _ expected: String) -> String {
    let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "now: \($0)\nwas: \($1)" } ?? "is longer or shorter"
  }

  @Test func noGoldenFileIsLeftBehind() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Set(found) == Set(Self.cases.map(\.file)))
  }

  /// The blocks of the README that begin with a prompt are what the program says today, in that order;
  /// those about data that are not in the repository are not run.
  @Test func theConsoleOfTheREADMEIsTrue() throws {
    let readme = try String(
      contentsOf: CommandLineTool.repository.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.split(separator: "```").filter {
      $0.hasPrefix("\n$ passerelle") && $0.contains("data/demo")
    }
    #expect(blocks.count >= 2)
    for block in blocks {
      var lines = block.split(separator: "\n").map(String.init)
      let command = lines.removeFirst().split(separator: " ").dropFirst(2).map(String.init)
      let folder = try TemporaryFolder()
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("data"),
        withDestinationPath: CommandLineTool.repository.appending(path: "data").path())
      let run = try CommandLineTool.run(command, in: folder.path)
      let said = (run.output + run.error).split(separator: "\n").map(String.init)
      for line in lines { #expect(said.contains(line), "not said: \(line)") }
      let places = lines.compactMap { said.firstIndex(of: $0) }
      #expect(places == places.sorted(), "in another order: \(command)")
    }
  }
}
