import Passerelle
import PasserelleBase
import PasserelleTestSupport
import Testing

/// What a change of the data does to the results, whatever the data.
@Suite struct MetamorphicTests {
  private static let seeds = 0..<8 as Range<UInt64>

  private func matches(
    _ catalogue: Catalogue, _ world: RandomWorld, _ learners: [Learner]? = nil,
    kinship: Kinship = .identity
  ) throws -> [LearnerMatches] {
    try Engine(catalogue, asOf: world.asOf, kinship: kinship)
      .match(learners ?? world.learners, top: 1000, allParts: true)
  }

  /// The parts of each course.
  private func parts(_ result: LearnerMatches) -> [CourseID: [CriterionName: Int64]] {
    Dictionary(
      uniqueKeysWithValues: result.matches.map { match in
        (
          match.course,
          Dictionary(uniqueKeysWithValues: match.parts.map { ($0.criterion, $0.ppm) })
        )
      })
  }

  @Test(arguments: seeds) func anOrderPreservingRenamingRenamesTheResult(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    let renaming = Renaming(prefix: "a/")
    let before = try matches(world.catalogue, world)
    let after = try matches(
      renaming.catalogue(world.catalogue), world, world.learners.map(renaming.learner))
    #expect(before.contains { !$0.matches.isEmpty })
    for (old, new) in zip(before, after) {
      #expect(old.matches.map { renaming.name($0.course) } == new.matches.map(\.course))
      #expect(old.matches.map(\.score) == new.matches.map(\.score))
      #expect(old.matches.map(\.parts) == new.matches.map(\.parts))
      #expect(old.matches.map { $0.session.map(renaming.name) } == new.matches.map(\.session))
      #expect(old.excluded == new.excluded)
      for (left, right) in zip(old.matches, new.matches) {
        #expect(left.closes.map { renaming.name($0.skill) } == right.closes.map(\.skill))
        #expect(left.missing.map { renaming.name($0.skill) } == right.missing.map(\.skill))
      }
    }
  }

  /// An occupation itself has one position always, so learners with target occupations are left out.
  @Test(arguments: seeds) func moreOfEveryPositionChangesNothing(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    let learners = world.learners.filter { $0.targetOccupations.isEmpty }
    var catalogue = world.catalogue
    for place in catalogue.needs.indices { catalogue.needs[place].positions *= 3 }
    let before = try matches(world.catalogue, world, learners)
    for (old, new) in zip(before, try matches(catalogue, world, learners)) {
      let (left, right) = (parts(old), parts(new))
      #expect(left.keys == right.keys)
      for (course, values) in left {
        for (name, value) in values {
          #expect(abs(value - (right[course]?[name] ?? -9)) <= 1, "\(course) \(name)")
        }
      }
    }
  }

  /// Market demand alone looks at work that a learner cannot reach, and at courses not open to anybody.
  private func expectOnlyDemandChanges(
    _ world: RandomWorld, _ catalogue: Catalogue, _ learners: [Learner]
  ) throws {
    let before = try matches(world.catalogue, world, learners)
    for (old, new) in zip(before, try matches(catalogue, world, learners)) {
      #expect(old.needs == new.needs)
      let (left, right) = (parts(old), parts(new))
      #expect(left.keys == right.keys)
      for (course, values) in left {
        for (name, value) in values where name != .demand {
          #expect(value == right[course]?[name], "\(course) \(name)")
        }
      }
    }
  }

  @Test(arguments: seeds) func workBeyondReachChangesMarketDemandAlone(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    var catalogue = world.catalogue
    var far = catalogue.needs[0]
    far = Need(id: "far", distinct: far.skills)
    far.positions = 5
    far.place = Place(knownLatitude: 60, longitude: 4)
    catalogue.needs.append(far)
    try expectOnlyDemandChanges(world, catalogue, world.learners.filter { $0.place != nil })
  }

