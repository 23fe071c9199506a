internal import PasserelleBase

extension CriterionName {
  /// How much of the learner's gap the course closes, against the learner's best course.
  public static let gap = CriterionName("gap")
}

/// closed(c), against the greatest of all courses the learner is eligible for.
///
/// Relative to the learner's own best course, since the absolute share is a few per mille for
/// everybody (SCORING.md).
struct GapCriterion: Criterion {
  static let name = CriterionName.gap
  static let standardWeight = 500_000

  init(_ model: ScoringModel) {}

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    learner.greatestClosed > 0 ? learner.closed(by: course) / learner.greatestClosed : 0
  }
}
