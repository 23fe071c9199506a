import PasserelleEvaluation
import PasserelleTestSupport
import Testing

@Suite struct RankingMetricTests {
  /// Levels 2, 0, 1 at ranks 1 to 3; a third relevant document is not ranked.
  let ranking = JudgedRanking(
    ranking: ["a": 3, "b": 2, "c": 1], judgements: ["a": 2, "b": 0, "c": 1, "d": 1])

  @Test func valuesOfAnExampleByHand() {
    func value(_ metric: RankingMetric) -> Double { metric.value(of: ranking) }
    #expect(value(.averagePrecision) == (1.0 + 2.0 / 3.0) / 3)
    // 2/log₂2 + 1/log₂4 over 2/log₂2 + 1/log₂3 + 1/log₂4, log₂3 = 1.584962500721156.
    #expect(abs(value(.ndcg(at: nil)) - 2.5 / (2.5 + 1 / 1.584_962_500_721_156)) < 1e-15)
    #expect(value(.ndcg(at: 1)) == 1)
    #expect(value(.reciprocalRank) == 1)
    #expect(value(.precision(at: 2)) == 0.5)
    #expect(value(.precision(at: 10)) == 0.2)
    #expect(value(.recall(at: 3)) == 2.0 / 3.0)
    #expect(value(.rPrecision) == 2.0 / 3.0)
    #expect(value(.success(at: 1)) == 1)
  }

  static let all: [RankingMetric] = [
    .averagePrecision, .ndcg(at: nil), .ndcg(at: 3), .reciprocalRank, .precision(at: 3),
    .recall(at: 3), .rPrecision, .success(at: 2),
  ]

  @Test(arguments: all) func nothingRelevantOrNothingRankedScoresZero(metric: RankingMetric) {
    let none = JudgedRanking(ranking: ["a": 1], judgements: ["a": 0, "b": -1])
    #expect(metric.value(of: none) == 0)
    #expect(metric.value(of: JudgedRanking(ranking: [:], judgements: ["a": 1])) == 0)
  }

  @Test(arguments: all) func aPerfectRankingScoresOne(metric: RankingMetric) {
    let perfect = JudgedRanking(
      ranking: ["a": 9, "b": 8, "c": 7, "d": 1], judgements: ["a": 3, "b": 2, "c": 1, "d": -1])
    #expect(metric.value(of: perfect) == 1)
  }

  @Test func tiesGoToTheGreaterIdAndToSinglePrecision() {
    let tied = JudgedRanking(ranking: ["a": 1, "b": 1], judgements: ["a": 1])
    #expect(tied.levels == [0, 1])
    let near = JudgedRanking(ranking: ["a": 1.000_000_01, "b": 1], judgements: ["a": 1])
    #expect(near.levels == [0, 1])
    let apart = JudgedRanking(ranking: ["a": 1.000_001, "b": 1], judgements: ["a": 1])
    #expect(apart.levels == [1, 0])
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>) func bytesAndTextsAreJudgedAlike(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<30).map { "d\($0 * 7 % 31)é\($0)" }
    var (scores, levels): ([String: Double], [String: Int]) = ([:], [:])
    for id in ids where random.chance(0.7) {
      scores[id] = Double(Int.random(in: 0..<6, using: &random))
    }
    for id in ids where random.chance(0.5) { levels[id] = Int.random(in: -1...3, using: &random) }
    let pool = DocumentPool(ids)
    let fast = JudgedRanking(
      run: scores.map { pool.document($0.key, $0.value) }.shuffled(using: &random),
      judgements: levels.map { pool.document($0.key, Double($0.value)) })
    #expect(fast == JudgedRanking(ranking: scores, judgements: levels))
  }

  @Test func namesAreReadAsTheyAreWritten() {
    for metric in Self.all { #expect(RankingMetric(metric.description) == metric) }
    for name in ["", "P", "P@0", "ndcg@", "map@3", "P@x", "recall@5@6"] {
      #expect(RankingMetric(name) == nil, "\(name)")
    }
  }
}

extension JudgedRanking {
  /// The definition read aloud, a text for each document.
  fileprivate init(ranking scores: [String: Double], judgements: [String: Int]) {
    let ranked = scores.sorted { left, right in
      let (ours, theirs) = (Float(left.value), Float(right.value))
      if ours != theirs { return ours > theirs }
      return right.key.utf8.lexicographicallyPrecedes(left.key.utf8)
    }
    self.init(
      levels: ranked.map { Int32(judgements[$0.key] ?? 0) },
      ideal: judgements.values.filter { $0 > 0 }.sorted(by: >).map { Int32($0) })
  }
}

/// Ids in memory that stays where it is.
private final class DocumentPool {
  private var bytes: [String: UnsafeRawBufferPointer] = [:]

  init(_ ids: [String]) {
    for id in ids {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: id.utf8.count, alignment: 1)
      copy.copyBytes(from: id.utf8)
      bytes[id] = UnsafeRawBufferPointer(copy)
    }
  }

  deinit { for slice in bytes.values { slice.deallocate() } }

  func document(_ id: String, _ value: Double) -> DocumentValue {
    DocumentValue(id: bytes[id] ?? UnsafeRawBufferPointer(start: nil, count: 0), value: value)
  }
}
