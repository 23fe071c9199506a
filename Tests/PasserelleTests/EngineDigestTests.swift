import Passerelle
import PasserelleTestSupport
import Testing

@Suite struct EngineDigestTests {
  private let world: RandomWorld = {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 9
    return RandomWorld(seed: 3, shape)
  }()

  @Test func enginesOfOneSourceHaveOneDigest() throws {
    var shuffled = world.catalogue
    shuffled.needs.reverse()
    let engine = try Engine(world.catalogue, asOf: world.asOf, kinship: world.kinship)
    let other = try Engine(
      shuffled, asOf: world.asOf, kinship: Kinship(world.kinship.entries.reversed()))
    #expect(engine.digest == other.digest && engine.digest == engine.digest)
    #expect(engine.catalogue == world.catalogue && engine.asOf == world.asOf)
  }

  @Test func everythingThatAnswersDependOnCounts() throws {
    let weights = try Weights([.gap: 1_000_000])
    let engines = try [
      Engine(world.catalogue, asOf: world.asOf, kinship: world.kinship),
      Engine(world.catalogue, asOf: world.asOf),
      Engine(world.catalogue, asOf: "2026-11-24", kinship: world.kinship),
      Engine(world.catalogue, asOf: world.asOf, weights: weights, kinship: world.kinship),
      Engine(
        world.catalogue, asOf: world.asOf, policy: Policy(minimumReadiness: 0.4),
        kinship: world.kinship),
      Engine(
        world.catalogue, asOf: world.asOf, policy: Policy(reserves: .hard), kinship: world.kinship),
      Engine(Catalogue(courses: [], needs: []), asOf: world.asOf, kinship: world.kinship),
    ]
    #expect(Set(engines.map(\.digest)).count == engines.count)
  }
}
