internal import PasserelleModel
internal import PasserelleLinearAlgebra

extension LearnerFacts {
  /// Applies the rules in their order: what is left is eligible, and each rule's first failures are
  /// counted.
  func decideEligibility(of learner: Learner) {
    eligible.setAll()
    for (index, rule) in EligibilityRule.allCases.enumerated() {
      failing.clearAll()
      mark(rule, learner)
      excluded[index] = eligible.remove(failing)
    }
  }

  private func mark(_ rule: EligibilityRule, _ learner: Learner) {
    switch rule {
    case .completed:
      for id in learner.completedCourses {
        if let course = model.courses.ids.index(of: id) { failing[course] = true }
      }
    case .audience:
      if let status = learner.status, let refusing = model.eligibility.refusing[status] {
        failing.formUnion(refusing)
      }
    case .language: markLanguage(learner.languages)
    case .travel: markTravel(&failing)
    case .entryLevel:
      if let level = learner.eqfLevel {
        failing.formUnion(model.eligibility.above[min(max(level, 0), 8)])
      }
    case .readiness:
      model.eligibility.leastReadiness.withUnsafeBufferPointer {
        failing.fill(where: readiness, isLessThan: $0)
      }
    case .nothingNew:
      model.eligibility.fullCoverage.withUnsafeBufferPointer {
        failing.fill(where: novelty, equals: $0)
      }
    case .hours: failing.formUnion(choice.hours)
    case .noSession: failing.formUnion(choice.noSession)
    }
  }

  private func markLanguage(_ languages: [LanguageProficiency]) {
    guard !languages.isEmpty else { return }
    failing.formUnion(model.eligibility.statingLanguage)
    for known in languages {
      guard let following = model.eligibility.following[known.language] else { continue }
      failing.subtract(following[known.level.rawValue])
    }
  }

  /// Takes the bits once for all courses: a class's property is checked at each access.
  private func markTravel(_ failing: inout BitVector) {
    guard isPlaced else { return }
    let travelling = model.eligibility.travelling
    for site in 0..<model.courses.sites.count where siteKm[site] > maxTravelKm {
      failing.insert(travelling[site])
    }
  }
}
