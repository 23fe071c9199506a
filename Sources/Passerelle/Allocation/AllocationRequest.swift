public import PasserelleModel
package import PasserelleRanking

/// What a seat plan is to aim at, and what it has to respect.
public struct AllocationRequest: Sendable {
  /// What makes a plan a good one.
  public enum Objective: String, Sendable, CaseIterable {
    /// The greatest sum of gains.
    case welfare
    /// Nobody is without a seat that somebody has who comes after, or that is free.
    case stable
  }

  /// What makes the plan a good one.
  public var objective: Objective
  /// What counsellors have decided.
  public var orders: [SeatOrder]
  /// Who had which seat before.
  public var previous: [LearnerID: SessionID]
  /// What the plan must gain for each learner whom it moves from a seat, 0 to 10¹²; for the objective
  /// welfare.
  public var movePrice: SeatValue
  /// The text from which lots are drawn where values leave it open who gets a seat; the engine's day
  /// where there is none.
  public var lottery: String?

  /// Asks for a plan; of the greatest sum of gains, with nothing decided before, where nothing else is
  /// said.
  public init(
    objective: Objective = .welfare, orders: [SeatOrder] = [],
    previous: [LearnerID: SessionID] = [:], movePrice: SeatValue = SeatValue(trillionths: 0),
    lottery: String? = nil
  ) {
    self.lottery = lottery
    self.objective = objective
    self.orders = orders
    self.previous = previous
    self.movePrice = movePrice
  }
}

/// Why no plan is asked for properly.
public enum AllocationError: Error, Equatable {
  /// The candidates were found by another engine: their sessions and scores are not this one's.
  case candidatesOfAnotherEngine(LearnerID)
  /// The same learner comes twice, and would get two seats.
  case repeatedLearner(LearnerID)
  /// The price of moving is not from 0 to what the greatest score is worth.
  case movePriceOutOfRange(SeatValue)
}

/// A learner with the sessions that could be offered: what a plan is made of.
///
/// Candidates belong to the engine that found them, and no other takes them.
public struct LearnerCandidates: Sendable {
  /// The learner.
  public let learner: LearnerID
  /// The learner's status, for reserved seats.
  public let status: LearnerStatus?
  /// How many courses each rule is the first to exclude.
  public let excluded: [LearnerMatches.Exclusion]
  /// Whether a course is open to the learner, with a session or without.
  let isEligible: Bool
  /// The open sessions of the best courses, best first.
  package let options: [SessionOption]
  /// Whose sessions they are.
  let engine: EngineSource
}
