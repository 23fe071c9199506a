import PasserelleModel
import Foundation

@testable import PasserelleInterchange

/// A data set in a folder of its own, which goes when the value does.
///
/// Starts with one good row in each required file; tests replace what they are about, and leave out
/// what they give as `nil`.
final class DataFolder: Sendable {
  static let good = [
    "learners.csv": "id,skills\nL1,weld=2\n",
    "courses.csv": "id,teaches\nC1,weld=3\n",
    "needs.csv": "id,skills\nN1,weld=3\n",
  ]

  let path: String

  init(_ files: [String: String?] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path() + "passerelle-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in Self.good where files[name] == nil { try write(Array(text.utf8), to: name) }
    for (name, text) in files {
      if let text { try write(Array(text.utf8), to: name) }
    }
  }

  /// Holds nothing but these bytes in one file, beside the good ones.
  convenience init(_ name: String, bytes: [UInt8]) throws {
    try self.init()
    try write(bytes, to: name)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The names in the folder, hidden ones among them.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// All that comes of reading the folder.
  struct Outcome {
    var catalogue: Catalogue
    var learners: [Learner] = []
    var issues: [ImportIssue]
    var tallies: [FileTally]
    var groupColumns: [String] = []
    fileprivate let folder: String

    var errors: [ImportIssue] { issues.filter { $0.severity == .error } }

    /// The sentences, without the folder that differs from run to run.
    var sentences: [String] {
      issues.map { $0.description.replacing("\(folder)/", with: "") }
    }

    func tally(of kind: FileTally.Kind) -> FileTally? { tallies.first { $0.kind == kind } }

    /// An issue's place, without the folder.
    func place(of issue: ImportIssue) -> PasserelleInterchange.SourceLocation {
      SourceLocation(
        file: issue.location.file.replacing("\(folder)/", with: ""), line: issue.location.line,
        column: issue.location.column)
    }
  }

  func read(linking resolver: ((Taxonomy) -> TextResolver)? = nil) throws -> Outcome {
    let data = try DataSet(at: path)
    let reading = data.readCatalogue(linking: resolver)
    var outcome = Outcome(
      catalogue: reading.catalogue, issues: reading.issues, tallies: reading.tallies, folder: path)
    switch data.learnerStream(knowing: reading.catalogue, linking: reading.resolver) {
    case .failure(let issue): outcome.issues.append(issue)
    case .success(var stream):
      while case let block = stream.next(3), !block.isEmpty { outcome.learners += block }
      outcome.issues += stream.issues
      outcome.tallies.append(stream.tally)
      outcome.groupColumns = stream.groupColumns
    }
    return outcome
  }
}
