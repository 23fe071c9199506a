/// What is measured of graded lists: each a sum of parts over a sum of wholes, learner by learner.
public enum GradedMeasure: String, Sendable, CaseIterable {
  /// The mean of ``GradedList/ndcg`` over all learners; 0 where no course is worth anything.
  case ndcg
  /// Of the courses shown and judged, the share with grade 2 or 3.
  case good
  /// Of the courses shown and judged, the share with grade 0.
  case refused
  /// The mean share of a learner's good courses that are shown, over learners who have any.
  case goodFound = "good found"
  /// Of the learners whose first course is judged, the share for whom it is good.
  case goodFirst = "good first"
  /// Of the learners, the share to whom nothing is shown.
  case withoutList = "without a list"
  /// Of the courses shown, the share that nobody judged.
  case unjudged

  /// What a learner adds to the part and to the whole.
  func share(of list: GradedList) -> (part: Double, whole: Double) {
    let judged = Double(list.judgedCount)
    switch self {
    case .ndcg: return (list.ndcg, 1)
    case .good: return (Double(list.goodCount), judged)
    case .refused: return (Double(list.grades.count { $0 == 0 }), judged)
    case .goodFound:
      let good = list.ideal.count { $0 >= 2 }
      return good == 0 ? (0, 0) : (Double(list.goodCount) / Double(good), 1)
    case .goodFirst:
      guard case .some(.some(let first)) = list.grades.first else { return (0, 0) }
      return (GradedList.isGood(first) ? 1 : 0, 1)
    case .withoutList: return (list.grades.isEmpty ? 1 : 0, 1)
    case .unjudged: return (Double(list.grades.count) - judged, Double(list.grades.count))
    }
  }

  /// The measure over learners with its interval, and over how many learners or courses it is.
  ///
  /// - Returns: `nil` where there is nothing to measure it on.
  /// - Complexity: O(resamples · lists).
  public func estimate(
    of lists: [GradedList], _ bootstrap: Bootstrap
  ) -> (estimate: Estimate, count: Int)? {
    let shares = lists.map(share)
    let wholes = shares.map(\.whole)
    return bootstrap.ratio(of: shares.map(\.part), over: wholes).map {
      ($0, Int(wholes.reduce(0, +)))
    }
  }
}
