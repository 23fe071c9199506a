internal import PasserelleBase
internal import PasserelleLinearAlgebra

/// All criteria of a catalogue with their weights.
///
/// A score is a product: a row of values for each course, whole numbers up to 10⁶, times the weights,
/// whole numbers that sum to 10⁶. Every sum on the way is a whole number of at most 10¹² < 2⁵³, so in
/// Double each step is exact, whichever BLAS takes them in whichever order.
package struct Criteria: Sendable {
  /// The criteria, in the order in which parts are listed.
  static let all: [any Criterion.Type] = [
    GapCriterion.self, FocusCriterion.self, ReadinessCriterion.self, ReachCriterion.self,
    SoonCriterion.self, NoveltyCriterion.self, DemandCriterion.self,
  ]

  private let criteria: [any Criterion]
  /// Those that weigh something, and their weights in ppm.
  private let weighty: [any Criterion]
  private let weights: [Double]

  init(_ model: ScoringModel) {
    criteria = Self.all.map { $0.init(model) }
    weighty = criteria.filter { model.weights[type(of: $0).name] > 0 }
    weights = weighty.map { Double(model.weights[type(of: $0).name]) }
  }

  /// v = ⌊10⁶·value + ½⌋ of the criteria that weigh something, or of all, in their order.
  package func parts(
    of course: CourseIndex, for learner: borrowing LoadedLearner, all: Bool
  ) -> [CriterionPart] {
    let criteria = all ? criteria : weighty
    var parts: [CriterionPart] = []
    parts.reserveCapacity(criteria.count)
    for criterion in criteria {
      let ppm = millionths(criterion.value(of: course, for: learner))
      parts.append(CriterionPart(criterion: type(of: criterion).name, ppm: ppm))
    }
    return parts
  }

  /// *v* of courses in ppm for all criteria, one after the other: a column of the product each.
  package func values(
    of courses: UnsafeBufferPointer<CourseIndex>, for learner: borrowing LoadedLearner,
    into columns: UnsafeMutableBufferPointer<Double>
  ) { fill(columns, by: criteria, with: courses, for: learner) }

  private func fill(
    _ columns: UnsafeMutableBufferPointer<Double>, by criteria: [any Criterion],
    with courses: UnsafeBufferPointer<CourseIndex>, for learner: borrowing LoadedLearner
  ) {
    precondition(columns.count >= criteria.count * courses.count, "\(columns.count) values")
    for (number, criterion) in criteria.enumerated() {
      let first = number * courses.count
      let column = columns[first..<first + courses.count]
      criterion.fill(UnsafeMutableBufferPointer(rebasing: column), with: courses, for: learner)
    }
  }

  /// Σ weight·v of courses, out of 10¹²: whole numbers, exact; valid until `memory` is used again.
  ///
  /// - Complexity: O(courses · criteria).
  package func scores(
    of courses: UnsafeBufferPointer<CourseIndex>, for learner: borrowing LoadedLearner,
    _ memory: ScoreMemory
  ) -> UnsafeBufferPointer<Double> {
    let scores = UnsafeMutableBufferPointer(rebasing: memory.scores.values[..<courses.count])
    for first in stride(from: 0, to: courses.count, by: ScoreMemory.rowLimit) {
      let block = first..<min(first + ScoreMemory.rowLimit, courses.count)
      fill(
        memory.rows.values, by: weighty, with: UnsafeBufferPointer(rebasing: courses[block]),
        for: learner)
      weightedSum(
        ofColumns: UnsafeBufferPointer(memory.rows.values), weights,
        into: UnsafeMutableBufferPointer(rebasing: scores[block]))
    }
    return UnsafeBufferPointer(scores)
  }
}

/// A criterion's value in ppm.
package struct CriterionPart: Sendable, Equatable {
  package let criterion: CriterionName
  package let ppm: Int64
}

/// A worker's memory for the scores of one learner's courses.
package struct ScoreMemory {
  /// Courses in a product: 8 192 values stay in a core's first caches, and start no threads.
  static let rowLimit = 8192 / Criteria.all.count

  fileprivate let rows: Scratch<Double>
  fileprivate let scores: Scratch<Double>

  package init(courseCount: Int) {
    rows = Scratch(repeating: 0, count: Self.rowLimit * Criteria.all.count)
    scores = Scratch(repeating: 0, count: courseCount)
  }
}
