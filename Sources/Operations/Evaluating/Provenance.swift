package import PasserelleEvaluation

/// Where weights come from: all that is needed to tune them again, and to know what they must not be
/// measured on.
package struct Provenance: Sendable, Equatable {
  /// The digest of the data set.
  package let data: String
  /// The digest of the judgements; `nil` for weights tuned on the outcome.
  package let judgements: String?
  /// Who was held out.
  package let holdout: Holdout

  /// Takes all of it.
  package init(data: String, judgements: String?, holdout: Holdout) {
    self.data = data
    self.judgements = judgements
    self.holdout = holdout
  }
}
