package import PasserelleModel

/// The reasons of a match, read aloud from FORMATS.md.
extension DirectScoring {
  /// Skill, from, to: the steps of the gap that the course teaches, heaviest demand first.
  package func closes(_ learner: Learner, _ course: Course) -> [String] {
    let (attained, taught) = (profile(learner.skills), profile(course.teaches))
    var steps: [SkillID: [(level: Int, demand: Double)]] = [:]
    for (step, weight) in demand(learner).sorted(by: { $0.key < $1.key })
    where weight * (1 - phi(attained, step)) > 0 && phi(taught, step) > 0 {
      steps[step.skill, default: []].append((step.level, weight))
    }
    let entries = steps.map { skill, steps in
      (
        skill: skill, from: (steps.first?.level ?? 0) - 1, to: steps.last?.level ?? 0,
        demand: steps.reduce(0) { $0 + $1.demand }
      )
    }
    return entries.sorted { ($1.demand, $0.skill) < ($0.demand, $1.skill) }
      .map { "\($0.skill) \($0.from)→\($0.to)" }
  }

  /// Skill, has, needs: the unmet prerequisites in the order of the ids.
  package func missing(_ learner: Learner, _ course: Course) -> [String] {
    let attained = profile(learner.skills)
    return course.requires.entries.compactMap { entry in
      let top = Step(skill: entry.skill, level: entry.level.rawValue)
      guard phi(attained, top) < 1 else { return nil }
      return "\(entry.skill) \(attained[entry.skill] ?? 0)→\(entry.level.rawValue)"
    }
  }

  /// The rules that passed because something is unknown.
  package func assumed(_ learner: Learner, _ course: Course) -> [EligibilityRule] {
    var rules: [EligibilityRule] = []
    if !course.audience.isEmpty && learner.status == nil { rules.append(.audience) }
    if learner.languages.isEmpty || course.language == nil { rules.append(.language) }
    let km = km(learner, course)
    let isFar = km.map { $0 > learner.maxTravelKm } ?? true
    if course.mode != .remote && (km == nil || (course.mode == nil && isFar)) {
      rules.append(.travel)
    }
    if course.eqfLevel != nil && learner.eqfLevel == nil { rules.append(.entryLevel) }
    if let session = session(course, learner),
      session.hoursPerWeek == nil || learner.hoursPerWeek == nil
    {
      rules.append(.hours)
    }
    return rules
  }

  /// The three needs that the learner fits best.
  package func closestNeeds(_ learner: Learner) -> [NeedID] {
    let attained = profile(learner.skills)
    let best = candidates(learner)
    let fitting = best.contains { fit(attained, $0) > 0 }
    // Without target occupations, needs that do not fit at all are not candidates beside others.
    let named =
      learner.targetOccupations.isEmpty && fitting ? best.filter { fit(attained, $0) > 0 } : best
    return Array(named.prefix(3).map(\.id))
  }
}
