public import PasserelleModel

extension Population {
  /// A learner: a past occupation and perhaps its neighbour, levels by experience, a home in
  /// Wallonia.
  ///
  /// - Precondition: `number` is from 0 to the number of learners.
  public func learner(_ number: Int) -> Learner {
    var random = SeededSource(seed, 1, number)
    let status = random.pick(weighted: [
      (LearnerStatus?.some(.jobseeker), 0.45), (.some(.neet), 0.33), (.some(.employee), 0.12),
      (.some(.student), 0.07), (nil, 0.03),
    ])
    let occupation = market.practised(&random)
    let skills = profile(occupation, experience: experience(status, &random), &random)
    var learner = Learner(id: LearnerID(Self.id("L", number)), skills: skills)
    learner.status = status
    learner.languages = languages(&random)
    learner.place = random.chance(0.98) ? home(&random) : nil
    learner.maxTravelKm = random.pick(weighted: [
      (15, 0.15), (25, 0.25), (40, 0.25), (50, 0.25), (80, 0.1),
    ])
    if random.chance(0.4) {
      learner.availableFrom = asOf.adding(random.whole(-60...120))
    }
    learner.hoursPerWeek = random.chance(0.9) ? random.pick([8, 16, 20, 24, 38, 38, 38]) : nil
    learner.eqfLevel = random.pick(weighted: [
      (1, 0.06), (2, 0.19), (3, 0.2), (4, 0.25), (5, 0.05), (6, 0.15), (7, 0.08), (nil, 0.02),
    ])
    learner.targetOccupations = targets(near: occupation, &random)
    if random.chance(0.1), size.courses > 0 {
      learner.completedCourses = [CourseID(Self.id("C", random.whole(0...size.courses - 1)))]
    }
    return learner
  }

  /// Between 0, who has never worked, and 1, who has for long.
  private func experience(_ status: LearnerStatus?, _ random: inout SeededSource) -> Double {
    switch status {
    case .neet: 0.35 * random.unit()
    case .student: 0.2 + 0.3 * random.unit()
    default: 0.25 + 0.75 * random.unit()
    }
  }

  private func profile(
    _ occupation: Int, experience: Double, _ random: inout SeededSource
  ) -> SkillProfile {
    var levels: [SkillID: ProficiencyLevel] = [:]
    func take(_ skills: [SkillID], _ probability: Double, _ experience: Double) {
      for skill in skills where levels[skill] == nil && random.chance(probability) {
        let height = Int(1 + 3.2 * experience * (0.5 + 0.5 * random.unit()))
        levels[skill] = ProficiencyLevel(rawValue: min(height, 4))
      }
    }
    let own = market.occupations[occupation]
    take(own.essential, 0.2 + 0.6 * experience, experience)
    take(own.optional, 0.25 * experience, experience)
    if random.chance(0.35) {
      let other = market.occupations[market.neighbour(of: occupation, &random)]
      take(other.essential, 0.4 * experience + 0.1, experience * 0.7)
    }
    if levels.isEmpty { levels[random.pick(own.essential)] = .foundation }
    return SkillProfile(levels)
  }

  private func languages(_ random: inout SeededSource) -> [LanguageProficiency] {
    var spoken: [LanguageProficiency] = []
    func add(_ code: String, _ levels: [CEFRLevel]) {
      guard let language = LanguageCode(code) else { return }
      spoken.append(LanguageProficiency(language: language, level: random.pick(levels)))
    }
    add("fr", random.chance(0.82) ? [.c1, .c2, .c2] : [.a2, .b1, .b2])
    if random.chance(0.3) { add("nl", [.a1, .a2, .b1, .b2]) }
    if random.chance(0.45) { add("en", [.a1, .a2, .b1, .b2, .c1]) }
    if random.chance(0.15) { add(random.pick(["ar", "it", "tr", "es", "ro"]), [.c1, .c2]) }
    return spoken
  }

  private func targets(near occupation: Int, _ random: inout SeededSource) -> [OccupationID] {
    guard random.chance(0.4) else { return [] }
    let target = random.chance(0.5) ? market.neighbour(of: occupation, &random) : occupation
    guard random.chance(0.25) else { return [market.occupations[target].id] }
    let second = market.wanted(&random)
    return second == target
      ? [market.occupations[target].id]
      : [market.occupations[target].id, market.occupations[second].id]
  }
}
