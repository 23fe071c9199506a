internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleModel
internal import PasserelleReports
internal import Passerelle

/// Weights that were tuned, with all that is needed to tune them again and to know what they must not be
/// measured on: a JSON object of `weights`, in ppm by criterion, and `provenance`.
struct TunedWeights: Sendable {
  /// The weights in the order of the criteria, in ppm.
  var weights: [Int64]
  /// The digest of the data set, as `sha256sum` writes it.
  var data: String
  /// The digest of the judgements; `nil` for weights tuned on the outcome.
  var judgements: String?
  /// What was tuned for.
  var objective: String
  /// The day on which needs and sessions had to stand.
  var asOf: Day
  /// Where random numbers started.
  var seed: UInt64
  /// Who was held out.
  var holdout: Holdout
  /// How many settings were looked at.
  var settingsTried: Int
  /// What was measured on those held out.
  var figures: Evidence.Section

  /// Takes all of it.
  init(
    weights: [Int64], data: String, judgements: String?, objective: String, asOf: Day,
    seed: UInt64, holdout: Holdout, settingsTried: Int, figures: Evidence.Section
  ) {
    self.weights = weights
    self.data = data
    self.judgements = judgements
    self.objective = objective
    self.asOf = asOf
    self.seed = seed
    self.holdout = holdout
    self.settingsTried = settingsTried
    self.figures = figures
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("weights")
      json.object { json in
        for (criterion, weight) in zip(CriterionName.allCases, weights) {
          json.key(of: criterion.rawValue)
          json.number(Int(weight))
        }
      }
      json.breakLine()
      json.key("provenance")
      json.object(appendProvenance)
    }
    json.endLine()
    return json.bytes
  }

  private func appendProvenance(to json: inout JSONWriter) {
    json.key("data")
    json.text(data)
    json.key("judgements")
    json.text(judgements)
    json.key("objective")
    json.text(objective)
    json.key("asOf")
    json.text("\(asOf)")
    json.key("seed")
    // As text: a JSON number is read as a Double by many, which has no room for 64 bits.
    json.text("\(seed)")
    json.key("heldOutPerMille")
    json.number(holdout.perMille)
    json.key("settingsTried")
    json.number(settingsTried)
    json.breakLine()
    json.key("figures")
    json.list(figures.appendFigures)
  }
}
