public import PasserelleModel

/// What the engine says of one learner: the best courses, and why the others are not among them.
public struct LearnerMatches: Sendable, Equatable {
  /// The learner.
  public let learner: LearnerID
  /// How the learner's skills are known.
  public let skillsOrigin: SkillOrigin
  /// The best courses, best first; empty when the learner is eligible for none.
  public let matches: [Match]
  /// The needs that the learner meets wholly, languages included: work to apply for before any course.
  public let apply: [NeedID]
  /// Whether the work that the learner wants is nowhere open nor known, so that it counts as not given.
  public let ignoresTargets: Bool
  /// Where fewer than three courses are open: the at most three that would close most but for rules
  /// that can be lifted, the greatest gain first.
  public let aims: [Aim]
  /// Where no course closes anything: at most three skills that work asks most for.
  public let untaught: [UntaughtSkill]
  /// Courses for other work, best first, where none is open for the work that the learner wants.
  public let otherWork: [Match]
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
    /// How many of them no other rule excludes.
    public let onlyByIt: Int

    /// Counts courses, 1 or more, of which this rule alone excludes some.
    public init(rule: EligibilityRule, count: Int, onlyByIt: Int) {
      self.rule = rule
      self.count = count
      self.onlyByIt = onlyByIt
    }
  }

  /// Puts together what is said of a learner.
  public init(
    learner: LearnerID, skillsOrigin: SkillOrigin = .given, matches: [Match], needs: [NeedFit] = [],
    apply: [NeedID] = [],
    ignoresTargets: Bool = false, aims: [Aim] = [], untaught: [UntaughtSkill] = [],
    otherWork: [Match] = [], excluded: [Exclusion] = []
  ) {
    self.apply = apply
    self.ignoresTargets = ignoresTargets
    self.aims = aims
    self.untaught = untaught
    self.otherWork = otherWork
    self.learner = learner
    self.skillsOrigin = skillsOrigin
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
  /// The languages that it asks for and the learner is not known to have at its level.
  public let missingLanguages: [LanguageProficiency]

  /// Says how well a need fits.
  ///
  /// - Throws: a `fit` that is not from 0 to 1.
  public init(
    need: NeedID, fit: Double, missingLanguages: [LanguageProficiency] = []
  ) throws(InvalidValue) {
    self.init(need, fit: try (0...1).checked(fit, "fit"), missingLanguages)
  }

  init(_ need: NeedID, fit: Double, _ missingLanguages: [LanguageProficiency]) {
    self.need = need
    self.fit = fit
    self.missingLanguages = missingLanguages
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
  /// The weighted sum of the parts: it orders one learner's courses.
  public let score: Score
  /// What the course closes of the learner's gap: what compares people with each other.
  public let gain: Gain
  /// The value of each criterion that weighs something, or of all, in their order.
  public let parts: [Part]
  /// The needs that the learner fits better after the course, those that gain most first, at most
  /// three.
  public let brings: [NeedProgress]
  /// The steps of the learner's gap that the course teaches, heaviest demand first.
  public let closes: [ClosedGap]
  /// Prerequisites that the learner does not meet, in the order of the skill ids.
  public let missing: [MissingPrerequisite]
  /// Skills that count for others: the learner's for prerequisites, the course's for what it closes.
  public let standIns: [StandIn]
  /// Of the gain, in ppm, what comes from needs that are past before the course ends.
  public let lapsingPpm: Int64
  /// What the course passed on because it is unknown, in the order of the rules.
  public let assumed: [Assumption]

  /// Puts a match together; what is left out is empty.
  public init(
    rank: Int, course: CourseID, session: SessionID?, score: Score, gain: Gain,
    parts: [Part] = [], brings: [NeedProgress] = [], closes: [ClosedGap] = [],
    missing: [MissingPrerequisite] = [], standIns: [StandIn] = [], lapsingPpm: Int64 = 0,
    assumed: [Assumption] = []
  ) {
    self.rank = rank
    self.course = course
    self.session = session
    self.score = score
    self.gain = gain
    self.parts = parts
    self.brings = brings
    self.lapsingPpm = lapsingPpm
    self.closes = closes
    self.missing = missing
    self.standIns = standIns
    self.assumed = assumed
  }
}
