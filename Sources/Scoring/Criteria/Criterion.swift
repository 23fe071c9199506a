internal import PasserelleBase

/// One criterion of SCORING.md: its name, its weight unless others are given, and its one formula.
///
/// A new criterion is one file here and one line in ``Criteria/all``.
protocol Criterion: Sendable {
  static var name: CriterionName { get }

  /// The weight of ``Weights/standard`` in ppm; those of all criteria sum to one million.
  static var standardWeight: Int { get }

  /// Takes from the catalogue what the formula needs.
  init(_ model: ScoringModel)

  /// The exact value, 0–1, for a course that the learner is eligible for.
  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double

  /// Writes *v* of each course, in ppm; not to be written anew.
  func fill(
    _ column: UnsafeMutableBufferPointer<Double>, with courses: UnsafeBufferPointer<CourseIndex>,
    for learner: borrowing LoadedLearner)
}

extension Criterion {
  func fill(
    _ column: UnsafeMutableBufferPointer<Double>, with courses: UnsafeBufferPointer<CourseIndex>,
    for learner: borrowing LoadedLearner
  ) {
    for (row, course) in courses.enumerated() {
      column[row] = Double(millionths(value(of: course, for: learner)))
    }
  }
}

/// v = ⌊10⁶·value + ½⌋ of a value that is not negative.
@inline(__always)
func millionths(_ value: Double) -> Int64 { Int64(.wholePpm * value + 0.5) }
