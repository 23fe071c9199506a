package import PasserelleModel

/// A course that would close much, and the rules that keep the learner from it.
package struct BlockedCourse: Sendable, Equatable {
  package let course: CourseIndex
  /// ⌊10⁶·closed(c) + ½⌋.
  package let gain: Int64
  /// In the order of the rules.
  package let obstacles: [Obstacle]
}

/// A rule that excludes a course, with what would lift it.
package struct Obstacle: Sendable, Equatable {
  package let rule: EligibilityRule
  /// What the course asks, as a cell of a file would say it.
  package let asks: String?
  /// What the learner has.
  package let has: String?
  /// For `readiness`: the prerequisites that are not met, in the order of the skill ids.
  package let missing: [CourseReasons.Missing]

  init(
    _ rule: EligibilityRule, asks: String?, has: String?, missing: [CourseReasons.Missing] = []
  ) {
    self.rule = rule
    self.asks = asks
    self.has = has
    self.missing = missing
  }
}

/// A skill that work asks of a learner and no course brings.
package struct UntaughtSkill: Sendable, Equatable {
  package let skill: SkillIndex
  /// The highest level asked for.
  package let level: Int
}
