public import PasserelleModel

/// What comes of asking for a seat plan.
public enum AllocationOutcome: Sendable {
  /// A plan.
  case plan(Allocation)
  /// The counsellors' decisions contradict each other or what there is.
  case conflict(OrderConflict)
  /// There are more learners and sessions than sums of scores can hold.
  case tooManyLearners
}

/// The smallest set of decisions that cannot all be kept; of several as small, the first by session.
public struct OrderConflict: Error, Equatable {
  /// Why they cannot.
  public enum Reason: Sendable, Equatable {
    /// There is no such learner.
    case unknownLearner
    /// There is no such session.
    case unknownSession
    /// The same learner has a seat in two sessions.
    case twoSessions
    /// The same learner is to have the seat, and not to have it.
    case pinnedAndBanned
    /// More learners than the session has seats for, those kept for others aside.
    case tooFewSeats(Int)
  }

  /// Why they cannot be kept.
  public let reason: Reason
  /// The decisions, at least one, in the order of the learners.
  public let orders: [SeatOrder]

  /// States a conflict.
  public init(reason: Reason, orders: [SeatOrder]) {
    self.reason = reason
    self.orders = orders
  }
}

/// A seat plan: who sits where, why, and what proves it.
public struct Allocation: Sendable, Equatable {
  /// The learners in the order of their ids, those without a seat too.
  public let seatings: [Seating]
  /// What the plan amounts to.
  public let summary: AllocationSummary
  /// The bare problem behind the plan with its proof; `nil` where the objective is stability.
  public let proof: AllocationProof?

  /// States a plan.
  public init(seatings: [Seating], summary: AllocationSummary, proof: AllocationProof? = nil) {
    self.seatings = seatings
    self.summary = summary
    self.proof = proof
  }

  /// What becomes of one learner.
  public struct Seating: Sendable, Equatable {
    /// The learner.
    public let learner: LearnerID
    /// The session, with its course; `nil` without a seat.
    public let session: SessionID?
    /// The course of the session.
    public let course: CourseID?
    /// The place of the course in the learner's own list, from 1; `nil` where it is not on it.
    public let rank: Int?
    /// The score of the learner in the session; `nil` where the course is not on the list.
    public let score: Score?
    /// Why.
    public let reason: Reason

    /// States what becomes of a learner; without a seat where nothing else is said.
    public init(
      learner: LearnerID, session: SessionID? = nil, course: CourseID? = nil, rank: Int? = nil,
      score: Score? = nil, reason: Reason
    ) {
      self.learner = learner
      self.session = session
      self.course = course
      self.rank = rank
      self.score = score
      self.reason = reason
    }
  }

  /// Why a learner has this seat, or none.
  public enum Reason: Sendable, Equatable {
    /// A course of the learner's own list, of so many; of the better ones so many are closed for want
    /// of learners or excluded by a counsellor, and the rest have others in their seats.
    case choice(Int, of: Int, unavailable: Int, AllocationRequest.Objective)
    /// A counsellor has decided so.
    case pinned(by: String, reason: String)
    /// No course is open to the learner, by these rules.
    case notEligible([LearnerMatches.Exclusion])
    /// A counsellor has excluded all sessions of the list.
    case allBanned
    /// All sessions of the list are closed for want of learners.
    case allClosed
    /// A seat in the session that comes nearest adds this much to the plan; the learner would add
    /// no more.
    case worthMore(SessionID, seat: SeatValue, own: SeatValue)
    /// In the best session of the list nobody has a lower score than this; the learner's is not
    /// higher.
    case outranked(SessionID, lowest: Score, own: Score)
    /// What is left in the session is kept for others.
    case reserved(SessionID)
  }
}
