/// How much each criterion counts, in parts per million that sum to one million.
public struct Weights: Sendable, Equatable {
  /// Why numbers are no weights.
  public enum Invalid: Error, Equatable {
    /// A weight is below zero.
    case negative(CriterionName, Int)
    /// The weights do not sum to 1 000 000 (or overflow).
    case sum(Int)
  }

  private let ppm: [Int]

  /// Takes the weights given; a criterion left out weighs nothing.
  ///
  /// - Throws: ``Invalid`` when one is negative or the sum is not 1 000 000.
  public init(_ ppm: [CriterionName: Int]) throws(Invalid) {
    var sum = 0
    for (name, weight) in ppm {
      guard weight >= 0 else { throw .negative(name, weight) }
      sum = sum.addingReportingOverflow(weight).overflow ? .max : sum + weight
    }
    guard sum == 1_000_000 else { throw .sum(sum) }
    self.ppm = CriterionName.allCases.map { ppm[$0] ?? 0 }
  }

  private init(inOrder ppm: [Int]) { self.ppm = ppm }

  /// SCORING.md's defaults: gap 0.45, readiness 0.2, novelty, demand and reach 0.1, soon 0.05.
  public static let standard = Weights(
    inOrder: [450_000, 200_000, 100_000, 100_000, 100_000, 50_000])

  /// The weight of a criterion, in parts per million.
  public subscript(name: CriterionName) -> Int {
    CriterionName.allCases.firstIndex(of: name).map { ppm[$0] } ?? 0
  }
}
