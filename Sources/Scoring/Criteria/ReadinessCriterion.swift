internal import PasserelleBase

extension CriterionName {
  /// How much of what the course requires the learner covers.
  public static let readiness = CriterionName("readiness")
}

/// The mean of φₐ over steps(r); 1 if the course requires nothing.
struct ReadinessCriterion: Criterion {
  static let name = CriterionName.readiness
  static let standardWeight = 100_000
  private let steps: [Int32]

  init(_ model: ScoringModel) { steps = model.courses.requiredSteps }

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    let steps = steps[course.place]
    return steps == 0 ? 1 : meanCoverage(ppm: learner.requiredCoverage[course.place], steps: steps)
  }
}
