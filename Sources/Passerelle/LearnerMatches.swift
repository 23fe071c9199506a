public import PasserelleModel

/// What the engine says of one learner: the best courses, and why the others are not among them.
public struct LearnerMatches: Sendable, Equatable {
  /// The learner.
  public let learner: LearnerID
  /// The best courses, best first; empty when the learner is eligible for none.
  public let matches: [Match]
  /// The work that the learner fits best today, best first, at most three; an occupation itself
  /// stands as `occupation:<id>`.
  public let needs: [NeedFit]
  /// How many courses each rule is the first to exclude, in the order of the rules, none with 0.
  public let excluded: [Exclusion]

  /// Courses that a rule is the first to exclude.
  public struct Exclusion: Sendable, Equatable {
    /// The rule.
    public let rule: EligibilityRule
    /// The number of courses.
    public let count: Int

    /// Counts courses, 1 or more.
    public init(rule: EligibilityRule, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// Puts together what is said of a learner.
  public init(
    learner: LearnerID, matches: [Match], needs: [NeedFit] = [], excluded: [Exclusion] = []
  ) {
    self.learner = learner
    self.matches = matches
    self.needs = needs
    self.excluded = excluded
  }
}

/// What one course is for one learner.
public enum Assessment: Sendable, Equatable {
  /// The course is open to the learner; its rank is that among all open ones.
  case open(Match)
  /// These rules exclude the course, in their order.
  case excluded([EligibilityRule])
}

/// How well a learner fits a need.
public struct NeedFit: Sendable, Equatable {
  /// The need.
  public let need: NeedID
  /// The share of what it asks for that the learner covers, 0–1.
  public let fit: Double

  /// Says how well a need fits.
  ///
  /// - Throws: a `fit` that is not from 0 to 1.
  public init(need: NeedID, fit: Double) throws(InvalidValue) {
    self.init(need, fit: try (0...1).checked(fit, "fit"))
  }

  init(_ need: NeedID, fit: Double) {
    self.need = need
    self.fit = fit
  }
}

/// A course that suits a learner, with the reasons.
public struct Match: Sendable, Equatable {
  /// 1 for the best.
  public let rank: Int
  /// The course.
  public let course: CourseID
  /// Its earliest session open to the learner; `nil` where the catalogue has no sessions.
  public let session: SessionID?
  /// The weighted sum of the parts.
  public let score: Score
  /// The value of each criterion, in their order.
  public let parts: [Part]
  /// The steps of the learner's gap that the course teaches, heaviest demand first.
  public let closes: [ClosedGap]
  /// Prerequisites that the learner does not meet, in the order of the skill ids.
  public let missing: [MissingPrerequisite]
  /// Skills that count for others: the learner's for prerequisites, the course's for what it closes.
  public let standIns: [StandIn]
  /// Rules that the course passed because something was unknown, in their order.
  public let assumed: [EligibilityRule]

  /// Puts a match together; what is left out is empty.
  public init(
    rank: Int, course: CourseID, session: SessionID?, score: Score, parts: [Part] = [],
    closes: [ClosedGap] = [], missing: [MissingPrerequisite] = [], standIns: [StandIn] = [],
    assumed: [EligibilityRule] = []
  ) {
    self.rank = rank
    self.course = course
    self.session = session
    self.score = score
    self.parts = parts
    self.closes = closes
    self.missing = missing
    self.standIns = standIns
    self.assumed = assumed
  }
}

/// Levels of a skill that work asks for, the learner lacks and the course teaches.
public struct ClosedGap: Sendable, Equatable, CustomStringConvertible {
  /// The skill.
  public let skill: SkillID
  /// The level from which the course takes the learner, 0–3.
  public let from: Int
  /// The level to which, as far as work asks for it, 1–4.
  public let to: Int

  /// Says which levels of a skill a course brings.
  public init(skill: SkillID, from: Int, to: Int) {
    self.skill = skill
    self.from = from
    self.to = to
  }

  /// `plc 0→2`.
  public var description: String { "\(skill) \(from)→\(to)" }
}

/// A prerequisite that the learner does not meet.
public struct MissingPrerequisite: Sendable, Equatable, CustomStringConvertible {
  /// The skill.
  public let skill: SkillID
  /// The learner's own level, 0–4.
  public let has: Int
  /// The level required, 1–4.
  public let needs: Int

  /// Says what a learner lacks.
  public init(skill: SkillID, has: Int, needs: Int) {
    self.skill = skill
    self.has = has
    self.needs = needs
  }

  /// `electricity 0→1`.
  public var description: String { "\(skill) \(has)→\(needs)" }
}

/// A skill that counts for another, as far as the engine's kinship says.
public struct StandIn: Sendable, Equatable, CustomStringConvertible {
  /// The skill that counts.
  public let standIn: SkillID
  /// The skill that is asked for.
  public let skill: SkillID
  /// How far, in ppm.
  public let ppm: Int

  /// Says what counts for what, 1 to 1 000 000 ppm.
  public init(standIn: SkillID, skill: SkillID, ppm: Int) {
    self.standIn = standIn
    self.skill = skill
    self.ppm = ppm
  }

  /// `java for programming 800000 ppm`.
  public var description: String { "\(standIn) for \(skill) \(ppm) ppm" }
}
