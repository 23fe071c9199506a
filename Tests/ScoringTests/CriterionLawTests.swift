import PasserelleModel
import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@testable import PasserelleScoring

/// Laws that every criterion keeps.
@Suite struct CriterionLawTests {
  private func forEachPart(_ world: RandomWorld, _ body: (CriterionName, Int64) -> Void) {
    let model = ScoringModel(
      world.catalogue, asOf: world.asOf, weights: .standard, policy: .standard,
      kinship: world.kinship)
    let criteria = Criteria(model)
    let facts = LearnerFacts(model)
    for learner in world.learners {
      facts.load(learner)
      facts.eligible.forEach { course in
        for (name, part) in zip(CriterionName.allCases, criteria.parts(of: course, for: facts)) {
          body(name, part)
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func liesBetweenZeroAndOne(seed: UInt64) {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 20
    forEachPart(RandomWorld(seed: seed, shape)) { name, part in
      #expect((0...1_000_000).contains(part), "\(name)")
    }
  }

  @Test(arguments: CriterionName.allCases) func takesManyValues(name: CriterionName) {
    var values: Set<Int64> = []
    for seed in 0..<5 as Range<UInt64> {
      forEachPart(RandomWorld(seed: seed)) { if $0 == name { values.insert($1) } }
    }
    #expect(values.count > 3, "\(name) is hardly exercised")
  }

  @Test func someCourseClosesMostForEveryLearner() {
    var best: Int64 = 0
    forEachPart(RandomWorld(seed: 3)) { if $0 == .gap { best = max(best, $1) } }
    #expect(best == 1_000_000)
  }

  @Test func demandOfALearnerSumsToOne() {
    let world = RandomWorld(seed: 5)
    let model = ScoringModel(
      world.catalogue, asOf: world.asOf, weights: .standard, policy: .standard,
      kinship: .identity)
    let facts = LearnerFacts(model)
    for learner in world.learners {
      facts.load(learner)
      let sum = facts.demand.reduce(0, +)
      #expect(abs(sum - 1) < 1e-12 || (sum == 0 && !learner.targetOccupations.isEmpty))
    }
  }

  @Test func aLearnerLeavesNoTraceForTheNext() {
    let world = RandomWorld(seed: 8)
    let model = ScoringModel(
      world.catalogue, asOf: world.asOf, weights: .standard, policy: .standard,
      kinship: .identity)
    let reused = LearnerFacts(model)
    for learner in world.learners {
      reused.load(learner)
      let fresh = LearnerFacts(model)
      fresh.load(learner)
      #expect(Array(reused.gap) == Array(fresh.gap))
      #expect(Array(reused.closed) == Array(fresh.closed))
      #expect(Array(reused.readiness) == Array(fresh.readiness))
      #expect(Array(reused.attained) == Array(fresh.attained))
      #expect(reused.eligible == fresh.eligible && reused.excluded == fresh.excluded)
    }
  }
}
