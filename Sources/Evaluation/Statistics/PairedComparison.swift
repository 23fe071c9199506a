/// Two quantities over the same samples, and what the first has over the second.
public struct PairedComparison: Sendable, Equatable {
  /// The mean of the first quantity.
  public let first: Estimate
  /// The mean of the second.
  public let second: Estimate
  /// The mean of their differences.
  public let difference: Estimate
  /// The probability of a difference as great by chance.
  public let p: Double
  /// How many samples there are.
  public let count: Int

  /// Compares the two columns of a table; `nil` without samples.
  ///
  /// - Complexity: that of ``Bootstrap`` and ``RandomisationTest`` over the samples.
  init?(_ pairs: SampleTable, seed: UInt64) {
    guard pairs.rows > 0 else { return nil }
    let differences = SampleTable(
      columns: 1, values: zip(pairs.column(0), pairs.column(1)).map { $0 - $1 })
    let bootstrap = Bootstrap(seed: seed)
    let estimates = bootstrap.estimates(of: pairs)
    (first, second) = (estimates[0], estimates[1])
    difference = bootstrap.estimates(of: differences)[0]
    p = RandomisationTest(seed: seed).pValues(of: differences)[0]
    count = pairs.rows
  }
}
