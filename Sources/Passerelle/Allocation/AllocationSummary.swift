public import PasserelleModel

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
  /// The sum of what the seats of those placed are worth, pinned ones aside.
  public var total = SeatValue(trillionths: 0)
  /// The sum of the gains of those placed, pinned ones aside: without what scores add to decide between
  /// equal gains.
  public var totalGain = SeatValue(trillionths: 0)
  /// By how much at most a plan could be better that respects minimum numbers and has the same seats
  /// open to all; 0 where this one is proven best, `nil` where it does not aim at the sum.
  public var gap: SeatValue?
  /// Among which plans that is so.
  public var scope = Scope.allPlans
  /// Seats without a learner in sessions that are held.
  public var unfilledSeats = 0
  /// Other sessions that too few learners would attend, in the order of their ids.
  public var closedSessions: [SessionID] = []
  /// Sessions that can never be held, since their least number is above their seats, in the order of
  /// their ids; those where a counsellor has given a seat are held all the same.
  public var sessionsNeverHeld: [SessionID] = []
  /// What one more seat in a course would add to the plan, the greatest first, none of 0.
  public var seatValues: [CourseValue] = []
  /// Pairs of a learner and a session that would both rather have each other.
  public var blockingPairs = 0
  /// Those of them in which somebody of lower gain has the seat.
  public var justifiedEnvy = 0
  /// Learners placed with each operator, the most first.
  public var operators: [OperatorShare] = []
  /// Seats that counsellors have given.
  public var pinned = 0
  /// Learners who had a seat before.
  public var seatedBefore = 0
  /// Those of them who lose it.
  public var moved = 0

  /// Among which plans what is said of the sum is proven.
  public enum Scope: String, Sendable, CaseIterable {
    /// All that respect seats, decisions and least numbers.
    case allPlans
    /// Those that open the same of the seats kept for a status: which ones soft reserves had best open
    /// is settled by a rule, not proven.
    case seatsOpened
  }

  /// What one more seat in a course would add.
  public struct CourseValue: Sendable, Equatable {
    /// The course.
    public let course: CourseID
    /// What it would add to the sum.
    public let value: SeatValue

    /// States it.
    public init(course: CourseID, value: SeatValue) {
      self.course = course
      self.value = value
    }
  }

  /// How many learners an operator has.
  public struct OperatorShare: Sendable, Equatable {
    /// The operator's name; `nil` where a course has none.
    public let name: String?
    /// Learners placed.
    public let placed: Int

    /// States it.
    public init(name: String?, placed: Int) {
      self.name = name
      self.placed = placed
    }
  }

  /// Sums up a plan of nobody.
  public init() {}
}
