package import PasserelleModel
internal import PasserelleLinearAlgebra

extension LearnerFacts {
  /// Why a course stands where it does for the loaded learner.
  ///
  /// - Complexity: O(skills of the course · log); with kinship, O(skills of the course · what the
  ///   profile stands in for).
  package func reasons(for course: Int, learner: Learner) -> CourseReasons {
    let closes = closedSteps(by: course)
    return CourseReasons(
      closes: closes, missing: missingSkills(for: course, learner),
      standIns: standIns(for: model.courses.required[course], in: own)
        + standIns(
          for: closes.map { Coverage(skill: Int32($0.skill), ppm: Int32($0.to) * 1_000_000) },
          in: Array(model.courses.taught[course])),
      assumed: assumedRules(for: course, learner))
  }

  private func standIns(
    for wanted: some Sequence<Coverage>, in profile: @autoclosure () -> [Coverage]
  ) -> [CourseReasons.StandIn] {
    guard !model.kinship.isIdentity else { return [] }
    let profile = profile()
    return wanted.compactMap { wanted in
      model.kinship.standIn(for: wanted, in: profile).map {
        CourseReasons.StandIn(
          skill: Int(wanted.skill), standIn: Int($0.skill), kinshipPpm: Int($0.kinshipPpm))
      }
    }
  }

  /// The session offered for a course, as an index of the session table; `nil` where there is none.
  package func session(for course: Int) -> Int? {
    let session = Int(choice.session[course])
    return session < 0 ? nil : session
  }

  /// The steps with g > 0 and φₜ > 0, one entry a skill, by the demand *d* on them.
  private func closedSteps(by course: Int) -> [CourseReasons.Closed] {
    var closed: [(entry: CourseReasons.Closed, demand: Double)] = []
    for entry in model.courses.covered[course] {
      let skill = Int(entry.skill)
      let levels = (1...4).filter { level in
        gap[4 * skill + level - 1] > 0 && entry.ppm > Int32(level - 1) * 1_000_000
      }
      guard let first = levels.first, let last = levels.last else { continue }
      let weight = levels.reduce(0) { $0 + demand[4 * skill + $1 - 1] }
      closed.append((CourseReasons.Closed(skill: skill, from: first - 1, to: last), weight))
    }
    closed.sort { ($1.demand, $0.entry.skill) < ($0.demand, $1.entry.skill) }
    return closed.map(\.entry)
  }

  private func missingSkills(for course: Int, _ learner: Learner) -> [CourseReasons.Missing] {
    model.courses.required[course].compactMap { entry in
      guard attained[Int(entry.skill)] < entry.ppm else { return nil }
      let id = model.skills.ids[Int(entry.skill)]
      let own = learner.skills.entries.first { $0.skill == id }
      return CourseReasons.Missing(
        skill: Int(entry.skill), has: own?.level.rawValue ?? 0, needs: Int(entry.ppm / 1_000_000))
    }
  }

  /// A course without audience or entry level is open to all; but every course has a language, a
  /// place unless it is remote, and every session its hours: not to know those is to assume them.
  private func assumedRules(for index: Int, _ learner: Learner) -> [EligibilityRule] {
    let states = model.courses.states[index]
    var rules: [EligibilityRule] = []
    if states.contains(.audience) && learner.status == nil { rules.append(.audience) }
    if !states.contains(.language) || learner.languages.isEmpty { rules.append(.language) }
    if assumesTravel(to: index, states) { rules.append(.travel) }
    if states.contains(.entryLevel) && learner.eqfLevel == nil { rules.append(.entryLevel) }
    if let session = session(for: index),
      model.sessions.sessions[session].hoursPerWeek == nil || learner.hoursPerWeek == nil
    {
      rules.append(.hours)
    }
    return rules
  }

  private func assumesTravel(to course: Int, _ states: CourseTable.Statements) -> Bool {
    guard !states.contains(.remoteMode) else { return false }
    let site = Int(model.courses.sites.siteOf[course])
    guard isPlaced, site >= 0 else { return true }
    return !states.contains(.mode) && siteKm[site] > maxTravelKm
  }
}
