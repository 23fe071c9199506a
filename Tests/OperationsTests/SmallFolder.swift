import Foundation

/// A data set of a few rows in a folder that goes with the value.
final class SmallFolder {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "passerelle-operations-\(UUID().uuidString)").path()

  init(
    learners: String, courses: String = "C1,planing=3\n", sessions: String? = nil
  ) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write("id,skills\n" + learners, to: "learners.csv")
    try write("id,teaches\n" + courses, to: "courses.csv")
    try write("id,skills\nN1,planing=3\n", to: "needs.csv")
    if let sessions { try write("id,course,start,seats\n" + sessions, to: "sessions.csv") }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
  }
}
