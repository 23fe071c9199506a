package import PasserelleModel

private let today: Day = "2026-11-23"

/// An invented catalogue with learners in which every rule and every criterion has something to do.
package struct RandomWorld: Sendable {
  package let catalogue: Catalogue
  package let learners: [Learner]
  package let kinship: Kinship
  package let asOf = today

  /// Options for shapes of worlds; the defaults are small and busy.
  package struct Shape: Sendable {
    package var skills = 14
    package var courses = 40
    package var needs = 50
    package var learners = 12
    package var hasSessions = true
    package var kinshipEntries = 0
    package var places = 9

    package init() {}
  }

  package init(seed: UInt64, _ shape: Shape = Shape()) {
    var builder = WorldBuilder(seed: seed, shape)
    let courses = (0..<shape.courses).map { builder.course($0) }
    let sessions =
      shape.hasSessions
      ? (0..<shape.courses * 2).map { builder.session($0, among: courses) } : []
    let needs = (0..<shape.needs).map { builder.need($0) }
    catalogue = Catalogue(
      courses: courses, sessions: sessions, needs: needs, taxonomy: builder.taxonomy())
    learners = (0..<shape.learners).map { builder.learner($0, among: courses) }
    kinship = builder.kinship()
  }
}

/// Draws each kind of thing; ids are drawn so that their order is not that of creation.
private struct WorldBuilder {
  private var random: SeededGenerator
  private let shape: RandomWorld.Shape
  private let skills: [SkillID]
  private let occupations: [OccupationID] = ["o/1", "o/2", "o/3", "o/é", "o/none"]
  private let places: [Place]

  init(seed: UInt64, _ shape: RandomWorld.Shape) {
    var random = SeededGenerator(seed: seed)
    self.shape = shape
    skills = (0..<shape.skills).map { SkillID("s\($0 * 7 % 97)") }
    places = (0..<shape.places).map { _ in
      Place(
        knownLatitude: Double.random(in: 50.2...50.7, using: &random),
        longitude: Double.random(in: 4.0...5.0, using: &random))
    }
    self.random = random
  }

  mutating func maybe<Value>(_ probability: Double, _ value: (inout Self) -> Value) -> Value? {
    random.chance(probability) ? value(&self) : nil
  }

  mutating func profile(_ sizes: ClosedRange<Int>) -> SkillProfile {
    let size = min(Int.random(in: sizes, using: &random), skills.count)
    let chosen = skills.shuffled(using: &random).prefix(size)
    return SkillProfile(
      distinct: chosen.map {
        SkillProfile.Entry(skill: $0, level: random.pick(ProficiencyLevel.allCases))
      })
  }

  mutating func language() -> LanguageProficiency {
    let code = random.pick(["fr", "nl", "en"].compactMap(LanguageCode.init))
    return LanguageProficiency(language: code, level: random.pick(CEFRLevel.allCases))
  }

  mutating func course(_ number: Int) -> Course {
    var course = Course(
      id: CourseID("c\(number * 13 % 101)-\(number)"), requires: profile(0...3),
      teaches: profile(1...4))
    course.language = maybe(0.6) { $0.language() }
    course.mode = maybe(0.9) { $0.random.pick(DeliveryMode.allCases) }
    course.place = maybe(0.8) { $0.random.pick($0.places) }
    course.eqfLevel = maybe(0.5) { Int.random(in: 1...8, using: &$0.random) }
    if random.chance(0.3) { course.audience = [random.pick(LearnerStatus.allCases), .neet] }
    return course
  }

  mutating func session(_ number: Int, among courses: [Course]) -> CourseSession {
    var session = CourseSession(
      id: SessionID("x\(number * 17 % 103)-\(number)"), course: random.pick(courses).id,
      start: today.adding(Int.random(in: -60...500, using: &random)),
      seats: random.pick([0, 6, 12]))
    session.end = maybe(0.6) {
      session.start.adding(Int.random(in: 0...90, using: &$0.random))
    }
    session.hoursPerWeek = maybe(0.7) { Double($0.random.pick([4, 12, 20, 38])) }
    return session
  }

  mutating func need(_ number: Int) -> Need {
    var need = Need(id: NeedID("n\(number * 29 % 107)-\(number)"), distinct: requested())
    need.occupation = maybe(0.7) { $0.random.pick($0.occupations) }
    need.positions = random.pick([1, 1, 2, 7])
    need.place = maybe(0.7) { $0.random.pick($0.places) }
    need.validThrough = maybe(0.5) {
      today.adding(Int.random(in: -10...300, using: &$0.random))
    }
    if random.chance(0.2) { need.languages = [language()] }
    return need
  }

  mutating func requested() -> [RequestedSkill] {
    // Few profiles, so that groups and ties occur.
    var own = SeededGenerator(seed: UInt64.random(in: 0..<25, using: &random))
    let size = Int.random(in: 1...min(5, skills.count), using: &own)
    return skills.shuffled(using: &own).prefix(size).map { skill in
      RequestedSkill(
        skill, level: own.pick(ProficiencyLevel.allCases),
        importance: own.pick(SkillImportance.allCases))
    }
  }

  mutating func taxonomy() -> Taxonomy {
    var taxonomy = Taxonomy()
    for occupation in occupations.dropLast() {
      let related = skills.shuffled(using: &random).prefix(5)
      taxonomy.occupationSkills[occupation] = related.enumerated().map { index, skill in
        OccupationSkill(skill: skill, relation: index < 3 ? .essential : .optional)
      }
    }
    return taxonomy
  }

  mutating func learner(_ number: Int, among courses: [Course]) -> Learner {
    var learner = Learner(id: LearnerID("l\(number)"), skills: profile(0...7))
    learner.status = maybe(0.8) { $0.random.pick(LearnerStatus.allCases) }
    if random.chance(0.8) { learner.languages = [language(), language()] }
    learner.place = maybe(0.8) { $0.random.pick($0.places) }
    learner.maxTravelKm = random.pick([0, 5, 20, 50, 200])
    learner.availableFrom = maybe(0.5) {
      today.adding(Int.random(in: -30...200, using: &$0.random))
    }
    learner.hoursPerWeek = maybe(0.7) { Double($0.random.pick([8, 20, 38])) }
    learner.eqfLevel = maybe(0.7) { Int.random(in: 1...8, using: &$0.random) }
    if random.chance(0.4) {
      learner.targetOccupations = [random.pick(occupations), random.pick(occupations)]
    }
    if random.chance(0.3) { learner.completedCourses = [random.pick(courses).id, "gone"] }
    return learner
  }

  mutating func kinship() -> Kinship {
    Kinship(
      (0..<shape.kinshipEntries).compactMap { _ in
        let (skill, standIn) = (random.pick(skills), random.pick(skills))
        guard skill != standIn else { return nil }
        return Kinship.Entry(
          known: skill, standIn: standIn, ppm: Int.random(in: 1...1_000_000, using: &random))
      })
  }
}
