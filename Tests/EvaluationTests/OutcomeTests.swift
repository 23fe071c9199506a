import PasserelleModel
import PasserelleEvaluation
import PasserelleTestSupport
import Testing

@Suite struct OutcomeTests {
  private func world(_ seed: UInt64) -> RandomWorld {
    var shape = RandomWorld.Shape()
    (shape.skills, shape.courses, shape.needs, shape.learners) = (12, 12, 25, 6)
    return RandomWorld(seed: seed, shape)
  }

  /// How many needs are applicable to a profile, by ids and plain loops.
  private func applicable(_ levels: [SkillID: Int], _ learner: Learner, _ world: RandomWorld) -> Int
  {
    world.catalogue.needs.count { need in
      if let last = need.validThrough, last < world.asOf { return false }
      if !learner.targetOccupations.isEmpty {
        guard let own = need.occupation, learner.targetOccupations.contains(own) else {
          return false
        }
      }
      if let home = learner.place, let place = need.place,
        home.distanceKm(to: place) > learner.maxTravelKm
      {
        return false
      }
      let weights = need.skills.map { Double($0.importance.halves * $0.level.rawValue) / 2 }
      let own = need.skills.map {
        Double($0.importance.halves * min(levels[$0.skill] ?? 0, $0.level.rawValue)) / 2
      }
      return own.reduce(0, +) >= 0.6 * weights.reduce(0, +) - 1e-12
    }
  }

  private func levels(_ profile: SkillProfile) -> [SkillID: Int] {
    Dictionary(uniqueKeysWithValues: profile.entries.map { ($0.skill, $0.level.rawValue) })
  }

  private func isReady(_ course: Course, _ levels: [SkillID: Int]) -> Bool {
    let required = course.requires.entries
    let total = required.reduce(0) { $0 + $1.level.rawValue }
    let own = required.reduce(0) { $0 + min(levels[$1.skill] ?? 0, $1.level.rawValue) }
    return total == 0 || Double(own) / Double(total) >= 0.5
  }

  /// The best over every sequence.
  private func bruteForce(
    _ own: [SkillID: Int], _ learner: Learner, _ world: RandomWorld, _ courses: [Course],
    _ count: Int
  ) -> Int {
    let now = applicable(own, learner, world)
    guard count > 0 else { return now }
    return courses.filter { isReady($0, own) }.reduce(now) { best, course in
      let after = own.merging(levels(course.teaches)) { max($0, $1) }
      return max(best, bruteForce(after, learner, world, courses, count - 1))
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func theOptimumIsThatOfAllSequences(seed: UInt64)
  {
    let world = world(seed)
    let model = OutcomeModel(world.catalogue, asOf: world.asOf, perMille: 600)
    let courses = world.catalogue.courses.sorted { $0.id < $1.id }
    for learner in world.learners {
      let outcome = LearnerOutcome(learner, model)
      let own = levels(learner.skills)
      #expect(outcome.applicable == applicable(own, learner, world))
      let greedy = outcome.greedySequence(of: Array(courses.indices), count: 3)
      for count in 0...3 {
        let found = outcome.optimum(of: Array(courses.indices), count: count, atLeast: 0)
        #expect(found.isProven)
        #expect(found.applicable == bruteForce(own, learner, world, courses, count))
        if count > 0 { #expect(greedy[count - 1] <= found.applicable) }
      }
      #expect(
        greedy.first == outcome.optimum(of: Array(courses.indices), count: 1, atLeast: 0).applicable
      )
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func givingBackRestoresAll(seed: UInt64) {
    let world = world(seed)
    let model = OutcomeModel(world.catalogue, asOf: world.asOf, perMille: 600)
    let courses = world.catalogue.courses.sorted { $0.id < $1.id }
    for learner in world.learners {
      var outcome = LearnerOutcome(learner, model)
      let (before, fit) = (outcome.applicable, outcome.bestFit)
      var own = levels(learner.skills)
      for (index, course) in courses.enumerated().prefix(4) {
        outcome.take(index)
        own.merge(levels(course.teaches)) { max($0, $1) }
        #expect(outcome.applicable == applicable(own, learner, world))
      }
      for _ in 0..<4 { outcome.giveBack() }
      #expect(outcome.applicable == before && outcome.bestFit == fit)
    }
  }

  @Test func aSearchGivenUpSaysSo() {
    let world = world(3)
    let model = OutcomeModel(world.catalogue, asOf: world.asOf, perMille: 600)
    let results = world.learners.map {
      LearnerOutcome($0, model).optimum(of: Array(0..<12), count: 3, atLeast: 0, budget: 1)
    }
    #expect(results.contains { !$0.isProven })
  }
}
