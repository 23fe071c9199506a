/// 1 − mean of φₐ over steps(t); 0 for a course that teaches nothing, which the rules exclude.
struct NoveltyCriterion: Criterion {
  let name = CriterionName.novelty
  /// The reciprocal of steps(t) in ppm.
  private let scales: [Double]

  init(_ courses: CourseTable) {
    scales = courses.taughtSteps.map { $0 == 0 ? 0 : 1 / (1e6 * Double($0)) }
  }

  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {
    let sums = learner.novelty
    scales.withUnsafeBufferPointer { scales in
      for course in row.indices {
        row[course] += Float(weight * (1 - scales[course] * Double(sums[course])))
      }
    }
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double {
    let steps = learner.model.courses.taughtSteps[course]
    return steps == 0 ? 0 : 1 - meanCoverage(ppm: learner.novelty[course], steps: steps)
  }
}
