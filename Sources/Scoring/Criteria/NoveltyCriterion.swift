internal import PasserelleBase

extension CriterionName {
  /// How much of what the course teaches is new to the learner.
  public static let novelty = CriterionName("novelty")
}

/// 1 − mean of φₐ over steps(t); 0 for a course that teaches nothing, which the rules exclude.
struct NoveltyCriterion: Criterion {
  static let name = CriterionName.novelty
  static let standardWeight = 0
  private let steps: [Int32]

  init(_ model: ScoringModel) { steps = model.courses.taughtSteps }

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    let steps = steps[course.place]
    return steps == 0
      ? 0 : 1 - meanCoverage(ppm: learner.taughtCoverage[course.place], steps: steps)
  }
}
