import Foundation
import Testing

@testable import PasserelleInterchange

/// The download of ESCO v1.1.1, where it lies beside the package.
@Suite struct PublishedTaxonomyTests {
  static let archives = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/esco-v1.1.1")
  static let unzip = "/usr/bin/unzip"

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: archives.path())
      && FileManager.default.fileExists(atPath: unzip)
  }

  @Test(.enabled(if: isThere)) func theDownloadIsCountedAsPublished() throws {
    let folder = try DataFolder(["learners.csv": nil, "courses.csv": nil, "needs.csv": nil])
    for archive in ["classification-en.zip", "relations.zip"] {
      let path = Self.archives.appending(path: archive).path()
      let process = try Process.run(
        URL(filePath: Self.unzip), arguments: ["-qjo", path, "-d", folder.path])
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let data = try DataSet(at: folder.path)
    #expect(data.isTaxonomyOnly)
    let reading = data.readCatalogue()
    let counts = reading.taxonomyCounts
    #expect((counts.skills, counts.occupations) == (13_896, 3007))
    #expect((counts.skillGroups, counts.iscoGroups) == (640, 619))
    #expect((counts.essentialRelations, counts.optionalRelations) == (64_946, 58_909))
    #expect((counts.skillRelations, counts.broaderRelations) == (5899, 20_656 + 3617))
    #expect(reading.tallies.allSatisfy { $0.rejected == 0 })
    #expect(!reading.issues.hasErrors)
  }
}
