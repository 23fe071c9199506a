package import PasserelleAssignment

/// The bare assignment problem behind a plan and what is proven of it: rows are learners, columns are
/// seats of a session that are open to all or kept for a status.
///
/// Whoever doubts a plan asks for ``refusal()``: it is arithmetic on the numbers here, and nothing of
/// how they were found.
public struct AllocationProof: Sendable, Equatable {
  /// A seat that a row could be offered.
  public struct Edge: Sendable, Equatable {
    /// The place of the column.
    public let column: Int
    /// What the row adds to a plan there: its score, with the price of moving for a seat that it has.
    public let value: SeatValue

    /// States an edge.
    public init(column: Int, value: SeatValue) {
      self.column = column
      self.value = value
    }
  }

  /// Columns that are held or not together: those of a session.
  public struct Group: Sendable, Equatable {
    /// The id of the session.
    public let id: String
    /// The places of its columns, ascending.
    public let columns: [Int]
    /// How many rows its columns have together at least, unless they have none.
    public let minimum: Int

    /// States a group.
    public init(id: String, columns: [Int], minimum: Int) {
      (self.id, self.columns, self.minimum) = (id, columns, minimum)
    }
  }

  /// The ids of the rows: learners without a pinned seat, in the order of their lots.
  public let rows: [String]
  /// The ids of the columns: `session` or `session|status`, a bar in the id doubled.
  public let columns: [String]
  /// The sessions, each of which is held with its least number or not at all; empty where none has a
  /// least number.
  public let groups: [Group]
  package let problem: AssignmentProblem
  package let claim: Claim

  package init(
    rows: [String], columns: [String], groups: [Group] = [], problem: AssignmentProblem,
    claim: Claim
  ) {
    precondition(rows.count == problem.rowCount, "\(rows.count) rows, \(problem.rowCount)")
    precondition(
      columns.count == problem.columnCount, "\(columns.count) columns, \(problem.columnCount)")
    self.rows = rows
    self.columns = columns
    self.groups = groups
    self.problem = problem
    self.claim = claim
  }

  /// The seats of each column, those pinned aside.
  public var capacities: [Int] { problem.capacities }

  /// The edges of a row, columns ascending.
  ///
  /// - Precondition: there is such a row.
  public func edges(ofRow row: Int) -> [Edge] {
    problem[row].map {
      Edge(column: Int($0.column), value: SeatValue(trillionths: $0.score))
    }
  }

  /// The column of each row; `nil` for none.
  public var placement: [Int?] { claim.columns.map { $0 < 0 ? nil : Int($0) } }
  /// What the placement adds up to.
  public var total: SeatValue { SeatValue(trillionths: claim.total) }
  /// By how much at most a placement could be better.
  public var gap: SeatValue { SeatValue(trillionths: claim.gap) }
  /// The price of each column, 0 or more; with groups that at which its session's seats are sought as
  /// the surpluses say.
  public var prices: [SeatValue] { claim.prices.map(SeatValue.init) }
  /// The surplus of each row, 0 or more.
  public var surpluses: [SeatValue] { claim.surpluses.map(SeatValue.init) }
}
