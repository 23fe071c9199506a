import Benchmark
import PasserelleModel
import Foundation
import PasserelleInterchange

/// Readers over a data set written for the purpose.
///
/// What is read must be what was written.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], maxDuration: .seconds(5))
  let (learners, needs) = (20_000, 20_000)
  guard let folder = try? Folder(learners: learners, needs: needs),
    let data = try? DataSet(at: folder.path)
  else { preconditionFailure("no data set in the temporary folder") }

  Benchmark("read \(needs) needs of 30 skills, CSV") { _ in
    let reading = data.readCatalogue()
    precondition(!reading.issues.hasErrors && reading.catalogue.needs.count == needs)
  }
  Benchmark("read \(learners) learners of 20 skills, CSV") { _ in
    guard case .success(var stream) = data.learnerStream(knowing: Catalogue(courses: [], needs: []))
    else { preconditionFailure("no learners") }
    var count = 0
    while case let block = stream.next(512), !block.isEmpty { count += block.count }
    precondition(count == learners && !stream.hasErrors)
  }
}

/// A data set of plain rows.
struct Folder {
  /// Always the same, so that runs leave one behind.
  let path = FileManager.default.temporaryDirectory.appending(path: "passerelle-benchmark").path()

  init(learners: Int, needs: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("courses", "id,teaches", ["C1,skill/1=2"])
    try write("needs", "id,skills", (0..<needs).map { "N\($0),\(Self.skills($0, count: 30))" })
    let rows = (0..<learners).map { "L\($0),\(Self.skills($0, count: 20))" }
    try write("learners", "id,skills", rows)
  }

  private func write(_ name: String, _ header: String, _ rows: [String]) throws {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    try text.write(toFile: "\(path)/\(name).csv", atomically: false, encoding: .utf8)
  }

  private static func skills(_ row: Int, count: Int) -> String {
    (0..<count).map { "http://example.org/skill/\((row * 17 + $0) % 13_000)=\($0 % 4 + 1)" }
      .joined(separator: ";")
  }
}
