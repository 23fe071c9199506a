internal import PasserelleBase

/// One learner's eligible courses with the values of the criteria: all that a weight setting ranks.
public struct CandidateTable: Sendable, Equatable {
  /// The courses by index, ascending; indices follow the order of the ids.
  public let courses: [Int32]
  /// *v* of SCORING.md, 0 to 1 000 000: a row a course, a column a criterion.
  public let values: [Int32]
  /// How many criteria there are.
  public let criteria: Int

  /// Takes courses with their values end to end.
  ///
  /// - Precondition: there is a value for each course and criterion.
  public init(courses: [Int32], values: [Int32], criteria: Int) {
    precondition(
      values.count == courses.count * criteria, "\(values.count) values, \(courses.count) courses")
    self.courses = courses
    self.values = values
    self.criteria = criteria
  }

  /// The best courses under a score, best first; equal scores in the order of the courses.
  ///
  /// - Complexity: O(n·(criteria + log `count`)).
  public func top(_ count: Int, by method: RankingMethod) -> [Int32] {
    let scores = courses.indices.map { course in
      method.score(values[course * criteria..<(course + 1) * criteria])
    }
    return scores.offsetsOfGreatest(count).map { courses[$0] }
  }
}

/// A way to score a course by the values of its criteria.
public enum RankingMethod: Sendable, Equatable {
  /// The weighted sum, weights in parts per million in the order of the criteria.
  case weights([Int64])
  /// The product of two criteria: readiness and novelty make the score of "Course Recommender Systems
  /// Need to Consider the Job Market" (SIGIR 2024).
  case product(Int, Int)

  func score(_ values: ArraySlice<Int32>) -> Int64 {
    switch self {
    case .weights(let weights): zip(weights, values).reduce(0) { $0 + $1.0 * Int64($1.1) }
    case .product(let first, let second):
      Int64(values[values.startIndex + first]) * Int64(values[values.startIndex + second])
    }
  }
}
