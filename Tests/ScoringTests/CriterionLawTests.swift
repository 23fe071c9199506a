import PasserelleBase
import PasserelleLinearAlgebra
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleScoring

/// Laws that every criterion keeps.
@Suite struct CriterionLawTests {
  private func model(_ world: RandomWorld, kinship: Kinship = .identity) -> ScoringModel {
    ScoringModel(
      world.catalogue, asOf: world.asOf, weights: .standard,
      policy: Policy(reserves: .soft, showsUnasked: true), kinship: kinship)
  }

  private func forEachPart(_ world: RandomWorld, _ body: (CriterionName, Int64) -> Void) {
    let model = model(world, kinship: world.kinship)
    let criteria = model.criteria
    let workspace = Workspace(model)
    for learner in world.learners {
      workspace.load(learner) { loaded in
        for course in model.courses.ids.indices where loaded.eligible[course.place] {
          for part in criteria.parts(of: course, for: loaded, all: true) {
            body(part.criterion, part.ppm)
          }
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

  @Test func everyNameIsThatOfOneCriterion() {
    #expect(Set(CriterionName.allCases).count == Criteria.all.count)
    for name in CriterionName.allCases {
      #expect(CriterionName(rawValue: name.rawValue) == name)
    }
    #expect(CriterionName(rawValue: "luck") == nil)
  }

  @Test func someCourseClosesMostForEveryLearner() {
    var best: Int64 = 0
    forEachPart(RandomWorld(seed: 3)) { if $0 == .gap { best = max(best, $1) } }
    #expect(best == 1_000_000)
  }

  @Test func demandOfALearnerSumsToOne() {
    let world = RandomWorld(seed: 5)
    let workspace = Workspace(model(world))
    for learner in world.learners {
      let sum = workspace.load(learner) { $0.asked.all.reduce(0) { $0 + $1.demand.sum() } }
      #expect(abs(sum - 1) < 1e-12)
    }
  }

  @Test func aCourseClosesNothingExactlyWhereItNamesNothing() {
    let world = RandomWorld(seed: 12)
    let model = model(world, kinship: world.kinship)
    let workspace = Workspace(model)
    var (some, none) = (0, 0)
    for learner in world.learners {
      workspace.load(learner) { loaded in
        for course in model.courses.ids.indices {
          let isEmpty = loaded.reasons(for: course).closes.isEmpty
          #expect(isEmpty == (loaded.closed(by: course) == 0), "\(learner.id) \(course)")
          if isEmpty { none += 1 } else { some += 1 }
        }
      }
    }
    #expect(some > 0 && none > 0)
  }

  private struct Trace: Equatable {
    let asked: [AskedSkill]
    let required, taught: [Int64]
    let coverage: [Int32]
    let needs: [NeedCandidate]
    let eligible: BitVector
    let exclusions: [Exclusion]

    init(_ loaded: borrowing LoadedLearner) {
      asked = Array(loaded.asked.all)
      (required, taught) = (Array(loaded.requiredCoverage), Array(loaded.taughtCoverage))
      coverage = Array(loaded.coverage)
      (needs, eligible, exclusions) = (loaded.needs, loaded.eligible, loaded.exclusions)
    }
  }

  @Test func aLearnerLeavesNoTraceForTheNext() {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 20
    let world = RandomWorld(seed: 8, shape)
    let model = model(world, kinship: world.kinship)
    let reused = Workspace(model)
    for learner in world.learners {
      #expect(reused.load(learner) { Trace($0) } == Workspace(model).load(learner) { Trace($0) })
    }
  }
}
