internal import PasserelleEvaluation
internal import PasserelleReports

extension Figure {
  /// Takes a mean with its interval.
  init(_ subject: String, _ measure: String, _ estimate: Estimate, count: Int) {
    self.init(
      subject, measure, .number(estimate.mean), interval: estimate.low...estimate.high,
      count: count)
  }
}
