import Foundation
import Testing

@testable import PasserelleInterchange

@Suite struct AtomicFileTests {
  static func emptyFolder() throws -> DataFolder {
    try DataFolder(["learners.csv": nil, "courses.csv": nil, "needs.csv": nil])
  }

  static func text(_ folder: DataFolder, _ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test func nothingIsSeenBeforeTheCommit() throws {
    let folder = try Self.emptyFolder()
    let file = try AtomicFile(replacing: "\(folder.path)/out.csv")
    try file.write(Array("half".utf8))
    #expect(folder.names.isEmpty)
    try file.write(Array(" and half".utf8))
    try file.commit()
    #expect(folder.names == ["out.csv"])
    #expect(try Self.text(folder, "out.csv") == "half and half")
  }

  @Test func aFileGivenUpLeavesNothing() throws {
    let folder = try Self.emptyFolder()
    do {
      let file = try AtomicFile(replacing: "\(folder.path)/out.csv")
      try file.write(Array("half".utf8))
    }
    #expect(folder.names.isEmpty)
  }

  @Test func theOldFileStandsUntilTheCommit() throws {
    let folder = try Self.emptyFolder()
    try folder.write(Array("old".utf8), to: "out.csv")
    let file = try AtomicFile(replacing: "\(folder.path)/out.csv")
    try file.write(Array("new".utf8))
    #expect(try Self.text(folder, "out.csv") == "old")
    try file.commit()
    #expect(try Self.text(folder, "out.csv") == "new")
    #expect(folder.names == ["out.csv"])
  }

  @Test func aNameLeftBehindByAKilledRunIsPassedOver() throws {
    let folder = try Self.emptyFolder()
    try folder.write([], to: ".out.csv.\(getpid())")
    let file = try AtomicFile(replacing: "\(folder.path)/out.csv")
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try Self.text(folder, "out.csv") == "new")
  }

  @Test func aLinkStaysALink() throws {
    let folder = try Self.emptyFolder()
    try folder.write(Array("old".utf8), to: "real.csv")
    let link = "\(folder.path)/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.csv")
    let file = try AtomicFile(replacing: link)
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try Self.text(folder, "real.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.csv")
  }

  @Test func aFolderIsNoTarget() throws {
    let folder = try Self.emptyFolder()
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile(replacing: folder.path) }
  }

  @Test func aFolderThatIsNotThereIsTold() {
    #expect(throws: AtomicFile.Failure.self) { try AtomicFile(replacing: "/no/such/folder/x") }
  }

  @Test func aFullDiskIsTold() throws {
    let file = try AtomicFile(replacing: "/dev/full")
    #expect(throws: AtomicFile.Failure.self) { try file.write([1]) }
  }

  @Test func aSpoolHandsOnWhatWasWritten() throws {
    let folder = try Self.emptyFolder()
    let spool = try Spool(in: folder.path)
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try spool.write(Array(bytes[..<1000]))
    try spool.write(Array(bytes[1000...]))
    #expect(folder.names.isEmpty)
    var drained: [UInt8] = []
    try spool.drain { drained += $0 }
    #expect(drained == bytes)
  }
}
