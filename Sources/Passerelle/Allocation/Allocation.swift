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
  /// What decided where values left it open who gets a seat.
  public let lottery: Lottery
  /// The bare problem behind the plan with its proof; `nil` where the objective is stability.
  public let proof: AllocationProof?

  /// States a plan.
  public init(
    seatings: [Seating], summary: AllocationSummary, lottery: Lottery, proof: AllocationProof? = nil
  ) {
    self.lottery = lottery
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
    /// What the course closes of the learner's gap; `nil` where it is not on the list.
    public let gain: Gain?
    /// Why.
    public let reason: Reason

    /// States what becomes of a learner; without a seat where nothing else is said.
    public init(
      learner: LearnerID, session: SessionID? = nil, course: CourseID? = nil, rank: Int? = nil,
      score: Score? = nil, gain: Gain? = nil, reason: Reason
    ) {
      self.gain = gain
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
    /// A course of the learner's own list.
    case choice(Choice)
    /// A counsellor has decided so.
    case pinned(by: String, reason: String)
    /// No course is open to the learner, by these rules.
    case notEligible([LearnerMatches.Exclusion])
    /// No session of the courses that are open to the learner is offered.
    case noSession
    /// A counsellor has excluded all sessions of the list.
    case allBanned
    /// All sessions of the list that no counsellor has excluded are closed for want of learners.
    case allClosed
    /// A seat in the session that comes nearest adds this much or more to the plan; the learner would add
    /// no more.
    case worthMore(SessionID, seat: SeatValue, own: SeatValue)
    /// In the best session of the list nobody has a lower gain than this, seats kept for their statuses
    /// and those of counsellors aside; the learner's is not higher.
    case outranked(SessionID, lowest: Gain, own: Gain)
    /// In the session somebody of equal value has the seat, whose lot of the lottery comes first.
    case lot(SessionID, Lottery)
    /// The seats left in the session, so many, are kept for others.
    case reserved(SessionID, left: Int)
    /// All seats of the session are those of learners who come first: by decision, by status, by
    /// gain.
    case taken(SessionID)
  }

  /// Where the course of a seat stands in the learner's list, and what became of the courses before
  /// it: each of them is counted once.
  public struct Choice: Sendable, Equatable {
    /// The place of the course, from 1.
    public var rank: Int
    /// The courses on the list.
    public var count: Int
    /// What makes the plan a good one.
    public var objective: AllocationRequest.Objective
    /// Courses closed for want of learners or excluded by a counsellor.
    public var unavailable = 0
    /// Courses of which only sessions are left that score no more than the one given.
    public var noBetter = 0
    /// Courses with a seat for the learner that closes no more of the gap than the one given: plans go by
    /// gain, lists by score.
    public var lesserGain = 0
    /// Courses with a seat for the learner, who keeps one of before as moving gains no more than its
    /// price.
    public var notWorthMoving = 0
    /// Courses with a seat for the learner, without whom the session given would not be held.
    public var givenUp = 0
    /// Courses in which the seats left are kept for others.
    public var kept = 0
    /// Courses with others in all seats: with them the seats add more to the plan, or they come first.
    public var taken = 0

    /// States a choice; nothing of those before it yet.
    public init(rank: Int, of count: Int, _ objective: AllocationRequest.Objective) {
      self.rank = rank
      self.count = count
      self.objective = objective
    }
  }
}
