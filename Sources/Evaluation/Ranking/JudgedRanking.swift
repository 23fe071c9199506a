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

  /// How many documents are relevant: judged 1 or higher.
  public var relevantCount: Int { ideal.count }

  /// How many of the first `rank` documents are relevant.
  func relevantCount(to rank: Int) -> Int { levels.prefix(rank).count { $0 > 0 } }
}
