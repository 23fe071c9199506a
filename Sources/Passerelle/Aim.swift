public import PasserelleModel

/// A course that would close much of a learner's gap, and what keeps the learner from it.
public struct Aim: Sendable, Equatable {
  /// The course.
  public let course: CourseID
  /// What it would close.
  public let gain: Gain
  /// All rules that exclude it, in their order; one at least.
  public let obstacles: [Obstacle]

  /// Says what keeps a learner from a course.
  public init(course: CourseID, gain: Gain, obstacles: [Obstacle]) {
    self.course = course
    self.gain = gain
    self.obstacles = obstacles
  }
}

/// A rule that excludes a course, with what would lift it.
public struct Obstacle: Sendable, Equatable {
  /// The rule.
  public let rule: EligibilityRule
  /// What the course asks, as a cell of a file says it: `fr=B2`, kilometres, hours a week, a share, for
  /// a start the first day on which the learner has time; `nil` where it asks for nothing that can be
  /// said so.
  public let asks: String?
  /// What the learner has, or for a start the course's last one; `nil` where that is nothing.
  public let has: String?
  /// For `readiness`: the prerequisites that are not met, in the order of the skill ids.
  public let missing: [MissingPrerequisite]

  /// Says what a rule asks.
  public init(
    rule: EligibilityRule, asks: String?, has: String?, missing: [MissingPrerequisite] = []
  ) {
    self.rule = rule
    self.asks = asks
    self.has = has
    self.missing = missing
  }
}

/// A skill that work asks of a learner and no course brings.
public struct UntaughtSkill: Sendable, Equatable {
  /// The skill.
  public let skill: SkillID
  /// The highest level asked for, 1–4.
  public let level: Int

  /// Says what work asks for.
  public init(skill: SkillID, level: Int) {
    self.skill = skill
    self.level = level
  }
}
