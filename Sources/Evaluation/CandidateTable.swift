internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleScoring

/// One learner's eligible courses with the values of the criteria: all that a weight setting ranks.
public struct CandidateTable: Sendable, Equatable {
  /// The courses by index, ascending; indices follow the order of the ids.
  public let courses: [Int32]
  /// *v* of SCORING.md, whole numbers from 0 to 1 000 000: the courses' values of each criterion, end
  /// to end.
  public let columns: [Double]
  /// How many criteria there are.
  public let criteria: Int

  /// Takes courses with the columns of their values end to end.
  ///
  /// - Precondition: there is a value for each course and criterion.
  public init(courses: [Int32], columns: [Double], criteria: Int) {
    precondition(
      columns.count == courses.count * criteria,
      "\(columns.count) values, \(courses.count) courses")
    self.courses = courses
    self.columns = columns
    self.criteria = criteria
  }

  /// Takes what scoring finds for a learner.
  package init(_ found: CriterionValues) {
    self.init(
      courses: found.courses.map(\.rawValue), columns: found.columns,
      criteria: CriterionName.allCases.count)
  }

  /// The courses' values of a criterion.
  func column(_ criterion: Int) -> ArraySlice<Double> {
    columns[criterion * courses.count..<(criterion + 1) * courses.count]
  }

  /// The best courses under a score, best first; equal scores in the order of the courses.
  ///
  /// - Complexity: O(n·(criteria + log `count`)).
  public func top(_ count: Int, by method: RankingMethod) -> [Int32] {
    scores(by: method).offsetsOfGreatest(count).map { courses[$0] }
  }

  /// The scores of the courses: whole numbers up to 10¹², which the same product as that of `match` gives
  /// exactly.
  private func scores(by method: RankingMethod) -> [Double] {
    switch method {
    case .weights(let weights):
      product(
        weights.map(Double.init), rows: 1, columns, columns: courses.count, inner: criteria)
    case .product(let first, let second): zip(column(first), column(second)).map { $0 * $1 }
    }
  }
}

/// A way to score a course by the values of its criteria.
public enum RankingMethod: Sendable, Equatable {
  /// The weighted sum, weights in parts per million in the order of the criteria.
  case weights([Int64])
  /// The product of two criteria: readiness and novelty make the score of "Course Recommender Systems
  /// Need to Consider the Job Market" (SIGIR 2024).
  case product(Int, Int)
}
