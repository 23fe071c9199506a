internal import PasserelleBase

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Weights in parts per million that sum to one million, and their neighbours.
enum WeightGrid {
  static let whole: Int64 = 1_000_000

  /// Shares as weights: rounded down to `unit`, what is missing given to the greatest.
  static func rounded(_ shares: [Double], unit: Int64 = 1000) -> [Int64]? {
    let clipped = shares.map { max($0, 0) }
    let total = clipped.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    var weights = clipped.map { Int64($0 / total * Double(whole / unit)) * unit }
    let greatest = weights.indices.max { (weights[$0], $1) < (weights[$1], $0) } ?? 0
    weights[greatest] += whole - weights.reduce(0, +)
    return weights
  }

  /// The weights with one criterion raised or lowered and the others scaled to make up for it.
  static func neighbours(of weights: [Int64], step: Double) -> [[Int64]] {
    let shares = weights.map { Double($0) / Double(whole) }
    return weights.indices.flatMap { criterion in
      [step, -step, step / 3, -step / 3].compactMap { change in
        let target = min(max(shares[criterion] + change, 0), 1)
        let rest = 1 - shares[criterion]
        var moved = shares.map { rest > 0 ? $0 * (1 - target) / rest : (1 - target) }
        moved[criterion] = target
        return rounded(moved)
      }
    }
  }

  /// Weights drawn evenly from the simplex, as the spacings of exponential draws.
  static func random(_ count: Int, criteria: Int, seed: UInt64) -> [[Int64]] {
    (0..<count).compactMap { index in
      var random = SplitMix64(seed: seed, stream: index)
      return rounded((0..<criteria).map { _ in -log(max(random.unit(), 0x1p-53)) })
    }
  }
}
