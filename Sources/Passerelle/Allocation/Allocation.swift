public import PasserelleModel

/// What comes of asking for a seat plan.
public enum AllocationOutcome: Sendable {
  /// A plan.
  case plan(Allocation)
  /// The counsellors' decisions contradict each other or what there is.
  case conflict(OrderConflict)
  /// There are more learners than sums of scores can hold.
  case tooManyLearners
}

/// The smallest set of decisions that cannot all be kept; of several as small, the first by session.
public struct OrderConflict: Sendable, Equatable {
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
  /// The decisions, in the order of the learners.
  public let orders: [SeatOrder]
}

/// A seat plan: who sits where, why, and what proves it.
public struct Allocation: Sendable {
  /// The learners in the order of their ids, those without a seat too.
  public let places: [Place]
  /// What the plan amounts to.
  public let summary: AllocationSummary
  /// The bare problem behind the plan with its proof; `nil` where the objective is stability.
  public let proof: AllocationProof?

  /// What becomes of one learner.
  public struct Place: Sendable, Equatable {
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
    case worthMore(SessionID, seat: Score, own: Score)
    /// In the best session of the list nobody has a lower score than this; the learner's is not
    /// higher.
    case outranked(SessionID, lowest: Score, own: Score)
    /// What is left in the session is kept for others.
    case reserved(SessionID)
  }
}

/// What a plan amounts to.
public struct AllocationSummary: Sendable, Equatable {
  /// All learners.
  public var learners = 0
  /// Those with a seat.
  public var placed = 0
  /// Learners with the first course of their own list.
  public var firstChoices = 0
  /// Learners who are not in employment, education or training.
  public var neets = 0
  /// Those of them with a seat.
  public var neetsPlaced = 0
  /// The sum of the scores of those placed, pinned seats aside.
  public var total = Score(trillionths: 0)
  /// By how much at most a plan could be better; 0 where this one is proven best, `nil` where it does
  /// not aim at the sum.
  public var gap: Score?
  /// Seats without a learner in sessions that are held.
  public var unfilledSeats = 0
  /// Sessions that too few learners would attend, in the order of their ids.
  public var closedSessions: [SessionID] = []
  /// What one more seat in a course would add to the plan, the greatest first, none of 0.
  public var seatValues: [(course: CourseID, value: Score)] = []
  /// Pairs of a learner and a session that would both rather have each other.
  public var blockingPairs = 0
  /// Those of them in which somebody of lower score has the seat.
  public var justifiedEnvy = 0
  /// Learners placed with each operator, the most first.
  public var operators: [(name: String?, placed: Int)] = []
  /// Seats that counsellors have given.
  public var pinned = 0
  /// Learners who had a seat before.
  public var seatedBefore = 0
  /// Those of them who lose it.
  public var moved = 0

  /// Whether all is the same.
  public static func == (left: Self, right: Self) -> Bool { "\(left)" == "\(right)" }
}

/// The bare assignment problem behind a plan: rows are learners, columns are seats of a session that
/// are open to all or kept for a status.
public struct AllocationProof: Sendable {
  /// The ids of the rows: learners without a pinned seat, ascending.
  public let rows: [String]
  /// The ids of the columns: `session` or `session|status`, a bar in the id doubled.
  public let columns: [String]
  /// The seats of each column, pinned ones aside.
  public let capacities: [Int]
  /// Where the edges of each row start, and at last where they end.
  public let starts: [Int]
  /// The column of each edge.
  public let columnOfEdge: [Int32]
  /// The score of each edge, with the price of moving for a seat that the learner has.
  public let scores: [Int64]
  /// The column of each row, −1 for none.
  public let placement: [Int32]
  /// The sum of the scores.
  public let total: Int64
  /// By how much at most a placement could be better.
  public let gap: Int64
  /// The price of each column.
  public let prices: [Int64]
  /// The surplus of each row.
  public let surpluses: [Int64]
}
