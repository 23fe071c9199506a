internal import PasserelleModel
internal import PasserelleScoring
internal import Synchronization

/// What an engine was built from; its digest is computed when first asked for, once.
final class EngineSource: Sendable {
  let catalogue: Catalogue
  let asOf: Day
  let weights: Weights
  let policy: Policy
  let kinship: Kinship
  private let known = Mutex<ValueDigest?>(nil)

  init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights, policy: Policy, kinship: Kinship
  ) {
    self.catalogue = catalogue
    self.asOf = asOf
    self.weights = weights
    self.policy = policy
    self.kinship = kinship
  }

  /// Who asks while another computes it waits rather than doing the same.
  var digest: ValueDigest {
    known.withLock { known in
      let digest = known ?? compute()
      known = digest
      return digest
    }
  }

  /// Whether answers are the same; an engine's own need no digest.
  func givesTheAnswers(of other: EngineSource) -> Bool {
    self === other || digest == other.digest
  }

  private func compute() -> ValueDigest {
    var form = CanonicalForm()
    form.append("passerelle engine 2")
    form.append(fixed: catalogue.digest.bytes)
    form.append(asOf.daysSinceEpoch)
    form.append(all: CriterionName.allCases) {
      $0.append($1.rawValue)
      $0.append(weights[$1])
    }
    form.append(policy.minimumReadiness)
    form.append(policy.reserves.rawValue)
    form.append((policy.showsUnasked ? 1 : 0) + (policy.countsInferred ? 0 : 2))
    form.append(unordered: kinship.entries) {
      $0.append($1.skill.rawValue)
      $0.append($1.standIn.rawValue)
      $0.append($1.ppm)
    }
    return ValueDigest(of: form)
  }
}

extension Engine {
  /// The catalogue that the engine was built from.
  public var catalogue: Catalogue { source.catalogue }

  /// The day as of which it answers.
  public var asOf: Day { source.asOf }

  /// The digest of all that answers depend on, apart from the learner: catalogue, day, weights, policy
  /// and kinship.
  ///
  /// Engines of equal digests give equal answers: good for an ETag or a cache's key. Computed when
  /// first asked for and then kept.
  ///
  /// - Complexity: O(n·log n) the first time, n the size of the catalogue, its taxonomy and the
  ///   kinship; O(1) afterwards.
  public var digest: ValueDigest { source.digest }
}
