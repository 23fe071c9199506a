internal import PasserelleBase

extension CriterionName {
  /// How much of what the course would teach anew is asked for.
  public static let focus = CriterionName("focus")
}

/// Σ (1 − φₐ)·ρ / Σ (1 − φₐ) over steps(t): both sums are whole numbers.
struct FocusCriterion: Criterion {
  static let name = CriterionName.focus
  static let standardWeight = 300_000
  private let fullCoverage: [Int64]

  init(_ model: ScoringModel) { fullCoverage = model.eligibility.fullCoverage }

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    let fresh = fullCoverage[course.place] - learner.taughtCoverage[course.place]
    guard fresh > 0 else { return 0 }
    return Double(learner.askedAnew(by: course)) / .wholePpm / Double(fresh)
  }
}
