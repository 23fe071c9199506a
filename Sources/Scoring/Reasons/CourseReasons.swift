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

  /// Heaviest demand first.
  package let closes: [Closed]
  /// In the order of the skill ids.
  package let missing: [Missing]
  /// What counts for a prerequisite, in the order of the ids; then what the course teaches that
  /// counts for a skill of ``closes``, in the order of that.
  package let standIns: [StandIn]
  /// Rules that the course passed because something was unknown, in their order.
  package let assumed: [EligibilityRule]
}
