public import PasserelleModel

/// What a seat plan is to aim at, and what it has to respect.
public struct AllocationRequest: Sendable {
  /// What makes a plan a good one.
  public enum Objective: String, Sendable, CaseIterable {
    /// The greatest sum of scores.
    case welfare
    /// Nobody is without a seat that somebody of lower score has, or that is free.
    case stable
  }

  /// What makes the plan a good one.
  public var objective = Objective.welfare
  /// What counsellors have decided.
  public var orders: [SeatOrder] = []
  /// Who had which seat before.
  public var previous: [LearnerID: SessionID] = [:]
  /// What the plan must gain for each learner whom it moves from a seat; for the objective welfare.
  public var movePrice = Score(trillionths: 0)

  /// Asks for the greatest sum of scores, with nothing decided before.
  public init() {}
}

/// A learner with the sessions that could be offered: what a plan is made of.
public struct LearnerCandidates: Sendable {
  /// The learner.
  public let learner: LearnerID
  /// The learner's status, for reserved seats.
  public let status: LearnerStatus?
  /// How many courses each rule is the first to exclude.
  public let excluded: [LearnerMatches.Exclusion]
  /// The open sessions of the best courses, best first.
  let options: [SessionOption]
}

/// A session that is open to a learner.
struct SessionOption: Sendable, Equatable {
  let session: Int32
  /// The place of its course in the learner's list, from 1.
  let rank: Int32
  /// Out of 10¹².
  let score: Int64
}
