/// A measured number with all that is needed to read it.
package struct Figure: Sendable, Equatable {
  /// What is measured is counted or computed; a count has no decimals.
  package enum Value: Sendable, Equatable {
    /// How many.
    case count(Int)
    /// How much.
    case number(Double)

    /// As a place on an axis.
    package var magnitude: Double {
      switch self {
      case .count(let count): Double(count)
      case .number(let number): number
      }
    }
  }

  /// What it is of: a run, a method, a group, a query.
  package var subject: String
  /// What is measured.
  package var measure: String
  /// Where it stands on the first axis of its section, where that has axes.
  package var x: Double?
  /// The value.
  package var value: Value
  /// The ends of its 95 % interval, where one was computed.
  package var interval: ClosedRange<Double>?
  /// Over how many queries, learners or courses.
  package var count: Int
  /// The probability of a difference as great by chance, where two were compared.
  package var p: Double?
  /// The same, corrected for how many were compared.
  package var adjustedP: Double?

  /// Takes a value over `count` samples.
  package init(
    _ subject: String, _ measure: String, x: Double? = nil, _ value: Value,
    interval: ClosedRange<Double>? = nil, count: Int
  ) {
    self.subject = subject
    self.measure = measure
    self.x = x
    self.value = value
    self.interval = interval
    self.count = count
  }
}
