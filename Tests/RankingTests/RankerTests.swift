import PasserelleModel
import PasserelleRanking
import PasserelleScoring
import PasserelleTestSupport
import Testing

/// The filter and its decision against scoring every pair exactly.
@Suite struct RankerTests {
  private func ranker(_ catalogue: Catalogue, _ asOf: Day) -> Ranker {
    Ranker(
      ScoringModel(
        catalogue, asOf: asOf, weights: .standard, policy: .standard, kinship: .identity))
  }

  @Test(arguments: [1, 63, 64, 65, 130]) func blocksLeaveNoSeam(learners: Int) {
    var shape = RandomWorld.Shape()
    shape.learners = learners
    let world = RandomWorld(seed: 2, shape)
    let ranker = ranker(world.catalogue, world.asOf)
    let whole = ranker.rank(world.learners, top: 4)
    #expect(whole.count == learners)
    #expect(whole == world.learners.flatMap { ranker.rank(CollectionOfOne($0), top: 4) })
  }

  @Test func theTopIsThatOfAllCoursesRanked() {
    var shape = RandomWorld.Shape()
    shape.courses = 400
    let world = RandomWorld(seed: 4, shape)
    let ranker = ranker(world.catalogue, world.asOf)
    let all = ranker.rank(world.learners, top: 400)
    for top in [1, 3, 10, 50] {
      let best = ranker.rank(world.learners, top: top)
      #expect(best.map(\.entries) == all.map { Array($0.entries.prefix(top)) })
    }
  }

  /// Distances a third of a millionth of the travel apart: exact scores tie or differ by one part, and
  /// Float, which sees the distances themselves, orders them otherwise, so
  /// that without the margin of the bound some of the best would be lost at the k-th place.
  @Test func scoresThatFloatCannotTellApartAreDecidedExactly() throws {
    var generator = SeededGenerator(seed: 77)
    let asOf = Day(daysSinceEpoch: 20_000)
    let skills = (0..<12).map { SkillID("s\($0)") }
    var learner = Learner(
      id: "l",
      skills: SkillProfile(
        skills.prefix(6).map { .init(skill: $0, level: .intermediate) }))
    learner.place = Place(latitude: 50, longitude: 4)
    learner.maxTravelKm = 1e6
    let courses = (0..<3000).map { number in
      var course = Course(
        id: CourseID("c\(number)"), requires: [skills[0]: .foundation],
        teaches: SkillProfile(
          skills.shuffled(using: &generator).prefix(2).map { .init(skill: $0, level: .advanced) }))
      course.place = Place(latitude: 50 + Double(number % 40) * 3e-3, longitude: 4)
      return course
    }
    let weights = try Weights([
      .gap: 100_003, .readiness: 299_993, .novelty: 200_001, .demand: 100_003, .reach: 300_000,
    ])
    let needs = skills.map { skill in
      Need(
        id: NeedID(skill.rawValue),
        skills: [RequestedSkill(skill, level: .advanced, importance: .must)])
    }
    let ranker = Ranker(
      ScoringModel(
        Catalogue(courses: courses, needs: needs), asOf: asOf, weights: weights,
        policy: .standard, kinship: .identity))
    let all = ranker.rank([learner], top: 3000)[0].entries
    for top in stride(from: 1, to: 600, by: 7) {
      #expect(ranker.rank([learner], top: top)[0].entries == Array(all.prefix(top)))
    }
  }

  @Test func nearlyEqualScoresAreDecidedExactly() throws {
    // Courses that differ by one millionth of novelty's weight in `soon`: far below Float's grain.
    let asOf = Day(daysSinceEpoch: 20_000)
    var courses: [Course] = []
    var sessions: [CourseSession] = []
    for number in 0..<200 {
      let id = CourseID("c\(1000 - number)")
      courses.append(Course(id: id, teaches: ["s": .foundation]))
      sessions.append(
        CourseSession(
          id: SessionID("x\(number)"), course: id,
          start: Day(daysSinceEpoch: 20_001 + number % 3), seats: 1))
    }
    let weights = try Weights([.novelty: 999_999, .soon: 1])
    let model = ScoringModel(
      Catalogue(courses: courses, sessions: sessions, needs: []), asOf: asOf, weights: weights,
      policy: .standard, kinship: .identity)
    let entries = Ranker(model).rank([Learner(id: "l", skills: [:])], top: 200)[0].entries
    #expect(entries.count == 200)
    for (left, right) in zip(entries, entries.dropFirst()) {
      #expect((right.score, left.course) < (left.score, right.course))
    }
    let top = Ranker(model).rank([Learner(id: "l", skills: [:])], top: 5)[0].entries
    #expect(top == Array(entries.prefix(5)))
  }
}
