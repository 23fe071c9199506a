internal import PasserelleModel

/// A rate of one outcome among groups, with what the four-fifths rule compares.
///
/// The rule (US Equal Employment Opportunity Commission, Uniform Guidelines 1978, section 4D) looks
/// at a group's rate over that of the group that fares best; below 0.8 it asks for an explanation.
public struct GroupComparison: Sendable {
  /// One group's figures.
  public struct Row: Sendable, Equatable {
    /// The group.
    public let group: String
    /// How many it has.
    public let count: Int
    /// Its mean.
    public let rate: Estimate
    /// Its mean over the best-faring group's; 1 where nobody fares any way.
    public let ratio: Estimate
  }

  /// The groups that are large enough, ascending.
  public let rows: [Row]
  /// How many groups are too small to be reported.
  public let withheld: Int

  /// Compares the mean of `values`, one for each learner of `groups`.
  ///
  /// A group below `smallest` is not reported: its interval would say nothing, and its members could
  /// be told.
  ///
  /// - Complexity: O(resamples · values).
  public init(
    _ values: [Double], groups: [String], smallest: Int, bootstrap: Bootstrap = Bootstrap()
  ) {
    var members: [String: [Double]] = [:]
    for (value, group) in zip(values, groups) { members[group, default: []].append(value) }
    let reported = members.filter { $0.value.count >= smallest }.sorted { $0.key < $1.key }
    withheld = members.count - reported.count
    let means = reported.map { $0.value.reduce(0, +) / Double($0.value.count) }
    guard let best = means.indices.max(by: { (means[$0], $1) < (means[$1], $0) }) else {
      rows = []
      return
    }
    let resampled = reported.enumerated().map { index, group in
      bootstrap.resampledMeans(of: SampleTable(columns: 1, values: group.value), stream: index)
    }
    rows = reported.indices.map { index in
      Row(
        group: reported[index].key, count: reported[index].value.count,
        rate: bootstrap.estimate(means[index], resampled[index]),
        ratio: bootstrap.estimate(
          Self.ratio(means[index], means[best]),
          zip(resampled[index], resampled[best]).map(Self.ratio)))
    }
  }

  private static func ratio(_ rate: Double, _ best: Double) -> Double {
    best > 0 ? rate / best : 1
  }
}
