public import PasserelleModel

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
  /// Whether courses are offered that close nothing of the learner's gap.
  public let showsUnasked: Bool
  /// Whether needs count whose skills are those of their occupation, since none was stated.
  public let countsInferred: Bool

  /// Takes a policy.
  ///
  /// - Throws: a `minimumReadiness` that is not between 0 and 1.
  public init(
    minimumReadiness: Double, reserves: Reserves = .soft, showsUnasked: Bool = false,
    countsInferred: Bool = true
  ) throws(InvalidValue) {
    self.minimumReadiness = try (0...1).checked(minimumReadiness, "minimumReadiness")
    self.reserves = reserves
    self.showsUnasked = showsUnasked
    self.countsInferred = countsInferred
  }

  /// Takes the standard minimum readiness, 0.5.
  public init(reserves: Reserves, showsUnasked: Bool = false) {
    minimumReadiness = 0.5
    self.reserves = reserves
    self.showsUnasked = showsUnasked
    countsInferred = true
  }

  /// SCORING.md's default: at least half of what a course requires; reserved seats that nobody claims
  /// are open to others.
  public static let standard = Policy(reserves: .soft)
}
