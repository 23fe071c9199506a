extension Bootstrap {
  /// The sum of `parts` over the sum of `wholes` with its 95 % interval, one of each a sample.
  ///
  /// Samples are drawn whole, as a learner with all courses of a list: courses of one list are not
  /// independent. Draws whose wholes sum to 0 say nothing and are left out.
  ///
  /// - Returns: `nil` where the wholes sum to 0.
  /// - Precondition: there is a part for each whole.
  /// - Complexity: O(resamples · samples).
  public func ratio(of parts: [Double], over wholes: [Double]) -> Estimate? {
    precondition(parts.count == wholes.count, "\(parts.count) parts of \(wholes.count)")
    let pairs = SampleTable(columns: 2, values: zip(parts, wholes).flatMap { [$0, $1] })
    let whole = wholes.reduce(0, +)
    guard whole > 0 else { return nil }
    let resampled = resampledMeans(of: pairs, stream: 0)
    let ratios = stride(from: 0, to: resampled.count, by: 2)
      .filter { resampled[$0 + 1] > 0 }.map { resampled[$0] / resampled[$0 + 1] }
    return estimate(parts.reduce(0, +) / whole, ratios)
  }
}
