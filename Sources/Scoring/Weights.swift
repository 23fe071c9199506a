/// How much each criterion counts, in parts per million that sum to one million.
public struct Weights: Sendable, Equatable {
  /// Why numbers are no weights.
  public enum Invalid: Error, Equatable {
    /// A weight is below zero.
    case negative(CriterionName, Int)
    /// The weights do not sum to 1 000 000 (or overflow).
    case sum(Int)
  }

  private let ppm: [CriterionName: Int]

  /// Takes the weights given; a criterion left out weighs nothing.
  ///
  /// - Throws: ``Invalid`` when one is negative or the sum is not 1 000 000.
  public init(_ ppm: [CriterionName: Int]) throws(Invalid) {
    var sum = 0
    for (name, weight) in ppm {
      guard weight >= 0 else { throw .negative(name, weight) }
      sum = sum.addingReportingOverflow(weight).overflow ? .max : sum + weight
    }
    guard sum == Int.wholePpm else { throw .sum(sum) }
    self.ppm = ppm.filter { $0.value > 0 }
  }

  private init(standard criteria: [any Criterion.Type]) {
    ppm = Dictionary(uniqueKeysWithValues: criteria.map { ($0.name, $0.standardWeight) })
  }

  /// SCORING.md's defaults: gap 0.5, focus 0.3, readiness 0.1, reach and soon 0.05; novelty and demand
  /// weigh nothing.
  public static let standard = Weights(standard: Criteria.all)

  /// The weight of a criterion, in parts per million.
  public subscript(name: CriterionName) -> Int { ppm[name] ?? 0 }
}
