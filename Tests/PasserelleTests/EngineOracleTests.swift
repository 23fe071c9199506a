import Passerelle
import PasserelleTestSupport
import Testing

/// The engine against SCORING.md read aloud.
@Suite struct EngineOracleTests {
  static let kinships = [0, 30]

  @Test(arguments: 0..<20 as Range<UInt64>, kinships)
  func agreesWithTheDirectReadingOfTheContract(seed: UInt64, kinshipEntries: Int) throws {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = kinshipEntries
    shape.hasSessions = seed % 4 != 0
    let world = RandomWorld(seed: seed, shape)
    try expectAgreement(world, kinship: kinshipEntries == 0 ? .identity : world.kinship)
  }

  @Test func agreesWithManySites() throws {
    var shape = RandomWorld.Shape()
    shape.places = 200
    shape.courses = 150
    try expectAgreement(RandomWorld(seed: 7, shape), kinship: .identity)
  }

  @Test func agreesWithOtherWeightsAndPolicy() throws {
    let weights = try Weights([.gap: 1, .novelty: 499_999, .soon: 500_000])
    for minimum in [0, 0.3, 1] {
      let world = RandomWorld(seed: 11)
      try expectAgreement(
        world, kinship: .identity, weights,
        try Policy(minimumReadiness: minimum, showsUnasked: minimum < 1))
    }
  }

  private func expectAgreement(
    _ world: RandomWorld, kinship: Kinship, _ weights: Weights = .standard,
    _ policy: Policy = .standard
  ) throws {
    let engine = try Engine(
      world.catalogue, asOf: world.asOf, weights: weights, policy: policy, kinship: kinship)
    let direct = DirectScoring(
      world.catalogue, asOf: world.asOf, weights: weights,
      minimumReadiness: policy.minimumReadiness, showsUnasked: policy.showsUnasked,
      kinship: kinship)
    let results = try engine.match(world.learners, top: 7, allParts: true)
    for (learner, result) in zip(world.learners, results) {
      let (ranked, excluded) = direct.rank(learner)
      expectReasons(result, learner, direct, world.catalogue, isExact: kinship == .identity)
      expectTold(result, learner, direct)
      #expect(result.needs.map(\.need) == direct.closestNeeds(learner))
      #expect(result.matches.map(\.course) == ranked.prefix(7).map(\.course), "\(learner.id)")
      #expect(result.matches.map(\.session) == ranked.prefix(7).map(\.session))
      expectOtherWork(result, learner, direct)
      for (match, expected) in zip(result.matches, ranked) {
        // With the identity both add the same numbers in the same order: not one ppm may differ.
        let tolerance: Int64 = kinship == .identity ? 0 : 2
        for (part, value) in zip(match.parts, expected.parts) {
          #expect(
            abs(part.ppm - value) <= tolerance, "\(learner.id) \(match.course) \(part.criterion)")
        }
        #expect(abs(match.score.trillionths - expected.score) <= tolerance * 1_000_000)
        #expect(abs(match.gain.ppm - expected.gain) <= tolerance)
      }
      let counts = Dictionary(
        uniqueKeysWithValues: result.excluded.map { ($0.rule, $0.count) })
      #expect(counts == excluded, "\(learner.id)")
    }
  }

  /// What is said of the learner beside the list.
  private func expectTold(_ result: LearnerMatches, _ learner: Learner, _ direct: DirectScoring) {
    #expect(result.ignoresTargets == direct.ignoresTargets(learner))
    #expect(result.apply == direct.apply(learner))
    #expect(
      result.aims.map { "\($0.course) \($0.obstacles.map(\.rule.rawValue))" }
        == direct.aims(learner), "\(learner.id)")
    let alone = Dictionary(
      uniqueKeysWithValues: result.excluded.map { ($0.rule, $0.onlyByIt) })
    #expect(alone == direct.excludedOnly(learner), "\(learner.id)")
  }

  private func expectOtherWork(
    _ result: LearnerMatches, _ learner: Learner, _ direct: DirectScoring
  ) {
    guard result.matches.isEmpty && !learner.targetOccupations.isEmpty else {
      return #expect(result.otherWork.isEmpty)
    }
    var other = learner
    other.targetOccupations = []
    #expect(result.otherWork.map(\.course) == direct.rank(other).ranked.prefix(7).map(\.course))
  }

  private func expectReasons(
    _ result: LearnerMatches, _ learner: Learner, _ direct: DirectScoring, _ catalogue: Catalogue,
    isExact: Bool
  ) {
    for match in result.matches {
      guard let course = catalogue.courses.first(where: { $0.id == match.course }) else {
        Issue.record("\(match.course) is not in the catalogue")
        continue
      }
      let (closes, expected) = (match.closes.map(\.description), direct.closes(learner, course))
      // With kinship equal demands are sums of the same numbers, which may differ in their last bits.
      #expect(isExact ? closes == expected : closes.sorted() == expected.sorted())
      #expect(match.missing.map(\.description) == direct.missing(learner, course))
      #expect(match.assumed == direct.assumed(learner, course))
      #expect(abs(match.lapsingPpm - direct.lapsing(learner, course)) <= 1)
      let brings = direct.brings(learner, course)
      #expect(match.brings.map(\.need) == brings.map(\.need), "\(learner.id) \(course.id)")
      for (brought, expected) in zip(match.brings, brings) {
        #expect(abs(brought.from - expected.from) < 1e-9 && abs(brought.to - expected.to) < 1e-9)
      }
    }
  }
}
