/// Tuning as it is to be believed: cross-validated, then measured once on learners held out.
public struct TuningStudy<Objective: TuningObjective>: Sendable {
  /// Folds of the cross-validation.
  public static var folds: Int { 5 }

  /// What the tuned weights are compared with.
  public let defaults: [Int64]
  /// The weights tuned on all learners but those held out.
  public let final: WeightTuner<Objective>.Result
  /// How many settings were tried, cross-validation included.
  public let tried: Int
  /// Settings to look at beside the best.
  public let sampledSettings: [[Int64]]

  private let tuner: WeightTuner<Objective>
  private let held: [Int]
  /// Tuned and default values of learners when their fold was left out.
  private let crossed: SampleTable
  private let seed: UInt64

  /// Tunes on the `seen` learners, each in the fold given beside it, and on none of those `held`.
  ///
  /// - Complexity: that of ``WeightTuner/tune(on:defaults:randomStarts:seed:)``, once a fold and once
  ///   more.
  public init(
    _ tuner: WeightTuner<Objective>, folds: [Int], seen: [Int], held: [Int], starts: Int,
    seed: UInt64, defaults: [Int64]
  ) {
    (self.tuner, self.held, self.seed, self.defaults) = (tuner, held, seed, defaults)
    var (tried, crossed) = (0, SampleTable(columns: 2))
    for fold in 0..<Self.folds {
      let inside = zip(seen, folds).filter { $0.1 == fold }.map(\.0)
      let outside = zip(seen, folds).filter { $0.1 != fold }.map(\.0)
      guard !inside.isEmpty, !outside.isEmpty else { continue }
      let result = tuner.tune(on: outside, defaults: defaults, randomStarts: starts, seed: seed)
      tried += result.tried
      let values = tuner.values(of: [result.weights, defaults], for: inside)
      for row in 0..<values.rows { crossed.append(Array(values.values[2 * row..<2 * row + 2])) }
    }
    final = tuner.tune(on: seen, defaults: defaults, randomStarts: starts, seed: seed)
    self.tried = tried + final.tried
    self.crossed = crossed
    sampledSettings = WeightGrid.random(200, criteria: defaults.count, seed: seed &+ 1)
  }

  /// The mean value of each setting.
  public func means(of settings: [[Int64]], for learners: [Int]) -> [Double] {
    tuner.values(of: settings, for: learners).means
  }

  /// Tuned against default weights, each learner when their fold was left out; `nil` without any.
  public var crossValidated: PairedComparison? {
    PairedComparison(crossed, seed: seed)
  }

  /// Tuned against default weights on the learners held out; `nil` without any.
  public var heldOut: PairedComparison? {
    PairedComparison(tuner.values(of: [final.weights, defaults], for: held), seed: seed)
  }
}
