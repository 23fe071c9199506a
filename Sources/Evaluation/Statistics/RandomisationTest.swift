internal import PasserelleBase

/// The paired randomisation test of two runs: were both the same, the sign of each query's difference
/// would be a coin's (Smucker, Allan, Carterette, "A Comparison of Statistical Significance Tests for
/// Information Retrieval Evaluation", CIKM 2007).
public struct RandomisationTest: Sendable {
  /// How often signs are drawn.
  public let permutations: Int
  /// Where the random numbers start.
  public let seed: UInt64

  /// - Precondition: there is at least one permutation.
  public init(permutations: Int = 10_000, seed: UInt64 = 1) {
    precondition(permutations > 0, "\(permutations) permutations")
    self.permutations = permutations
    self.seed = seed
  }

  /// The two-sided p value of each column of differences: (1 + permutations whose mean is as far from
  /// 0) / (1 + permutations).
  ///
  /// - Complexity: O(permutations · values).
  public func pValues(of differences: SampleTable) -> [Double] {
    let (rows, columns) = (differences.rows, differences.columns)
    let observed = differences.means.map { abs($0) * Double(rows) }
    let isAsFar = Array(0..<permutations).concurrentMap(workers: permutations) { permutation in
      var random = SplitMix64(seed: seed, stream: permutation)
      // Sums that differ by rounding alone are as far.
      return zip(Self.flippedSums(of: differences, &random), observed).map {
        abs($0) >= $1 - 1e-12 * Double(rows)
      }
    }
    return (0..<columns).map { column in
      Double(1 + isAsFar.count { $0[column] }) / Double(1 + permutations)
    }
  }

  /// The sums of the columns, each row with a sign of its own.
  private static func flippedSums(
    of table: SampleTable, _ random: inout SplitMix64
  ) -> [Double] {
    let columns = table.columns
    var sums = [Double](repeating: 0, count: columns)
    table.values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        var bits: UInt64 = 0
        for row in 0..<table.rows {
          if row & 63 == 0 { bits = random.next() }
          let sign = Double(bits & 1) * 2 - 1
          bits >>= 1
          for column in 0..<columns { sums[column] += sign * values[row * columns + column] }
        }
      }
    }
    return sums
  }
}

/// Holm's correction for how many comparisons were made ("A Simple Sequentially Rejective Multiple Test
/// Procedure", Scandinavian Journal of Statistics 6, 1979): the i-th smallest of m values times
/// m − i + 1, never less than a smaller one's, at most 1.
public func holmAdjusted(_ pValues: [Double]) -> [Double] {
  var adjusted = pValues
  var least = 0.0
  let ascending = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  for (place, index) in ascending.enumerated() {
    least = max(least, min(1, pValues[index] * Double(pValues.count - place)))
    adjusted[index] = least
  }
  return adjusted
}
