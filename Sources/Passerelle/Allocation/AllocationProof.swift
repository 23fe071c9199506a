package import PasserelleAssignment

/// The bare assignment problem behind a plan and what is proven of it: rows are learners, columns are
/// seats of a session that are open to all or kept for a status.
public struct AllocationProof: Sendable, Equatable {
  /// The ids of the rows: learners without a pinned seat, ascending.
  public let rows: [String]
  /// The ids of the columns: `session` or `session|status`, a bar in the id doubled.
  public let columns: [String]
  /// The problem: an edge for each seat that could be offered, with its score and the price of moving
  /// for a seat that the learner has; seats without those pinned.
  package let problem: AssignmentProblem
  /// The placement, its total, and the prices and surpluses that prove the gap.
  package let claim: Claim

  /// What the placement adds up to.
  public var total: SeatValue { SeatValue(trillionths: claim.total) }
  /// By how much at most a placement could be better.
  public var gap: SeatValue { SeatValue(trillionths: claim.gap) }

  package init(rows: [String], columns: [String], problem: AssignmentProblem, claim: Claim) {
    self.rows = rows
    self.columns = columns
    self.problem = problem
    self.claim = claim
  }
}
