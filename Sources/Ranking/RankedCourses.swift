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
    /// In ppm, in the order of the criteria.
    package let parts: [Int64]
    package let reasons: CourseReasons
  }

  package let entries: [Entry]
  /// The needs that the learner fits best, best first.
  package let needs: [NeedCandidate]
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
