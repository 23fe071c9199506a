internal import PasserelleBase

/// A mean with the interval in which it would lie for other samples of the same kind.
public struct Estimate: Sendable, Equatable {
  /// The mean.
  public let mean: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// Takes a mean and its interval.
  public init(mean: Double, low: Double, high: Double) {
    self.mean = mean
    self.low = low
    self.high = high
  }
}

/// Percentile intervals of means, by resampling rows with replacement (Efron, Tibshirani, *An
/// Introduction to the Bootstrap*, 1993, chapter 13): 2.5 % of the resampled means lie on either side.
///
/// The quantities of a row are drawn together. Each resample has a stream of random numbers of its
/// own, so the intervals do not depend on the number of threads.
public struct Bootstrap: Sendable {
  /// How often rows are resampled.
  public let resamples: Int
  /// Where the random numbers start.
  public let seed: UInt64

  /// - Precondition: there are at least 40 resamples, so that 2.5 % is one of them.
  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    precondition(resamples >= 40, "\(resamples) resamples")
    self.resamples = resamples
    self.seed = seed
  }

  /// The mean of each column with its 95 % interval.
  ///
  /// - Complexity: O(resamples · values).
  public func estimates(of table: SampleTable) -> [Estimate] {
    let means = table.means
    guard table.rows > 0 else { return means.map { Estimate(mean: $0, low: $0, high: $0) } }
    let resampled = resampledMeans(of: table, stream: 0)
    return means.enumerated().map { column, mean in
      estimate(
        mean,
        stride(from: column, to: resampled.count, by: table.columns).map { resampled[$0] })
    }
  }

  /// A value with the interval that its resampled values span; itself where there are none.
  func estimate(_ value: Double, _ resampled: [Double]) -> Estimate {
    let sorted = resampled.sorted()
    guard !sorted.isEmpty else { return Estimate(mean: value, low: value, high: value) }
    let cut = Int(0.025 * Double(sorted.count))
    return Estimate(mean: value, low: sorted[cut], high: sorted[sorted.count - 1 - cut])
  }

  /// The means of each resample, row-major; another `stream` draws other rows.
  func resampledMeans(of table: SampleTable, stream: Int) -> [Double] {
    (0..<resamples).map { stream * resamples + $0 }
      .concurrentMap(workers: resamples) { meansOfOneResample(of: table, stream: $0) }
      .flatMap(\.self)
  }

  private func meansOfOneResample(of table: SampleTable, stream: Int) -> [Double] {
    let (rows, columns) = (table.rows, table.columns)
    var random = SplitMix64(seed: seed, stream: stream)
    var sums = [Double](repeating: 0, count: columns)
    table.values.withUnsafeBufferPointer { values in
      for _ in 0..<rows {
        let first = random.index(below: rows) * columns
        for column in 0..<columns { sums[column] += values[first + column] }
      }
    }
    return sums.map { $0 / Double(rows) }
  }
}
