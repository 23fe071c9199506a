internal import PasserelleLinearAlgebra

/// How much all open needs ask for what the course teaches, against the most demanded course.
struct DemandCriterion: Criterion {
  let name = CriterionName.demand
  let width = 1
  private let values: [Double]

  init(_ values: [Double]) { self.values = values }

  func encodeCourses(into codes: inout Matrix, from firstRow: Int) {
    for (course, value) in values.enumerated() { codes[firstRow, course] = Float(value) }
  }

  func encode(
    _ learner: LearnerFacts, weight: Float, into code: UnsafeMutableBufferPointer<Float>
  ) {
    code[0] = weight
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double { values[course] }
}
