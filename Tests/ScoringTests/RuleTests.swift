import PasserelleBase
import PasserelleLinearAlgebra
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleScoring

/// The verdict on one pair against the bits over all courses.
@Suite struct RuleTests {
  @Test(arguments: 0..<30 as Range<UInt64>) func theVerdictOnAPairIsThatOfTheMask(seed: UInt64) {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 20
    shape.hasSessions = seed % 5 != 0
    let world = RandomWorld(seed: seed, shape)
    let model = ScoringModel(
      world.catalogue, asOf: world.asOf, weights: .standard, policy: .standard,
      kinship: world.kinship)
    let workspace = Workspace(model)
    for learner in world.learners { workspace.load(learner) { expectAgreement($0, seed) } }
  }

  private func expectAgreement(_ loaded: borrowing LoadedLearner, _ seed: UInt64) {
    let indices = loaded.model.courses.ids.indices
    var open = BitVector(count: indices.count)
    open.setAll()
    for rule in EligibilityRule.allCases {
      var failing = BitVector(count: indices.count)
      loaded.mark(rule, outside: BitVector(count: indices.count), into: &failing)
      for course in indices {
        #expect(loaded.fails(rule, course) == failing[course.place], "seed \(seed), \(rule)")
      }
      let exclusion = loaded.exclusions.first { $0.rule == rule }
      failing.formIntersection(open)
      #expect(failing.setCount == exclusion?.count ?? 0, "seed \(seed), \(rule)")
      var alone = 0
      failing.forEach { if loaded.failures(of: CourseIndex($0)) == [rule] { alone += 1 } }
      #expect(alone == exclusion?.onlyByIt ?? 0, "seed \(seed), \(rule)")
      open.subtract(failing)
    }
    #expect(open == loaded.eligible)
    for course in indices {
      #expect(loaded.failures(of: course).isEmpty == open[course.place], "seed \(seed)")
    }
  }

  @Test func everyRuleExcludesSomethingInTheseWorlds() {
    var seen: Set<EligibilityRule> = []
    for seed in 0..<30 as Range<UInt64> {
      let world = RandomWorld(seed: seed)
      let workspace = Workspace(
        ScoringModel(
          world.catalogue, asOf: world.asOf, weights: .standard, policy: .standard,
          kinship: .identity))
      for learner in world.learners {
        seen.formUnion(workspace.load(learner) { $0.exclusions.map(\.rule) })
      }
    }
    #expect(seen == Set(EligibilityRule.allCases))
  }
}
