/// A placement in which every group is empty or has its minimum, and what is proven of it.
package struct HeldPlan: Sendable, Equatable {
  /// The column of each row, −1 for none.
  package private(set) var columns: [Int32]
  /// The sum of the scores.
  package let total: Int64
  /// Whether each group may have rows.
  package let isHeld: [Bool]
  /// What one more seat in each column would add to the total while the same groups are held, at least.
  ///
  /// Just that where a group has one column.
  package let prices: [Int64]
  /// The most that any plan can be worth.
  package let bound: Int64
  /// The surpluses that prove it by ``HeldProblem/bound(of:)``.
  ///
  /// Where all sets of groups have been weighed, `bound` is the total, and these may prove less.
  package let surpluses: [Int64]

  /// Finds the best plan it can.
  ///
  /// Where the best placement without minimum numbers keeps to them, it is the plan. Else sets of groups
  /// are tried, each by its best placement, within an effort that is counted and so ends at the same
  /// plan on every machine.
  ///
  /// - Complexity: that of ``OptimalPlacement``, and the effort.
  package init(_ held: HeldProblem, effort: SearchEffort? = nil) {
    self.init(held, from: OptimalPlacement(held.problem), effort: effort, checkpoint: {})
  }

  /// The same plan with other rows in the same seats, for the same total.
  package func with(columns: [Int32]) -> HeldPlan {
    var plan = self
    plan.columns = columns
    return plan
  }

  /// Goes out from the best placement without minimum numbers.
  ///
  /// - Throws: what the checkpoint throws, which is called now and then.
  package init(
    _ held: HeldProblem, from placement: OptimalPlacement, effort: SearchEffort? = nil,
    checkpoint: () throws -> Void
  ) rethrows {
    guard held.firstTooSmall(placement.columns) != nil else {
      self.init(placement, held)
      return
    }
    var search = HeldSearch(held, placement, effort ?? .standard(held))
    self = try search.run(checkpoint)
  }

  private init(_ placement: OptimalPlacement, _ held: HeldProblem) {
    columns = placement.columns
    (total, bound) = (placement.total, placement.total)
    isHeld = held.minimums.map { _ in true }
    prices = Self.prices(placement, held)
    surpluses = placement.surpluses
  }

  /// What a seat adds while no group loses a row that it needs: as much as without minimum numbers
  /// where no group has just its minimum.
  private static func prices(_ placement: OptimalPlacement, _ held: HeldProblem) -> [Int64] {
    let attendance = held.attendance(placement.columns)
    let isBound = zip(attendance, held.minimums).contains { $0 > 0 && $0 == $1 }
    guard isBound else { return placement.prices }
    var flow = HeldPlacement(held, placement)
    flow.closeEmptyAndHoldOthers { attendance, _ in attendance > 0 }
    flow.lowerPrices()
    return flow.price.prefix(held.problem.columnCount).map { max(0, $0) }
  }

  init(
    _ placement: HeldPlacement, bound: Int64, surpluses: [Int64]
  ) {
    columns = placement.columnOfRow
    total = placement.total
    isHeld = placement.isClosed.map(!)
    prices = (0..<placement.filled.count).map { max(0, placement.price[$0]) }
    (self.bound, self.surpluses) = (bound, surpluses)
  }

  /// By how much at most a plan could be better.
  package var gap: Int64 { bound - total }
}

extension HeldProblem {
  /// What surpluses prove: no plan is worth more than their sum and the worth of all groups whose worth
  /// at these surpluses is above 0.
  ///
  /// - Precondition: there is a surplus for each row, none below 0.
  /// - Complexity: O(edges · log capacity).
  package func bound(of surpluses: [Int64]) -> Int64 {
    precondition(surpluses.count == problem.rowCount, "\(surpluses.count) surpluses")
    precondition(surpluses.allSatisfy { $0 >= 0 }, "a surplus is negative")
    return HeldRelaxation(self, ColumnEdges(problem)).value(surpluses).bound
  }

  /// What surpluses prove of a plan, so that ``AssignmentProblem/refusal(of:_:)`` needs no search: with
  /// the prices at which ``bound(of:)`` adds up.
  ///
  /// - Precondition: as for ``bound(of:)``; some group has a minimum.
  /// - Complexity: O(edges · log capacity).
  package func claim(of plan: HeldPlan, _ surpluses: [Int64]) -> Claim {
    precondition(groups.haveMinimums, "no group has a minimum")
    return Claim(
      columns: plan.columns, total: plan.total, gap: bound(of: surpluses) - plan.total,
      prices: HeldRelaxation(self, ColumnEdges(problem)).prices(surpluses), surpluses: surpluses)
  }
}

/// What a search may cost, counted so that it ends at the same place on every machine.
package struct SearchEffort: Sendable {
  /// Evaluations of the bound.
  package var boundSteps: Int
  /// Edges looked at while groups are opened and closed on trial.
  package var trialEdges: Int
  /// Edges looked at while sets of groups are weighed one against another.
  package var branchEdges: Int

  package init(boundSteps: Int, trialEdges: Int, branchEdges: Int) {
    (self.boundSteps, self.trialEdges) = (boundSteps, trialEdges)
    self.branchEdges = branchEdges
  }

  /// What it takes to get to a plan.
  package static let least = SearchEffort(boundSteps: 0, trialEdges: 0, branchEdges: 0)

  /// About a second for problems of up to a million edges, and a few for larger ones, whose bound costs
  /// more to evaluate and is sought in fewer steps.
  package static func standard(_ problem: HeldProblem) -> SearchEffort {
    let edges = max(1, problem.problem.edges.count)
    return SearchEffort(
      boundSteps: max(8, min(400, 20_000_000 / edges)), trialEdges: 50_000_000 + 25 * edges,
      branchEdges: 3_000_000)
  }
}
