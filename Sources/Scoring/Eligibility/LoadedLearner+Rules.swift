internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

/// The rules twice: for one pair, and as bits over all courses. `RuleTests` holds both together.
extension LoadedLearner {
  /// Whether a rule excludes a course, whatever the other rules say of it.
  ///
  /// - Complexity: O(1) but for `completed`, `language` and the sessions of the course.
  package func fails(_ rule: EligibilityRule, _ index: CourseIndex) -> Bool {
    let course = model.courses[index]
    return switch rule {
    case .completed: learner.completedCourses.contains(course.id)
    case .audience:
      !course.audience.isEmpty && learner.status.map { !course.audience.contains($0) } ?? false
    case .language:
      course.language.map { asked in
        !learner.languages.isEmpty
          && !learner.languages.contains {
            $0.language == asked.language && $0.level >= asked.level
          }
      } ?? false
    case .travel:
      course.mode?.needsTravel == true && (distance(to: index).map { $0 > maxTravelKm } ?? false)
    case .entryLevel: learner.eqfLevel.map { min(max($0, 0), 8) < course.eqfLevel ?? 0 } ?? false
    case .readiness:
      requiredCoverage[index.place] < model.eligibility.leastReadiness[index.place]
    case .nothingNew: taughtCoverage[index.place] == model.eligibility.fullCoverage[index.place]
    case .nothingAsked: marksUnasked && closed(by: index) == 0
    case .hours: if case .hours = choice(of: index) { true } else { false }
    case .noSession: if case .noSession = choice(of: index) { true } else { false }
    }
  }

  /// The rules that exclude a course, in their order.
  package func failures(of course: CourseIndex) -> [EligibilityRule] {
    EligibilityRule.allCases.filter { fails($0, course) }
  }

  /// Whether what closes nothing is excluded: not where nothing is known to be asked.
  private var marksUnasked: Bool { hasDemand && !model.policy.showsUnasked }

  /// The way to a course in kilometres; `nil` where a place is not known.
  func distance(to course: CourseIndex) -> Double? {
    guard let distances, let site = model.courses.sites.siteOf[course.place] else { return nil }
    return distances[site.place]
  }

  /// Sets the bits of the courses that a rule excludes, all clear before.
  ///
  /// A rule that has to look at each course leaves out those that are `settled`.
  func mark(
    _ rule: EligibilityRule, outside settled: BitVector, into failing: inout BitVector
  ) {
    switch rule {
    case .completed:
      for id in learner.completedCourses {
        if let course = model.courses.ids.index(of: id) { failing[course.place] = true }
      }
    case .audience:
      if let status = learner.status, let refusing = model.eligibility.refusing[status] {
        failing.formUnion(refusing)
      }
    case .language: markLanguage(&failing)
    case .travel: markTravel(&failing)
    case .entryLevel:
      if let level = learner.eqfLevel {
        failing.formUnion(model.eligibility.above[min(max(level, 0), 8)])
      }
    case .readiness: markUnready(&failing)
    case .nothingNew: markKnown(&failing)
    case .nothingAsked: if marksUnasked { markUnasked(&failing) }
    case .hours: model.sessions.markHours(for: availability, outside: settled, &failing)
    case .noSession: model.sessions.markNoSession(for: availability, &failing)
    }
  }

  private func markLanguage(_ failing: inout BitVector) {
    guard !learner.languages.isEmpty else { return }
    failing.formUnion(model.eligibility.statingLanguage)
    for known in learner.languages {
      guard let following = model.eligibility.following[known.language] else { continue }
      failing.subtract(following[known.level.rawValue])
    }
  }

  /// Who covers nothing of what is required is not ready; the learner's skills lead to the others.
  private func markUnready(_ failing: inout BitVector) {
    let (courses, eligibility) = (model.courses, model.eligibility)
    failing.formUnion(eligibility.demanding)
    for entry in covered {
      for posting in courses.requiring[entry.skill] {
        let course = posting.course.place
        if requiredCoverage[course] >= eligibility.leastReadiness[course] {
          failing[course] = false
        }
      }
    }
  }

  private func markKnown(_ failing: inout BitVector) {
    let (courses, eligibility) = (model.courses, model.eligibility)
    failing.formUnion(eligibility.teachingNothing)
    for entry in covered {
      for posting in courses.teaching[entry.skill] {
        let course = posting.course.place
        if taughtCoverage[course] == eligibility.fullCoverage[course] { failing[course] = true }
      }
    }
  }

  /// A course closes something where it covers more of a skill than lies below its lowest gap.
  func markUnasked(_ failing: inout BitVector) {
    let covering = model.courses.covering
    failing.setAll()
    for entry in asked.all {
      var level = 0
      while level < LevelSteps.perSkill, entry.gap[level] == 0 { level += 1 }
      guard level < LevelSteps.perSkill else { continue }
      let below = Int32(level) * .wholePpm
      for posting in covering[entry.skill] where posting.ppm > below {
        failing[posting.course.place] = false
      }
    }
  }

  private func markTravel(_ failing: inout BitVector) {
    guard let distances else { return }
    let travelling = model.eligibility.travelling
    for site in distances.indices where distances[site] > maxTravelKm {
      failing.insert(travelling[site])
    }
  }
}
