/// What was judged of one query's ranking: all that the metrics need.
public struct JudgedRanking: Sendable, Equatable {
  /// The judged level of the document at each rank; 0 where it is not judged.
  public let levels: [Int32]
  /// The positive levels among all judgements of the query, highest first.
  public let ideal: [Int32]

  /// Takes levels by rank and the positive ones of all judgements, highest first.
  package init(levels: [Int32], ideal: [Int32]) {
    self.levels = levels
    self.ideal = ideal
  }

  /// Ranks documents as trec_eval does and looks up what was judged of them.
  ///
  /// **Ties.** Order is that of the scores rounded to single precision, highest first; equal ones by
  /// the bytes of the document's id, *descending*. Ranks that a run states play no part.
  ///
  /// - Complexity: O(n·log n) comparisons.
  public init(ranking scores: [String: Double], judgements: [String: Int]) {
    let ranked = scores.sorted { left, right in
      let (ours, theirs) = (Float(left.value), Float(right.value))
      if ours != theirs { return ours > theirs }
      return right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
    }
    levels = ranked.map { Int32(judgements[$0.key] ?? 0) }
    ideal = judgements.values.filter { $0 > 0 }.sorted(by: >).map { Int32($0) }
  }

  /// How many documents are relevant: judged 1 or higher.
  public var relevantCount: Int { ideal.count }

  /// How many of the first `rank` documents are relevant.
  func relevantCount(to rank: Int) -> Int { levels.prefix(rank).count { $0 > 0 } }
}
