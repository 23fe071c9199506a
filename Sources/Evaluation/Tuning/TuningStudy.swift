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

  /// All figures of the study.
  public func figures(_ measure: String) -> [Figure] {
    let count = Figure("tuning", "settings", "tried", Double(tried), count: tried)
    return [count] + compare(crossed, "cross-validated", measure) + heldOutFigures(measure)
  }

  /// Tuned against default weights on the learners held out.
  public func heldOutFigures(_ measure: String) -> [Figure] {
    compare(tuner.values(of: [final.weights, defaults], for: held), "held out", measure)
  }

  private func compare(_ pairs: SampleTable, _ section: String, _ measure: String) -> [Figure] {
    guard pairs.rows > 0 else { return [] }
    let differences = SampleTable(
      columns: 1, values: zip(pairs.column(0), pairs.column(1)).map { $0 - $1 })
    let bootstrap = Bootstrap(seed: seed)
    let estimates = bootstrap.estimates(of: pairs)
    var difference = Figure(
      section, "tuned − defaults", measure, bootstrap.estimates(of: differences)[0],
      count: pairs.rows)
    difference.p = RandomisationTest(seed: seed).pValues(of: differences)[0]
    return [
      Figure(section, "tuned", measure, estimates[0], count: pairs.rows),
      Figure(section, "defaults", measure, estimates[1], count: pairs.rows), difference,
    ]
  }
}
