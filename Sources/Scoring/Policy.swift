/// What the hub decides, beside the weights.
public struct Policy: Sendable, Equatable {
  /// The readiness below which a course is not offered, 0–1.
  public let minimumReadiness: Double

  /// Takes a policy.
  ///
  /// - Precondition: `minimumReadiness` is between 0 and 1.
  public init(minimumReadiness: Double = 0.5) {
    precondition((0...1).contains(minimumReadiness), "minimum readiness \(minimumReadiness)")
    self.minimumReadiness = minimumReadiness
  }

  /// SCORING.md's default: at least half of what a course requires.
  public static let standard = Policy()
}
