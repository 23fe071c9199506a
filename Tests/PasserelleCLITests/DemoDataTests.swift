import Foundation
import Testing

@testable import DemoGenerator

@Suite struct DemoDataTests {
  static let demo = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data/demo")

  @Test func theCommittedTablesAreWhatTheGeneratorWrites() throws {
    let files = try DemoData.files(taxonomyFolder: Self.demo.appending(path: "taxonomy"))
    #expect(
      files.map(\.name).sorted() == ["courses.csv", "learners.csv", "needs.csv", "sessions.csv"])
    for file in files {
      let committed = try String(contentsOf: Self.demo.appending(path: file.name), encoding: .utf8)
      #expect(committed == file.contents, "\(file.name): run `swift run DemoGenerator data/demo`")
    }
  }
}
