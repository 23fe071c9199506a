/// How far the filter's Float score of an eligible course may lie from its exact score.
///
/// Let u = 2⁻²⁴. Every term weight·value is at most 1 and all of one course together at most 1, since
/// weights sum to 1 and values lie in [0, 1]. A dense term carries the rounding of the weight, of its
/// product with the learner's value, of the course's code and of BLAS's multiplication: at most 5u
/// relative. A sparse term is computed in Double and rounded once: less than 2u. Summing `width`
/// products in any order, then `sparseCount` rows, adds at most (width + sparseCount)·u (Higham,
/// section 4.2, first order; the factor 1.01 covers the rest while (width + sparseCount + 5)·u < 0.01).
/// The exact score rounds each value to 10⁻⁶, which moves the weighted sum by at most ½·10⁻⁶.
package struct FilterBound: Sendable, Equatable {
  /// The greatest distance, on the scale 0–1.
  package let error: Float

  package init(width: Int, sparseCount: Int) {
    let operations = Double(width + sparseCount + 5)
    precondition(operations < 0x1p24 / 100, "\(width) columns leave no bound worth having")
    error = Float(1.01 * operations * 0x1p-24 + 0.5e-6).nextUp
  }

  /// The least filter score that may still reach the top when `threshold` is the filter's k-th.
  ///
  /// A course below it is beaten by k courses: each of them scores at least threshold − error, and
  /// it at most its own filter score + error. One more ulp of 1 covers the subtraction itself.
  package func leastSurvivor(threshold: Float) -> Float { threshold - 2 * error - Float.ulpOfOne }
}
