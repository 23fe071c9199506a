import Foundation
import Testing

/// The built `passerelle`, run as a user runs it.
enum CommandLineTool {
  struct Outcome {
    let code: Int32
    let output: String
    let error: String
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let demo = repository.appending(path: "data/demo").path()
  static let shared = repository.appending(path: "../shared/data").standardizedFileURL.path()

  /// The release program where it is newer than all sources, which takes a tenth of the time; else
  /// the one that was built with the tests.
  static let path: String = {
    let release = repository.appending(path: ".build/release/passerelle")
    if let built = modified(release), built > newestSource { return release.path() }
    let beside = Bundle.main.bundleURL.appending(path: "passerelle")
    return FileManager.default.isExecutableFile(atPath: beside.path())
      ? beside.path() : repository.appending(path: ".build/debug/passerelle").path()
  }()

  private static func modified(_ file: URL) -> Date? {
    try? file.resolvingSymlinksInPath().resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
  }

  private static var newestSource: Date {
    let sources = repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: sources.path())?.compactMap { $0 as? String }
    let urls = (files ?? []).map { sources.appending(path: $0) }
    return (urls + [repository.appending(path: "Package.swift")]).compactMap(modified).max()
      ?? .distantFuture
  }

  static func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  /// Runs to the end; output goes through files, so that no pipe can fill up.
  static func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, environment: environment)
  }

  /// The same with a list of arguments.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in current: String? = nil
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let process = process(arguments, environment: environment)
    if let current { process.currentDirectoryURL = URL(filePath: current) }
    let (output, error) = (folder.file("output"), folder.file("error"))
    for file in [output, error] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: error))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
  }
}

/// A folder that goes with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-tests-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
  }

  var contents: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// A data set of a few rows, which a test makes worse.
struct SmallDataSet {
  var learners = "id,skills\nL1,sawing=1\nL2,\"sawing=2;planing=1\"\n"
  var courses = "id,title,teaches\nC1,Joinery,planing=3\nC2,=SUM(A1),sawing=4\n"
  var needs = "id,skills\nN1,sawing=3;planing=2?\n"
  var sessions: String?

  func written() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(learners, to: "learners.csv")
    try folder.write(courses, to: "courses.csv")
    try folder.write(needs, to: "needs.csv")
    if let sessions { try folder.write(sessions, to: "sessions.csv") }
    return folder
  }
}
