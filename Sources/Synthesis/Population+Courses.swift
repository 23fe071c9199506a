public import PasserelleModel

extension Population {
  /// The towns where courses are held: the sixteen greatest and those around Charleroi.
  private static let sites: [Place] = {
    let near = Municipality.all.filter { $0.place.distanceKm(to: Municipality.charleroi) < 30 }
    let great = Municipality.all.prefix(16).filter { town in !near.contains { $0.name == town.name }
    }
    return (near + great).map(\.place)
  }()

  /// A course: some skills of an occupation in demand, taught to a level, the level below required.
  ///
  /// - Precondition: `number` is from 0 to the number of courses.
  public func course(_ number: Int) -> Course {
    var random = SeededSource(seed, 2, number)
    let occupation = market.occupations[market.wanted(&random)]
    let height = random.pick(weighted: [(1, 0.35), (2, 0.4), (3, 0.2), (4, 0.05)])
    let taught = occupation.skills.shuffled(using: &random).prefix(random.whole(2...6))
    let (teaches, requires) = profiles(taught, height, occupation, &random)
    var course = Course(
      id: CourseID(Self.id("C", number)), requires: requires, teaches: teaches)
    course.operator = "Opérateur \(random.whole(1...operatorCount))"
    course.title = title(of: taught.first, height)
    course.language = language(height, &random)
    course.mode = random.pick(weighted: [
      (DeliveryMode.onsite, 0.6), (.hybrid, 0.25), (.remote, 0.15),
    ])
    if course.mode?.needsTravel == true { course.place = site(&random) }
    if height > 1 { course.eqfLevel = random.whole(height - 1...height + 2) }
    if random.chance(0.15) { course.audience = random.chance(0.5) ? [.neet] : [.jobseeker, .neet] }
    return course
  }

  /// The sessions of a course: none to four in the fourteen months ahead.
  ///
  /// - Precondition: `number` is from 0 to the number of courses.
  public func sessions(ofCourse number: Int) -> [CourseSession] {
    var random = SeededSource(seed, 3, number)
    let count = random.pick(weighted: [(0, 0.05), (1, 0.45), (2, 0.3), (3, 0.15), (4, 0.05)])
    let hours = random.pick([4.0, 8, 16, 24, 38, 38])
    let weeks = random.whole(2...30)
    return (0..<count).map { index in
      let start = asOf.adding(random.whole(-20...420))
      var session = CourseSession(
        id: SessionID("\(Self.id("S", number))-\(index + 1)"),
        course: CourseID(Self.id("C", number)), start: start,
        seats: random.whole(6...20))
      session.end = start.adding(7 * weeks)
      session.hoursPerWeek = hours
      session.minimumSeats = session.seats / 3
      if random.chance(0.3) { session.reserves = [.neet: random.whole(2...4)] }
      return session
    }
  }

  /// About a twelfth of the square root of the offer, as in a region with a few large operators.
  private var operatorCount: Int {
    Int(Double(size.courses).squareRoot().rounded()) / 2 + 1
  }

  private func profiles(
    _ taught: ArraySlice<SkillID>, _ height: Int, _ occupation: LabourMarket.Occupation,
    _ random: inout SeededSource
  ) -> (teaches: SkillProfile, requires: SkillProfile) {
    var teaches: [SkillProfile.Entry] = []
    var requires: [SkillProfile.Entry] = []
    for skill in taught {
      let level = max(1, height - (random.chance(0.3) ? 1 : 0))
      if let level = ProficiencyLevel(rawValue: level) {
        teaches.append(SkillProfile.Entry(skill: skill, level: level))
      }
      if let below = ProficiencyLevel(rawValue: level - 1), random.chance(0.5) {
        requires.append(SkillProfile.Entry(skill: skill, level: below))
      }
    }
    // Only what is more basic than all that is taught, so that no courses wait for each other.
    let basics = occupation.essential.filter { skill in
      taught.allSatisfy { market.isMoreBasic(skill, than: $0) }
    }
    if height > 1, !basics.isEmpty {
      requires.append(SkillProfile.Entry(skill: random.pick(basics), level: .foundation))
    }
    return (SkillProfile(distinct: teaches), SkillProfile(distinct: requires))
  }

  private func title(of skill: SkillID?, _ height: Int) -> String {
    let name = skill.flatMap { taxonomy.skills[$0]?.name(in: ["fr"]) } ?? "Formation"
    return "\(name) : \(["initiation", "pratique", "perfectionnement", "expertise"][height - 1])"
  }

  private func language(_ height: Int, _ random: inout SeededSource) -> LanguageProficiency? {
    let code = random.pick(weighted: [("fr", 0.85), ("en", 0.1), ("nl", 0.05)])
    let level = height > 2 ? CEFRLevel.b2 : random.pick([.a2, .b1])
    return LanguageCode(code).map { LanguageProficiency(language: $0, level: level) }
  }

  private func site(_ random: inout SeededSource) -> Place {
    // The hub itself holds a third of the courses.
    random.chance(0.33) ? Municipality.charleroi : random.pick(Self.sites)
  }
}
