import PasserelleBase
import PasserelleModel
import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@testable import PasserelleSkillSpace

@Suite struct ModelFileTests {
  private func model() throws -> SkillSpace {
    try #require(SkillSpace.learn(from: inventedTaxonomy(seed: 5)))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var space = try model()
    space.card.add("note", "é €")
    let read = try SkillSpace(fileBytes: space.fileBytes)
    #expect(read.fileBytes == space.fileBytes)
    #expect(read.skills == space.skills && read.card == space.card)
    #expect(read.scalesPpm == space.scalesPpm && read.taxonomy == space.taxonomy)
    for skill in space.skills.indices {
      #expect(Array(read.loadings[skill]) == Array(space.loadings[skill]))
      #expect(Array(read.standIns[skill]) == Array(space.standIns[skill]))
    }
  }

  @Test func theSameTaxonomyGivesTheSameBytes() throws {
    let bytes = try model().fileBytes
    #expect(try model().fileBytes == bytes)
    var shuffled = inventedTaxonomy(seed: 5)
    for (occupation, related) in shuffled.occupationSkills {
      shuffled.occupationSkills[occupation] = related.reversed() + related
    }
    #expect(SkillSpace.learn(from: shuffled)?.fileBytes == bytes)
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try model().fileBytes
    for count in 0..<bytes.count where count < 80 || count % 97 == 0 || count > bytes.count - 40 {
      #expect(throws: SkillSpace.Damage.self) {
        try SkillSpace(fileBytes: Array(bytes.prefix(count)))
      }
    }
    let error = try #require(throws: SkillSpace.Damage.self) {
      try SkillSpace(fileBytes: bytes + [0])
    }
    #expect(error == .length(found: bytes.count + 1, expected: bytes.count))
  }

  @Test func everyChangedByteIsRefused() throws {
    let bytes = try model().fileBytes
    for position in stride(from: 0, to: bytes.count, by: 53) {
      var changed = bytes
      changed[position] ^= 0x20
      #expect(throws: SkillSpace.Damage.self, "byte \(position)") {
        try SkillSpace(fileBytes: changed)
      }
    }
  }

  @Test func foreignAndNewerFilesAreNamed() throws {
    func damage(_ bytes: [UInt8]) throws -> SkillSpace.Damage {
      try #require(throws: SkillSpace.Damage.self) { try SkillSpace(fileBytes: bytes) }
    }
    #expect(try damage([]) == .foreign)
    #expect(try damage(Array("id,skills\n".utf8)) == .foreign)
    var newer = try model().fileBytes
    newer[23] = 2
    #expect(try damage(newer) == .version(2))
  }

  /// A right checksum over wrong content never makes the reader trap.
  @Test func whatABrokenWriterWroteIsRefused() throws {
    let bytes = try model().fileBytes
    var random = SeededGenerator(seed: 8)
    for _ in 0..<400 {
      var body = Array(bytes[..<(bytes.count - 32)])
      body[Int.random(in: 35..<body.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      _ = try? SkillSpace(fileBytes: body + SHA256.digest(of: body))
    }
  }

  @Test func aTaxonomyIsKnownByItsRelationsNotItsLabels() {
    var taxonomy = inventedTaxonomy(seed: 5)
    let digest = TaxonomyDigest(of: taxonomy)
    for skill in taxonomy.skills.keys { taxonomy.skills[skill]?.preferred["fr"] = "métier" }
    #expect(TaxonomyDigest(of: taxonomy) == digest)
    taxonomy.occupationSkills["o1"]?.removeLast()
    #expect(TaxonomyDigest(of: taxonomy) != digest)
  }
}
