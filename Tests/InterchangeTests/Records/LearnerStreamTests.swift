import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// Learners written and read back, and the accounts of damaged files.
@Suite struct LearnerStreamTests {
  static func read(
    _ bytes: [UInt8], as name: String, blockSize: Int = 1 << 20
  ) throws -> (learners: [Learner], stream: LearnerStream) {
    let folder = try DataFolder(name, bytes: bytes)
    let file = InputFile(path: "\(folder.path)/\(name)", name: name)
    var stream = LearnerStream(file, References(Taxonomy()), blockSize: blockSize)
    var learners: [Learner] = []
    while case let block = stream.next(7), !block.isEmpty { learners += block }
    return (learners, stream)
  }

  @Test(arguments: 1...64) func whatIsWrittenAsCSVIsReadBack(seed: Int) throws {
    var world = RandomLearners(seed: UInt64(seed), count: 20)
    let (learners, stream) = try Self.read(world.csv(), as: "learners.csv", blockSize: seed)
    #expect(stream.issues.allSatisfy { $0.code == "unmatched-occupation" })
    #expect(learners == world.learners)
    #expect(stream.groupColumns == ["group:x"])
    #expect(stream.bytesRead == stream.byteCount && stream.bytesRead > 0)
  }

  @Test(arguments: 1...64) func whatIsWrittenAsNDJSONIsReadBack(seed: Int) throws {
    let world = RandomLearners(seed: UInt64(seed), count: 20)
    let (learners, stream) = try Self.read(
      world.ndjson(), as: "learners.ndjson", blockSize: seed)
    #expect(stream.issues.allSatisfy { $0.code == "unmatched-occupation" })
    #expect(learners == world.learners)
  }

  /// Every row is either used or rejected with an error at its own line.
  @Test(arguments: 0..<200) func theAccountsOfADamagedFileAddUp(seed: Int) throws {
    var world = RandomLearners(seed: UInt64(seed), count: 15)
    var bytes = world.csv()
    var random = world.random
    let header = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > header + 2 {
      let place = Int.random(in: header + 1..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = random.pick([0, 0x22, 0x2C, 0x0A, 0xFF, 0x3B, 0x39])
      case 1: bytes.insert(random.pick([0x22, 0x2C, 0x0A, 0xC3]), at: place)
      case 2: bytes.remove(at: place)
      default: if random.chance(0.1) { bytes.removeSubrange(place...) }
      }
    }
    let (learners, stream) = try Self.read(bytes, as: "learners.csv", blockSize: 32)
    let tally = stream.tally
    let bad = Set(
      stream.issues.filter { $0.severity == .error && !$0.problem.isOfFile }.map(\.location.line))
    #expect(tally.used == learners.count)
    #expect(tally.rejected == bad.count)
    #expect(tally.read == tally.used + tally.rejected)
    #expect(Set(learners.map(\.id)).count == learners.count)
  }

  @Test(arguments: [
    ("id", "{\"id\":5,\"skills\":{\"a\":1}}", "found a number, expected text in quotes"),
    ("skills", "{\"id\":\"L1\",\"skills\":7}", "(L1) found a number, expected text in quotes"),
    (
      "skills", "{\"id\":\"L1\",\"skills\":[1]}",
      "(L1) found a list with items that are not text, expected text in quotes"
    ),
    (
      "skills", "{\"id\":\"L1\",\"skills\":{\"a\":true}}",
      "(L1) found a value that is no number or text, expected text in quotes"
    ),
    (
      "eqfLevel", "{\"id\":\"L1\",\"eqfLevel\":true,\"skills\":{\"a\":1}}",
      "(L1) found true or false, expected a number"
    ),
  ])
  func aJSONValueOfTheWrongKindIsToldAtItsKey(
    column: String, line: String, sentence: String
  ) throws {
    let (learners, stream) = try Self.read(Array(line.utf8), as: "learners.ndjson")
    #expect(stream.issues.map(\.description) == ["learners.ndjson:1: \(column): \(sentence)"])
    #expect(learners.isEmpty)
  }

  @Test func nullIsAbsentAndAnEntryWithoutValueIsIntermediate() throws {
    let line = "{\"id\":\"L1\",\"status\":null,\"skills\":{\"a\":null,\"b\":\"\",\"c\":4}}"
    let (learners, stream) = try Self.read(Array(line.utf8), as: "learners.ndjson")
    #expect(stream.issues.isEmpty)
    #expect(
      learners.first?.skills
        == ["a": .intermediate, "b": .intermediate, "c": .highlySpecialised])
  }
}
