internal import PasserelleBase
internal import PasserelleModel

/// A need with how well the learner fits it, and its part in the learner's demand.
package struct NeedCandidate: Sendable, Equatable {
  package let need: NeedIndex
  /// Σ 2·u·φₐ in ppm, and 2·U: integers, so that equal fits are equal.
  let coveredPpm: Int64
  let halves: Int64
  /// π(n).
  var share = 0.0

  init(need: NeedIndex, coveredPpm: Int64, halves: Int64) {
    self.need = need
    self.coveredPpm = coveredPpm
    self.halves = halves
  }

  /// fit(a, n).
  package var fit: Double { fit(coveredPpm: coveredPpm) }

  /// Whether the learner has all that is asked.
  var isMet: Bool { coveredPpm == halves * .wholePpm }

  /// The fit of a profile that covers so much of what is asked.
  func fit(coveredPpm: Int64) -> Double {
    Double(coveredPpm) / (2 * .wholePpm) / (Double(halves) / 2)
  }

  /// Better fit first, ties in the order of the ids.
  static func precedes(_ left: NeedCandidate, _ right: NeedCandidate) -> Bool {
    let (ours, theirs) = (left.coveredPpm * right.halves, right.coveredPpm * left.halves)
    return ours > theirs || (ours == theirs && left.need < right.need)
  }
}
