/// What the hub decides, beside the weights.
public struct Policy: Sendable, Equatable {
  /// What becomes of seats reserved for a status that nobody of that status claims.
  public enum Reserves: String, Sendable, CaseIterable {
    /// They are open to others.
    case soft
    /// They stay empty.
    case hard
  }

  /// The readiness below which a course is not offered, 0–1.
  public let minimumReadiness: Double
  /// How strictly reserved seats are kept.
  public let reserves: Reserves

  /// Takes a policy.
  ///
  /// - Precondition: `minimumReadiness` is between 0 and 1.
  public init(minimumReadiness: Double = 0.5, reserves: Reserves = .soft) {
    precondition((0...1).contains(minimumReadiness), "minimum readiness \(minimumReadiness)")
    self.minimumReadiness = minimumReadiness
    self.reserves = reserves
  }

  /// SCORING.md's default: at least half of what a course requires; reserved seats that nobody claims
  /// are open to others.
  public static let standard = Policy()
}
