internal import PasserelleLinearAlgebra

/// One criterion of SCORING.md: how each side is encoded for the filter, and its exact value.
///
/// A criterion either takes `width` columns of the stacked product, learners' codes on the left and
/// courses' on the right, or has width 0 and adds to the learner's row itself, where a sparse walk
/// has already gathered what it needs. Either way what it contributes to a score is
/// weight·value within the rounding that ``FilterBound`` allows for.
///
/// A new criterion is one file here and one line in ``Criteria``.
protocol Criterion: Sendable {
  var name: CriterionName { get }

  /// Columns taken in the stacked product.
  var width: Int { get }

  /// Writes the courses' codes, a row of `codes` for each column taken.
  func encodeCourses(into codes: inout Matrix, from firstRow: Int)

  /// Writes the learner's code, `width` values that start as zeros, times `weight`.
  ///
  /// The learner has been located, not loaded.
  func encode(
    _ learner: LearnerFacts, weight: Float, into code: UnsafeMutableBufferPointer<Float>)

  /// Adds weight·value of every course to `row`; the learner has been loaded.
  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>)

  /// The exact value, 0–1, for a course that the learner is eligible for.
  func value(of course: Int, for learner: LearnerFacts) -> Double
}

extension Criterion {
  var width: Int { 0 }
  func encodeCourses(into codes: inout Matrix, from firstRow: Int) {}
  func encode(
    _ learner: LearnerFacts, weight: Float, into code: UnsafeMutableBufferPointer<Float>
  ) {}
  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {}
}
