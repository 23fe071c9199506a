package import PasserelleModel
package import PasserelleScoring

/// The courses of one learner, best first, in index space.
package struct RankedCourses: Sendable, Equatable {
  /// One course with its exact score and the reasons for it.
  package struct Entry: Sendable, Equatable {
    package let course: CourseIndex
    package let session: SessionIndex?
    /// Out of 10¹².
    package let score: Int64
    /// ⌊10⁶·closed(c) + ½⌋.
    package let gain: Int64
    /// In ppm, in the order of the criteria: those that weigh something, or all.
    package let parts: [CriterionPart]
    package let reasons: CourseReasons
  }

  /// A need with how well the learner fits it.
  package struct NearNeed: Sendable, Equatable {
    package let need: NeedIndex
    package let fit: Double
    /// The languages that it asks for and the learner is not known to have.
    package let missingLanguages: [LanguageProficiency]
  }

  package let entries: [Entry]
  /// The needs that the learner fits best, best first.
  package let needs: [NearNeed]
  /// The needs that the learner meets wholly, languages included.
  package let apply: [NeedIndex]
  /// Whether the learner's targets serve no need, and count as not given.
  package let ignoresTargets: Bool
  /// What is out of reach but for rules that can be lifted, where few courses are open.
  package let aims: [BlockedCourse]
  /// What is asked for most, where no course brings any of it.
  package let untaught: [UntaughtSkill]
  /// Whether no course is open.
  let isWithoutCourse: Bool
  /// Courses for other work, where none is open for the work that the learner wants.
  package internal(set) var otherWork: [Entry] = []
  /// Courses by their first failing rule, in the order of the rules.
  package let exclusions: [Exclusion]
}

/// What one course is for one learner.
package enum AssessedCourse: Sendable, Equatable {
  /// It is open, at this place among all open ones, from 1.
  case open(RankedCourses.Entry, rank: Int)
  /// These rules exclude it.
  case excluded([EligibilityRule])
}
