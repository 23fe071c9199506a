/// The first courses of a learner's list as a counsellor graded them.
///
/// Grades are 0, should not be offered, to 3, one of the best next steps; a negative one counts as 0. A
/// good offer has 2 or 3.
public struct GradedList: Sendable, Equatable {
  /// The grades of the courses shown, best ranked first; `nil` where nobody judged the course.
  public let grades: [Int?]
  /// The positive grades of all courses judged for the learner, highest first.
  public let ideal: [Int32]
  /// How many courses could be shown.
  public let depth: Int

  /// Looks up the first `depth` courses of a list.
  ///
  /// - Precondition: `depth` is 1 or more.
  /// - Complexity: O(depth + n·log n), n courses judged.
  public init(_ list: some Sequence<Int32>, judged: [Int32: Int], depth: Int) {
    precondition(depth >= 1, "the first \(depth)")
    grades = list.prefix(depth).map { course in judged[course].map { max($0, 0) } }
    ideal = judged.values.filter { $0 > 0 }.sorted(by: >).map { Int32(clamping: $0) }
    self.depth = depth
  }

  /// How many of the courses shown are judged.
  public var judgedCount: Int { grades.count { $0 != nil } }

  /// How many of the courses shown are good offers.
  public var goodCount: Int { grades.count { Self.isGood($0) } }

  /// nDCG at the depth, as ``RankingMetric`` has it: what is not judged gains nothing.
  public var ndcg: Double {
    let ranking = JudgedRanking(levels: grades.map { Int32(clamping: $0 ?? 0) }, ideal: ideal)
    return RankingMetric.ndcg(at: depth).value(of: ranking)
  }

  static func isGood(_ grade: Int?) -> Bool { (grade ?? 0) >= 2 }
}
