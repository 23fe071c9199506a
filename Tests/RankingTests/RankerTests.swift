import PasserelleBase
import PasserelleModel
import PasserelleScoring
import PasserelleTestSupport
import Synchronization
import Testing

@testable import PasserelleRanking

/// Ranking by exact scores, in blocks, with the memory that it takes.
@Suite struct RankerTests {
  private func ranker(_ world: RandomWorld, weights: Weights = .standard) -> Ranker {
    ranker(world.catalogue, world.asOf, weights)
  }

  private func ranker(
    _ catalogue: Catalogue, _ asOf: Day, _ weights: Weights = .standard,
    _ policy: Policy = .standard
  ) -> Ranker {
    Ranker(
      ScoringModel(catalogue, asOf: asOf, weights: weights, policy: policy, kinship: .identity))
  }

  private func rank(_ ranker: Ranker, _ learners: some RandomAccessCollection<Learner>, top: Int)
    -> [RankedCourses]
  {
    ranker.rank(learners, top: top) { _ in }
  }

  @Test(arguments: [1, 63, 64, 65, 130]) func blocksLeaveNoSeam(learners: Int) {
    var shape = RandomWorld.Shape()
    shape.learners = learners
    let world = RandomWorld(seed: 2, shape)
    let ranker = ranker(world)
    let whole = rank(ranker, world.learners, top: 4)
    #expect(whole.count == learners)
    #expect(whole == world.learners.flatMap { rank(ranker, CollectionOfOne($0), top: 4) })
  }

  @Test func theTopIsThatOfAllCoursesRanked() throws {
    var shape = RandomWorld.Shape()
    shape.courses = 2000
    shape.hasSessions = false
    shape.learners = 2
    let world = RandomWorld(seed: 4, shape)
    let ranker = ranker(world.catalogue, world.asOf, .standard, try Policy(minimumReadiness: 0))
    let learners = world.learners + [Learner(id: "of whom nothing is known", skills: [:])]
    let all = rank(ranker, learners, top: 2000)
    #expect(all.contains { $0.entries.count > 1500 }, "more than the rows of one product")
    for entries in all.map(\.entries) {
      for (left, right) in zip(entries, entries.dropFirst()) {
        #expect((right.score, left.course) < (left.score, right.course))
      }
    }
    for top in [0, 1, 3, 10, 50, 1400] {
      let best = rank(ranker, learners, top: top)
      #expect(best.map(\.entries) == all.map { Array($0.entries.prefix(top)) })
    }
  }

  @Test func theProductIsTheSumOfWeightedParts() throws {
    let world = RandomWorld(seed: 6)
    for weights in [Weights.standard, try Weights([.gap: 1, .novelty: 499_999, .soon: 500_000])] {
      let ranker = ranker(world, weights: weights)
      for entry in rank(ranker, world.learners, top: 100).flatMap(\.entries) {
        let sum = entry.parts.reduce(0) { $0 + Int64(weights[$1.criterion]) * $1.ppm }
        #expect(entry.score == sum)
      }
    }
  }

  @Test func aPairIsAssessedAsItIsRanked() {
    let world = RandomWorld(seed: 9)
    let ranker = ranker(world)
    for learner in world.learners {
      let all = rank(ranker, [learner], top: 1000)[0].entries
      let ranks = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($0.element.course, $0.offset) })
      for course in ranker.model.courses.ids.indices {
        switch ranker.assess(course, for: learner) {
        case .open(let entry, let rank):
          #expect(ranks[course] == rank - 1 && all[rank - 1] == entry)
        case .excluded(let rules): #expect(!rules.isEmpty && ranks[course] == nil)
        }
      }
    }
  }

  private struct Cancelled: Error {}

  @Test func rankingIsGivenUpBetweenBlocks() {
    var shape = RandomWorld.Shape()
    shape.learners = 200
    let world = RandomWorld(seed: 3, shape)
    let ranker = ranker(world)
    var counts: [Int] = []
    #expect(throws: Cancelled.self) {
      try ranker.rank(world.learners, top: 1) { done throws(Cancelled) in
        counts.append(done)
        if done > 100 { throw Cancelled() }
      }
    }
    #expect(counts == [64, 128])
    counts = []
    _ = ranker.rank(world.learners, top: 1) { counts.append($0) }
    #expect(counts == [64, 128, 192, 200])
  }

  @Test func anIdleEngineKeepsTheMemoryOfOneCaller() {
    let world = RandomWorld(seed: 1)
    let model = ranker(world).model
    let pool = WorkspacePool(model)
    func lend(_ depth: Int) {
      pool.lend { _ in
        if depth > 1 { lend(depth - 1) }
      }
    }
    lend(1)
    #expect(pool.idleCount == 1)
    lend(20)
    #expect(pool.idleCount == 1)
    pool.lend { _ in
      lend(5)
      #expect(pool.idleCount == 5, "what others may need while one is at work")
    }
    #expect(pool.idleCount == 1)
  }

  @Test func scoresThatDifferByOneMillionthAreToldApart() throws {
    // Courses that differ by one millionth of novelty's weight in `soon`.
    let asOf: Day = "2024-10-04"
    var courses: [Course] = []
    var sessions: [CourseSession] = []
    for number in 0..<200 {
      let id = CourseID("c\(1000 - number)")
      courses.append(Course(id: id, teaches: ["s": .foundation]))
      sessions.append(
        CourseSession(
          id: SessionID("x\(number)"), course: id,
          start: asOf.adding(1 + number % 3), seats: 1))
    }
    let weights = try Weights([.novelty: 999_999, .soon: 1])
    let catalogue = Catalogue(courses: courses, sessions: sessions, needs: [])
    let ranker = ranker(catalogue, asOf, weights)
    let entries = rank(ranker, [Learner(id: "l", skills: [:])], top: 200)[0].entries
    #expect(entries.count == 200 && Set(entries.map(\.score)).count == 3)
    for (left, right) in zip(entries, entries.dropFirst()) {
      #expect((right.score, left.course) < (left.score, right.course))
    }
  }
}
