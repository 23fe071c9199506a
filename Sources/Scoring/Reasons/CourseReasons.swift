package import PasserelleModel

/// Why a course stands where it does for one learner, in index space.
package struct CourseReasons: Sendable, Equatable {
  /// A step or several of the learner's gap that the course teaches.
  package struct Closed: Sendable, Equatable {
    package let skill: SkillIndex
    package let from: Int
    package let to: Int
  }

  /// A prerequisite that the learner does not meet.
  package struct Missing: Sendable, Equatable {
    package let skill: SkillIndex
    package let has: Int
    package let needs: Int
  }

  /// A skill that counts for another, of the learner or of the course.
  package struct StandIn: Sendable, Equatable {
    package let skill: SkillIndex
    package let standIn: SkillIndex
    package let kinshipPpm: Int
  }

  /// A need that the learner would fit better.
  package struct Brought: Sendable, Equatable {
    package let need: NeedIndex
    /// fit(a, n) before and after.
    package let from: Double
    package let to: Double
  }

  /// By what the demand gains, heaviest first (ties: the better fit now), at most three.
  package let brings: [Brought]
  /// Of the gain, in ppm, what comes from needs that are past before the course ends.
  package let lapsingPpm: Int64
  /// Heaviest demand first.
  package let closes: [Closed]
  /// In the order of the skill ids.
  package let missing: [Missing]
  /// What counts for a prerequisite, in the order of the ids; then what the course teaches that
  /// counts for a skill of ``closes``, in the order of that.
  package let standIns: [StandIn]
  /// What the course passed on because it is unknown, in the order of the rules.
  package let assumed: [Assumption]
}
