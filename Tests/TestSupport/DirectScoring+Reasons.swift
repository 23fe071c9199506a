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
  package func assumed(_ learner: Learner, _ course: Course) -> [Assumption] {
    var rules: [Assumption] = []
    if !course.audience.isEmpty && learner.status == nil { rules.append(.audience) }
    if learner.languages.isEmpty || course.language == nil { rules.append(.language) }
    let km = km(learner, course)
    let isFar = km.map { $0 > learner.maxTravelKm } ?? true
    if course.mode != .remote && (km == nil || (course.mode == nil && isFar)) {
      rules.append(.travel)
    }
    if course.eqfLevel != nil && learner.eqfLevel == nil { rules.append(.entryLevel) }
    if demandTotal(learner) == 0 { rules.append(.work) }
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
    let isFree = learner.targetOccupations.isEmpty || ignoresTargets(learner)
    let named = isFree && fitting ? best.filter { fit(attained, $0) > 0 } : best
    return Array(named.prefix(3).map(\.id))
  }

  /// The needs met wholly, languages included.
  package func apply(_ learner: Learner) -> [NeedID] {
    let attained = profile(learner.skills)
    return candidates(learner).filter { need in
      fit(attained, need) == 1
        && need.languages.allSatisfy { asked in
          learner.languages.contains { $0.language == asked.language && $0.level >= asked.level }
        }
    }.map(\.id)
  }

  /// Need, fit before and after: up to 3 by π·(after − before), ties by rank.
  package func brings(
    _ learner: Learner, _ course: Course
  ) -> [(need: NeedID, from: Double, to: Double)] {
    let before = profile(learner.skills)
    let after = before.merging(profile(course.teaches)) { max($0, $1) }
    let gains = shares(learner).enumerated().map { rank, entry in
      let (from, to) = (fit(before, entry.need), fit(after, entry.need))
      return (rank: rank, id: entry.need.id, from: from, to: to, weight: entry.share * (to - from))
    }
    // With kinship a fit that stays is two sums of the same numbers, which may differ in their last bits.
    return gains.filter { $0.weight > 1e-12 }
      .sorted { ($1.weight, $0.rank) < ($0.weight, $1.rank) }.prefix(3)
      .map { ($0.id, $0.from, $0.to) }
  }

  /// Of the gain, in ppm, what comes from needs that are past before the course ends.
  package func lapsing(_ learner: Learner, _ course: Course) -> Int64 {
    guard let session = session(course, learner) else { return 0 }
    let end = session.end ?? session.start
    let late = shares(learner).filter { $0.need.validThrough.map { $0 < end } ?? false }
    let attained = profile(learner.skills)
    let gap = demand(late).sorted { $0.key < $1.key }.map {
      (key: $0.key, value: $0.value * (1 - phi(attained, $0.key)))
    }
    let whole = closed(learner, course)
    return whole > 0 ? Self.millionths(closed(gap, course) / whole) : 0
  }

  /// Course and the rules that block it: of the greatest gain, excluded by rules that can be lifted.
  package func aims(_ learner: Learner) -> [String] {
    let all = catalogue.courses.map {
      (course: $0.id, closed: closed(learner, $0), rules: failures(learner, $0))
    }
    guard all.count(where: { $0.rules.isEmpty }) < 3 else { return [] }
    let fixed: Set<EligibilityRule> = [.completed, .nothingNew, .nothingAsked]
    let blocked = all.filter {
      $0.closed > 0 && !$0.rules.isEmpty && fixed.isDisjoint(with: $0.rules)
    }
    let best = blocked.sorted { ($1.closed, $0.course) < ($0.closed, $1.course) }.prefix(3)
    return best.map { aim in "\(aim.course) \(aim.rules.map(\.rawValue))" }
  }

  /// The courses that each rule alone excludes; rules that are the first to exclude none left out.
  package func excludedOnly(_ learner: Learner) -> [EligibilityRule: Int] {
    var only: [EligibilityRule: Int] = [:]
    for course in catalogue.courses {
      let rules = failures(learner, course)
      guard let first = rules.first else { continue }
      only[first, default: 0] += rules.count == 1 ? 1 : 0
    }
    return only
  }
}
