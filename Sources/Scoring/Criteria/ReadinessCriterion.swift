/// The mean of φₐ over steps(r); 1 if the course requires nothing.
struct ReadinessCriterion: Criterion {
  let name = CriterionName.readiness
  /// Value = offset + scale · sum in ppm.
  private let offsets: [Double]
  private let scales: [Double]

  init(_ courses: CourseTable) {
    offsets = courses.requiredSteps.map { $0 == 0 ? 1 : 0 }
    scales = courses.requiredSteps.map { $0 == 0 ? 0 : 1 / (1e6 * Double($0)) }
  }

  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {
    let sums = learner.readiness
    offsets.withUnsafeBufferPointer { offsets in
      scales.withUnsafeBufferPointer { scales in
        for course in row.indices {
          let value = offsets[course] + scales[course] * Double(sums[course])
          row[course] += Float(weight * value)
        }
      }
    }
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double {
    let steps = learner.model.courses.requiredSteps[course]
    return steps == 0 ? 1 : meanCoverage(ppm: learner.readiness[course], steps: steps)
  }
}
