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
  /// Whether courses that close nothing are ranked whatever the policy says.
  let showsUnasked: Bool

  init(_ name: String, _ weights: Weights, showsUnasked: Bool = false) {
    self.name = name
    self.showsUnasked = showsUnasked
    method = .weights(CriterionName.allCases.map { Int64(weights[$0]) })
  }

  init(_ name: String, _ first: CriterionName, times second: CriterionName) {
    self.name = name
    showsUnasked = false
    method = .product(first.place, second.place)
  }

  /// The defaults, each criterion alone, and the score of "Course Recommender Systems Need to Consider
  /// the Job Market" (SIGIR 2024).
  static let standard: [NamedMethod] =
    [NamedMethod("defaults", .standard)]
    + CriterionName.allCases.compactMap { name in
      (try? Weights([name: 1_000_000])).map { NamedMethod("\(name) alone", $0) }
    } + [NamedMethod("readiness × novelty", .readiness, times: .novelty)]

  /// The default weights of version 1 of SCORING.md, which ranked courses that close nothing too.
  static let versionOne: [NamedMethod] =
    [
      try? Weights([
        .gap: 450_000, .readiness: 200_000, .novelty: 100_000, .demand: 100_000, .reach: 100_000,
        .soon: 50_000,
      ])
    ].compactMap(\.self).map { NamedMethod("version 1's weights", $0, showsUnasked: true) }
}

extension CriterionName {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
