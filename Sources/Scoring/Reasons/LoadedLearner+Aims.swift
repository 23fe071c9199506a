internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

extension LoadedLearner {
  /// How many courses or skills are named.
  private static var mostAims: Int { 3 }

  /// The courses that would close most (ties: id) of those that rules exclude which can be lifted, each
  /// with all rules that do.
  ///
  /// - Complexity: O(courses).
  package func aims() -> [BlockedCourse] {
    var best: [(course: CourseIndex, closed: Double)] = []
    var settled = BitVector(count: model.courses.count)
    markUnasked(&settled)
    settled.formUnion(eligible)
    for course in model.courses.ids.indices where !settled[course.place] {
      let closed = closed(by: course)
      let rank = best.firstIndex { $0.closed < closed } ?? best.count
      guard closed > 0, rank < Self.mostAims, canBeLifted(course) else { continue }
      best.insert((course, closed), at: rank)
      if best.count > Self.mostAims { best.removeLast() }
    }
    var aims: [BlockedCourse] = []
    for (course, _) in best {
      var obstacles: [Obstacle] = []
      for rule in failures(of: course) { obstacles.append(obstacle(rule, course)) }
      aims.append(BlockedCourse(course: course, gain: gain(of: course), obstacles: obstacles))
    }
    return aims
  }

  /// The skills that work asks for most and no course brings; of use where no course closes anything.
  ///
  /// - Complexity: O(skills that the needs ask for · log).
  package func untaughtSkills() -> [UntaughtSkill] {
    var levels: [SkillIndex: Int] = [:]
    for candidate in needs where candidate.share > 0 {
      for request in model.needs.requests(of: candidate.need) {
        levels[request.skill] = max(levels[request.skill] ?? 0, Int(request.level))
      }
    }
    let asked = asked
    func gap(_ skill: SkillIndex) -> Double {
      let gap = asked[skill]?.pointee.gap ?? .zero
      return gap[0] + gap[1] + gap[2] + gap[3]
    }
    let wanted = levels.map { (skill: UntaughtSkill(skill: $0, level: $1), asked: gap($0)) }
    return wanted.filter { $0.asked > 0 }
      .sorted { ($1.asked, $0.skill.skill) < ($0.asked, $1.skill.skill) }
      .prefix(Self.mostAims).map(\.skill)
  }

  private func canBeLifted(_ course: CourseIndex) -> Bool {
    !fails(.nothingNew, course) && !fails(.completed, course)
  }

  private func obstacle(_ rule: EligibilityRule, _ index: CourseIndex) -> Obstacle {
    let course = model.courses[index]
    switch rule {
    case .audience:
      let audience = course.audience.map(\.rawValue).sorted().joined(separator: ";")
      return Obstacle(rule, asks: audience, has: learner.status?.rawValue)
    case .language: return languageObstacle(course)
    case .travel:
      // Rounded up, so that who goes as far gets there.
      let km = (distance(to: index) ?? 0) * 10
      return Obstacle(rule, asks: shown(km.rounded(.up) / 10), has: shown(maxTravelKm))
    case .entryLevel:
      return Obstacle(
        rule, asks: course.eqfLevel.map { "\($0)" }, has: learner.eqfLevel.map { "\($0)" })
    case .readiness:
      let steps = model.courses.requiredSteps[index.place]
      return Obstacle(
        rule, asks: shown(model.policy.minimumReadiness),
        has: shown(meanCoverage(ppm: requiredCoverage[index.place], steps: steps)),
        missing: missingSkills(for: index))
    case .hours:
      let fewest = model.sessions.fewestHours(of: index, from: availability.firstDay)
      return Obstacle(rule, asks: fewest.map(shown), has: shown(availability.hoursPerWeek))
    case .noSession:
      return Obstacle(
        rule, asks: "\(max(model.asOf, learner.availableFrom ?? model.asOf))",
        has: model.sessions.lastStart(of: index).map { "\($0)" })
    case .completed, .nothingNew, .nothingAsked: return Obstacle(rule, asks: nil, has: nil)
    }
  }

  private func languageObstacle(_ course: Course) -> Obstacle {
    let asked = course.language
    let known = learner.languages.first { $0.language == asked?.language }
    return Obstacle(.language, asks: asked?.cell, has: known?.cell)
  }
}

/// At most six decimals, as few as say it.
private func shown(_ value: Double) -> String {
  FixedPoint.text(Int64((value * 1e6).rounded()), decimals: 6, all: false)
}

extension LanguageProficiency {
  /// `fr=B2`.
  package var cell: String { "\(language)=\(level)" }
}
