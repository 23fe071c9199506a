/// A measured number with all that is needed to read it: what every report is made of.
public struct Figure: Sendable, Equatable {
  /// What kind of number it is: `metric`, `difference`, `exposure`, `outcome`.
  public var section: String
  /// What it is of: a run, a method, a group, a query.
  public var subject: String
  /// What is measured.
  public var measure: String
  /// The value.
  public var value: Double
  /// The ends of its 95 % interval, where one was computed.
  public var low: Double?
  /// The upper end.
  public var high: Double?
  /// Over how many queries, learners or courses.
  public var count: Int
  /// The probability of a difference as great by chance, where two were compared.
  public var p: Double?
  /// The same, corrected for how many were compared.
  public var adjustedP: Double?

  /// Takes a number without an interval.
  public init(_ section: String, _ subject: String, _ measure: String, _ value: Double, count: Int)
  {
    self.section = section
    self.subject = subject
    self.measure = measure
    self.value = value
    self.count = count
  }

  /// Takes a mean with its interval.
  public init(
    _ section: String, _ subject: String, _ measure: String, _ estimate: Estimate, count: Int
  ) {
    self.init(section, subject, measure, estimate.mean, count: count)
    (low, high) = (estimate.low, estimate.high)
  }
}
