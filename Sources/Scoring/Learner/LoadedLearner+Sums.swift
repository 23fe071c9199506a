internal import PasserelleBase
internal import PasserelleLinearAlgebra

/// What a course does for the learner. Few courses are open to anybody, so these are summed for those
/// that are asked about.
extension LoadedLearner {
  /// closed(c) = Σ g·φₜ.
  ///
  /// - Complexity: O(skills of the course).
  func closed(by course: CourseIndex) -> Double {
    asked.closed(by: model.courses.covered[course])
  }

  /// Σ (1 − φₐ)·ρ over steps(t), in ppm of a ppm.
  ///
  /// - Complexity: O(skills of the course).
  func askedAnew(by course: CourseIndex) -> Int64 {
    let (asked, coverage) = (asked, coverage)
    var sum: Int64 = 0
    for entry in model.courses.taught[course] {
      guard let shares = asked[entry.skill]?.pointee.asked else { continue }
      for level in 1...entry.level {
        let covered = LevelSteps.coverage(ofLevel: level, covered: coverage[entry.skill.place])
        sum += Int64(.wholePpm - covered) * Int64(shares[level - 1])
      }
    }
    return sum
  }
}
