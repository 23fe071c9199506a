import Foundation
import PasserelleTestSupport
import Testing

/// Same input, same bytes.
@Suite struct DeterminismTests {
  private func match(
    _ data: String, _ options: String..., environment: [String: String] = [:]
  ) throws -> String {
    let arguments =
      ["match", data, "--as-of", "2026-11-23", "--format", "ndjson", "--quiet"] + options
    let folder = try TemporaryFolder()
    let process = CommandLineTool.process(
      arguments + ["--output", folder.file("out")], environment: environment)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOfFile: folder.file("out"), encoding: .utf8)
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let one = try match(CommandLineTool.demo, "--threads", "1")
    #expect(try match(CommandLineTool.demo, "--threads", "2") == one)
    #expect(try match(CommandLineTool.demo, "--threads", "7") == one)
  }

  @Test func theOrderOfLearnersDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let copy = folder.file("copy")
    try FileManager.default.copyItem(atPath: CommandLineTool.demo, toPath: copy)
    let table = try String(contentsOfFile: "\(copy)/learners.csv", encoding: .utf8)
    var rows = table.split(separator: "\n")
    let header = rows.removeFirst()
    var generator = SeededGenerator(seed: 5)
    let shuffled = [header] + rows.shuffled(using: &generator)
    try (shuffled.joined(separator: "\n") + "\n")
      .write(toFile: "\(copy)/learners.csv", atomically: false, encoding: .utf8)
    let lines = try match(copy).split(separator: "\n")
    let original = try match(CommandLineTool.demo).split(separator: "\n")
    #expect(lines != original)
    #expect(lines.sorted() == original.sorted())
  }

  /// Folders that hold a libblas.so.3 of their own: Debian's alternatives.
  static let providers: [String] = {
    let library = "/usr/lib/x86_64-linux-gnu"
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
    return folders.map { "\(library)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: "\($0)/libblas.so.3") }.sorted()
  }()

  @Test(.enabled(if: providers.count > 1, "only one BLAS is installed"), arguments: providers)
  func theProviderOfBLASDoesNotMatter(folder: String) throws {
    let expected = try match(CommandLineTool.demo)
    let other = try match(CommandLineTool.demo, environment: ["LD_LIBRARY_PATH": folder])
    #expect(other == expected)
  }
}
