#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A measure of one query's ranking with the definition of trec_eval 9, each between 0 and 1.
///
/// Relevant is what is judged 1 or higher; what is judged below zero or not at all is not. *R* is the
/// number of relevant documents of the query, relᵢ the judged level at rank i. Where R = 0 all are 0.
public enum RankingMetric: Hashable, Sendable {
  /// Average precision: (1/R)·Σ over ranks i of relevant documents of precision at i.
  case averagePrecision
  /// Discounted cumulated gain over that of the ideal ranking, both cut after rank k:
  /// DCG = Σ_{i≤k} max(relᵢ, 0) / log₂(i + 1) (Järvelin, Kekäläinen, TOIS 20(4), 2002, with the
  /// discount from rank 1 and levels as gains). Without a rank the whole ranking counts.
  case ndcg(at: Int?)
  /// 1 / rank of the first relevant document; 0 without one.
  case reciprocalRank
  /// Relevant documents among the first k, over k, however few were ranked.
  case precision(at: Int)
  /// Relevant documents among the first k, over R.
  case recall(at: Int)
  /// Precision at R.
  case rPrecision
  /// 1 if one of the first k is relevant, else 0.
  case success(at: Int)

  /// What `evaluate` shows unless asked for others.
  public static let standard: [RankingMetric] = [
    .averagePrecision, .ndcg(at: 10), .reciprocalRank, .precision(at: 10), .recall(at: 100),
    .rPrecision, .success(at: 10),
  ]

  /// Computes the metric of a ranking.
  ///
  /// - Complexity: O(n), n documents ranked.
  public func value(of ranking: JudgedRanking) -> Double {
    guard ranking.relevantCount > 0 else { return 0 }
    let relevant = Double(ranking.relevantCount)
    switch self {
    case .averagePrecision: return Self.sumOfPrecisions(ranking.levels) / relevant
    case .ndcg(let rank):
      let ideal = Self.gain(ranking.ideal, to: rank)
      return Self.gain(ranking.levels, to: rank) / ideal
    case .reciprocalRank:
      return ranking.levels.firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
    case .precision(let rank): return Double(ranking.relevantCount(to: rank)) / Double(rank)
    case .recall(let rank): return Double(ranking.relevantCount(to: rank)) / relevant
    case .rPrecision:
      return Double(ranking.relevantCount(to: ranking.relevantCount)) / relevant
    case .success(let rank): return ranking.relevantCount(to: rank) > 0 ? 1 : 0
    }
  }

  private static func sumOfPrecisions(_ levels: [Int32]) -> Double {
    var (found, sum) = (0, 0.0)
    for (index, level) in levels.enumerated() where level > 0 {
      found += 1
      sum += Double(found) / Double(index + 1)
    }
    return sum
  }

  private static func gain(_ levels: [Int32], to rank: Int?) -> Double {
    var sum = 0.0
    for (index, level) in levels.prefix(rank ?? .max).enumerated() where level > 0 {
      sum += Double(level) / log2(Double(index + 2))
    }
    return sum
  }
}

extension RankingMetric: CustomStringConvertible {
  /// Reads a name as ``description`` writes it: `map`, `ndcg`, `ndcg@10`, `rr`, `P@5`, `recall@100`,
  /// `Rprec`, `success@1`.
  public init?(_ name: String) {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    let rank = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || (parts.count == 2 && (1...1_000_000).contains(rank ?? 0)) else {
      return nil
    }
    switch (parts[0].lowercased(), rank) {
    case ("map", nil): self = .averagePrecision
    case ("ndcg", let rank): self = .ndcg(at: rank)
    case ("rr", nil): self = .reciprocalRank
    case ("p", .some(let rank)): self = .precision(at: rank)
    case ("recall", .some(let rank)): self = .recall(at: rank)
    case ("rprec", nil): self = .rPrecision
    case ("success", .some(let rank)): self = .success(at: rank)
    default: return nil
    }
  }

  /// The usual name: `ndcg@10`.
  public var description: String {
    switch self {
    case .averagePrecision: "map"
    case .ndcg(let rank): rank.map { "ndcg@\($0)" } ?? "ndcg"
    case .reciprocalRank: "rr"
    case .precision(let rank): "P@\(rank)"
    case .recall(let rank): "recall@\(rank)"
    case .rPrecision: "Rprec"
    case .success(let rank): "success@\(rank)"
    }
  }
}