  @Test(arguments: seeds) func aCourseOpenToNobodyChangesMarketDemandAlone(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    var catalogue = world.catalogue
    // Sessions are planned, and it has none.
    catalogue.courses.append(Course(id: "zz", teaches: catalogue.courses[0].teaches))
    try expectOnlyDemandChanges(world, catalogue, world.learners)
  }

  @Test(arguments: seeds) func oneMoreLevelLowersNoFitAndNoReadiness(seed: UInt64) throws {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 20
    let world = RandomWorld(seed: seed, shape)
    var generator = SeededGenerator(seed: seed)
    let raised = world.learners.map { learner in
      var learner = learner
      var levels = Dictionary(
        uniqueKeysWithValues: learner.skills.entries.map { ($0.skill, $0.level) })
      let skill = SkillID("s\(Int.random(in: 0..<14, using: &generator) * 7 % 97)")
      levels[skill] =
        levels[skill].map { level in
          ProficiencyLevel(rawValue: level.rawValue + 1) ?? level
        } ?? .foundation
      learner.skills = SkillProfile(levels)
      return learner
    }
    let before = try matches(world.catalogue, world, kinship: world.kinship)
    let after = try matches(world.catalogue, world, raised, kinship: world.kinship)
    for (old, new) in zip(before, after) {
      #expect(new.needs.first?.fit ?? 0 >= old.needs.first?.fit ?? 0)
      let (left, right) = (parts(old), parts(new))
      for (course, values) in left {
        // A course may be closed to the learner by now: nothing in it is new.
        guard let now = right[course] else { continue }
        #expect(now[.readiness] ?? 0 >= values[.readiness] ?? 1, "\(course)")
      }
    }
  }

  @Test(arguments: seeds) func whatClosesSomethingSaysWhat(seed: UInt64) throws {
    let world = RandomWorld(seed: seed)
    for match in try matches(world.catalogue, world).flatMap(\.matches) {
      let gap = match.parts.first { $0.criterion == .gap }?.ppm ?? 0
      #expect(gap == 0 || !match.closes.isEmpty)
    }
  }
}

/// Puts a prefix before every id, which keeps their order.
private struct Renaming {
  let prefix: String

  func name<ID: Identifier>(_ id: ID) -> ID { ID(rawValue: prefix + id.rawValue) }

  func profile(_ profile: SkillProfile) -> SkillProfile {
    SkillProfile(distinct: profile.entries.map { .init(skill: name($0.skill), level: $0.level) })
  }

  func catalogue(_ catalogue: Catalogue) -> Catalogue {
    var renamed = Catalogue(
      courses: catalogue.courses.map(course), sessions: catalogue.sessions.map(session),
      needs: catalogue.needs.map(need))
    renamed.taxonomy.occupationSkills = catalogue.taxonomy.occupationSkills.mapValues { related in
      related.map { OccupationSkill(skill: name($0.skill), relation: $0.relation) }
    }
    return renamed
  }

  func course(_ course: Course) -> Course {
    var renamed = Course(
      id: name(course.id), requires: profile(course.requires), teaches: profile(course.teaches))
    (renamed.language, renamed.mode, renamed.place) = (course.language, course.mode, course.place)
    (renamed.eqfLevel, renamed.audience) = (course.eqfLevel, course.audience)
    return renamed
  }

  func session(_ session: CourseSession) -> CourseSession {
    var renamed = CourseSession(
      id: name(session.id), course: name(session.course), start: session.start,
      seats: session.seats)
    renamed.hoursPerWeek = session.hoursPerWeek
    return renamed
  }

  func need(_ need: Need) -> Need {
    var renamed = Need(
      id: name(need.id),
      distinct: need.skills.map {
        RequestedSkill(name($0.skill), level: $0.level, importance: $0.importance)
      })
    (renamed.occupation, renamed.positions) = (need.occupation, need.positions)
    (renamed.place, renamed.validThrough) = (need.place, need.validThrough)
    return renamed
  }

  func learner(_ learner: Learner) -> Learner {
    var renamed = learner
    renamed.skills = profile(learner.skills)
    renamed.completedCourses = learner.completedCourses.map(name)
    return renamed
  }
}
