import PasserelleModel
import PasserelleEvaluation
import PasserelleScoring
import PasserelleTestSupport
import Testing

@Suite struct OutcomeTests {
  /// Every other world with kinship; all have occupations, whose pseudo-needs some learners target.
  private func world(_ seed: UInt64) -> RandomWorld {
    var shape = RandomWorld.Shape()
    (shape.skills, shape.courses, shape.needs, shape.learners) = (12, 12, 25, 6)
    shape.kinshipEntries = seed % 2 == 0 ? 12 : 0
    return RandomWorld(seed: seed, shape)
  }

  private func encoded(_ world: RandomWorld) -> OutcomeModel {
    OutcomeModel(world.catalogue, asOf: world.asOf, kinship: world.kinship, perMille: 600)
  }

  /// What a profile covers of a skill up to a level, in ppm, by ids and plain loops.
  private func covered(
    _ levels: [SkillID: Int], _ skill: SkillID, upTo level: Int, _ kinship: Kinship
  ) -> Int {
    var best = 1_000_000 * (levels[skill] ?? 0)
    for entry in kinship.entries where entry.skill == skill {
      best = max(best, entry.ppm * (levels[entry.standIn] ?? 0))
    }
    return min(best, 1_000_000 * level)
  }

  /// The needs that count: those of the targets with their pseudo-needs, else the real ones.
  private func needs(_ learner: Learner, _ world: RandomWorld) -> [Need] {
    let open = world.catalogue.needs.filter { $0.validThrough.map { $0 >= world.asOf } ?? true }
    let targets = Set(learner.targetOccupations)
    let wanted =
      targets.isEmpty
      ? open
      : open.filter { $0.occupation.map(targets.contains) ?? false }
        + targets.compactMap(world.catalogue.taxonomy.pseudoNeed)
    return wanted.filter { need in
      guard let home = learner.place, let place = need.place else { return true }
      return home.distanceKm(to: place) <= learner.maxTravelKm
    }
  }

  /// How many of the needs are applicable to a profile.
  private func applicable(_ levels: [SkillID: Int], of needs: [Need], _ kinship: Kinship) -> Int {
    needs.count { need in
      var (own, whole) = (0, 0)
      for asked in need.skills {
        let (halves, level) = (asked.importance.halves, asked.level.rawValue)
        whole += halves * level * 1_000_000
        own += halves * covered(levels, asked.skill, upTo: level, kinship)
      }
      return 1000 * own >= 600 * whole
    }
  }

  private func levels(_ profile: SkillProfile) -> [SkillID: Int] {
    Dictionary(uniqueKeysWithValues: profile.entries.map { ($0.skill, $0.level.rawValue) })
  }

  private func isReady(_ course: Course, _ levels: [SkillID: Int], _ kinship: Kinship) -> Bool {
    let required = course.requires.entries
    let total = required.reduce(0) { $0 + $1.level.rawValue * 1_000_000 }
    let own = required.reduce(0) {
      $0 + covered(levels, $1.skill, upTo: $1.level.rawValue, kinship)
    }
    return 2 * own >= total
  }

  /// The best over every sequence of no, one, two and three courses.
  ///
  /// Sequences that lead to one profile are one.
  private func bruteForce(
    _ own: [SkillID: Int], _ needs: [Need], _ courses: [Course], _ kinship: Kinship
  ) -> [Int] {
    var reached: Set = [own]
    var bests = [applicable(own, of: needs, kinship)]
    for count in 1...3 {
      var next: Set<[SkillID: Int]> = []
      for profile in reached {
        for course in courses where isReady(course, profile, kinship) {
          next.insert(profile.merging(levels(course.teaches)) { max($0, $1) })
        }
      }
      bests.append(
        next.reduce(bests[count - 1]) { max($0, applicable($1, of: needs, kinship)) })
      reached = next
    }
    return bests
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>) func theOptimumIsThatOfAllSequences(seed: UInt64)
  {
    let world = world(seed)
    let model = encoded(world)
    let courses = world.catalogue.courses.sorted { $0.id < $1.id }
    let all = Array(courses.indices)
    for learner in world.learners {
      let outcome = LearnerOutcome(learner, model)
      let bests = bruteForce(
        levels(learner.skills), needs(learner, world), courses, world.kinship)
      #expect(outcome.applicable == bests[0])
      let greedy = outcome.greedySequence(of: all, count: 3)
      for count in 0...3 {
        let found = outcome.optimum(of: all, count: count, atLeast: 0)
        #expect(found.isProven)
        #expect(found.applicable == bests[count])
        if count > 0 { #expect(greedy[count - 1] <= found.applicable) }
      }
      #expect(greedy.first == bests[1])
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func givingBackRestoresAll(seed: UInt64) {
    let world = world(seed)
    let model = encoded(world)
    let courses = world.catalogue.courses.sorted { $0.id < $1.id }
    for learner in world.learners {
      var outcome = LearnerOutcome(learner, model)
      let (before, fit) = (outcome.applicable, outcome.bestFit)
      var own = levels(learner.skills)
      let needs = needs(learner, world)
      for (index, course) in courses.enumerated().prefix(4) {
        outcome.take(index)
        own.merge(levels(course.teaches)) { max($0, $1) }
        #expect(outcome.applicable == applicable(own, of: needs, world.kinship))
      }
      for _ in 0..<4 { outcome.giveBack() }
      #expect(outcome.applicable == before && outcome.bestFit == fit)
    }
  }

  /// A skill that stands in wholly makes a need applicable as the skill itself would.
  @Test func standInsAndPseudoNeedsTakePart() throws {
    var taxonomy = Taxonomy()
    taxonomy.occupationSkills["joiner"] = [OccupationSkill(skill: "planing", relation: .essential)]
    let catalogue = Catalogue(
      courses: [
        Course(
          id: "c", requires: ["planing": .foundation], teaches: ["milling": .highlySpecialised])
      ],
      needs: [
        try Need(
          id: "n", skills: [RequestedSkill("planing", level: .highlySpecialised, importance: .must)]
        )
      ], taxonomy: taxonomy)
    let day = try Day(daysSinceEpoch: 20_780)
    func gained(_ kinship: Kinship, _ targets: [OccupationID]) -> Int {
      var learner = Learner(id: "l", skills: [:])
      learner.targetOccupations = targets
      var outcome = LearnerOutcome(learner, OutcomeModel(catalogue, asOf: day, kinship: kinship))
      return outcome.after([0], \.applicable)
    }
    let standsIn = Kinship([try Kinship.Entry(skill: "planing", standIn: "milling", ppm: 1_000_000)]
    )
    #expect(gained(.identity, []) == 0 && gained(standsIn, []) == 1)
    #expect(gained(.identity, ["joiner"]) == 0 && gained(standsIn, ["joiner"]) == 1)
  }

  @Test func aSearchGivenUpSaysSo() {
    let world = world(3)
    let model = encoded(world)
    let results = world.learners.map {
      LearnerOutcome($0, model).optimum(of: Array(0..<12), count: 3, atLeast: 0, budget: 1)
    }
    #expect(results.contains { !$0.isProven })
  }
}
