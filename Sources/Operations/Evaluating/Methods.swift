package import Passerelle
internal import PasserelleEvaluation

/// Weights under the name by which figures speak of them, with where they come from if that is known.
package struct NamedWeights: Sendable {
  package let name: String
  package let weights: Weights
  package let provenance: Provenance?

  /// Takes weights.
  package init(_ name: String, _ weights: Weights, _ provenance: Provenance? = nil) {
    (self.name, self.weights, self.provenance) = (name, weights, provenance)
  }
}

/// A way to rank courses, under the name by which figures speak of it.
struct NamedMethod: Sendable {
  let name: String
  let method: RankingMethod

  init(_ name: String, _ weights: Weights) {
    self.name = name
    method = .weights(CriterionName.allCases.map { Int64(weights[$0]) })
  }

  init(_ name: String, _ first: CriterionName, times second: CriterionName) {
    self.name = name
    method = .product(first.place, second.place)
  }

  /// The defaults, each criterion alone, and the score of "Course Recommender Systems Need to Consider
  /// the Job Market" (SIGIR 2024).
  static let standard: [NamedMethod] =
    [NamedMethod("defaults", .standard)]
    + CriterionName.allCases.compactMap { name in
      (try? Weights([name: 1_000_000])).map { NamedMethod("\(name) alone", $0) }
    } + [NamedMethod("readiness × novelty", .readiness, times: .novelty)]
}

extension CriterionName {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
