internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

extension LoadedLearner {
  /// Why a course stands where it does for the learner.
  ///
  /// - Complexity: O(skills of the course · log); with kinship, O(skills of the course · what the
  ///   profile stands in for).
  package func reasons(for course: CourseIndex) -> CourseReasons {
    let closes = closedSteps(by: course)
    let effects = effects(of: course)
    return CourseReasons(
      brings: effects.brings, lapsingPpm: effects.lapsingPpm,
      closes: closes, missing: missingSkills(for: course),
      standIns: standIns(for: model.courses.required[course], in: attained)
        + standIns(
          for: closes.map { Coverage(skill: $0.skill, ppm: Int32($0.to) * .wholePpm) },
          in: Array(model.courses.taught[course])),
      assumed: assumptions(for: course))
  }

  private func standIns(
    for wanted: some Sequence<Coverage>, in profile: @autoclosure () -> [Coverage]
  ) -> [CourseReasons.StandIn] {
    guard !model.kinship.isIdentity else { return [] }
    let (kinship, profile) = (model.kinship, profile())
    return wanted.compactMap { wanted in
      kinship.standIn(for: wanted, in: profile).map {
        CourseReasons.StandIn(
          skill: wanted.skill, standIn: $0.skill, kinshipPpm: Int($0.kinshipPpm))
      }
    }
  }

  /// The steps with g > 0 and φₜ > 0, one entry a skill, by the demand *d* on them.
  private func closedSteps(by course: CourseIndex) -> [CourseReasons.Closed] {
    let asked = asked
    var closed: [(entry: CourseReasons.Closed, demand: Double)] = []
    for entry in model.courses.covered[course] {
      guard let skill = asked[entry.skill]?.pointee else { continue }
      var (first, last, weight) = (0, 0, 0.0)
      for level in 1...LevelSteps.perSkill {
        guard skill.gap[level - 1] > 0,
          LevelSteps.coverage(ofLevel: level, covered: entry.ppm) > 0
        else { continue }
        if last == 0 { first = level }
        last = level
        weight += skill.demand[level - 1]
      }
      guard last > 0 else { continue }
      closed.append((CourseReasons.Closed(skill: entry.skill, from: first - 1, to: last), weight))
    }
    if closed.count > 1 {
      closed.sort { ($1.demand, $0.entry.skill) < ($0.demand, $1.entry.skill) }
    }
    return closed.map(\.entry)
  }

  func missingSkills(for course: CourseIndex) -> [CourseReasons.Missing] {
    let (coverage, attained) = (coverage, attained)
    return model.courses.required[course].compactMap { entry in
      guard coverage[entry.skill.place] < entry.ppm else { return nil }
      let own = attained.first { $0.skill == entry.skill }
      return CourseReasons.Missing(
        skill: entry.skill, has: own?.level ?? 0, needs: entry.level)
    }
  }

  /// A course without audience or entry level is open to all; but every course has a language, a
  /// place unless it is remote, and every session its hours: not to know those is to assume them.
  private func assumptions(for course: CourseIndex) -> [Assumption] {
    let stated = model.courses.stated[course.place]
    var rules: [Assumption] = []
    if stated.contains(.audience) && learner.status == nil { rules.append(.audience) }
    if !stated.contains(.language) || learner.languages.isEmpty { rules.append(.language) }
    if assumesTravel(to: course, stated) { rules.append(.travel) }
    if stated.contains(.entryLevel) && learner.eqfLevel == nil { rules.append(.entryLevel) }
    if !hasDemand { rules.append(.work) }
    if let session = session(of: course),
      !model.sessions.statesHours(session) || availability.hoursPerWeek == .infinity
    {
      rules.append(.hours)
    }
    return rules
  }

  private func assumesTravel(to course: CourseIndex, _ stated: CourseTable.Statements) -> Bool {
    guard !stated.contains(.remoteMode) else { return false }
    guard let km = distance(to: course) else { return true }
    return !stated.contains(.mode) && km > maxTravelKm
  }
}
