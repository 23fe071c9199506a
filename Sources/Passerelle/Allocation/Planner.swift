internal import PasserelleAssignment
internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleScoring

/// Finds a plan: opens seats that nobody claims, then looks for the best set of sessions to hold.
///
/// Seats kept for a status are opened by the best plan without minimum numbers, so that no session is
/// closed whose kept seats others would fill. Where that plan keeps to the minimum numbers, it is the
/// plan; else `HeldPlan` looks for the sessions to hold and proves how near it is.
struct Planner {
  let graph: SeatGraph
  private let seats: SeatMap
  private let book: OrderBook
  private let reserves: Policy.Reserves
  private(set) var capacity: Capacity
  private let pinned: Set<SessionIndex>

  /// Takes the seats that decisions have left.
  init(
    _ graph: SeatGraph, _ book: OrderBook, _ capacity: Capacity, _ reserves: Policy.Reserves
  ) {
    self.graph = graph
    seats = graph.seats
    self.book = book
    self.reserves = reserves
    self.capacity = capacity
    pinned = Set(book.pins.values.map(\.session))
  }

  /// The plan of the greatest sum for the seats that are open in the end.
  ///
  /// - Throws: `AssignmentProblem.Invalid`, and what the checkpoint throws.
  mutating func greatestSum(_ checkpoint: () throws -> Void) throws -> Welfare {
    let problem = try graph.welfareProblem(capacity.seats)
    let solver = PlacementSolver(problem, room: seats.room)
    var placement = try solver.optimum(of: problem, checkpoint: checkpoint)
    while openUnclaimed(placement.columns) {
      placement = try solver.optimum(
        of: problem.with(capacities: capacity.seats), checkpoint: checkpoint)
    }
    let proven = try HeldPlan(
      heldProblem(problem, capacity.seats), from: placement, checkpoint: checkpoint)
    var plan = proven
    close(plan, problem)
    // Learners of sessions now closed may leave seats unclaimed that others want.
    while !capacity.closed.isEmpty, openUnclaimed(plan.columns, where: { proven.prices[$0] > 0 }) {
      let held = heldProblem(problem, capacity.open)
      let best = try solver.optimum(of: held.problem, checkpoint: checkpoint)
      plan = try HeldPlan(held, from: best, effort: .least, checkpoint: checkpoint)
      close(plan, problem)
    }
    let held = heldProblem(problem, capacity.seats)
    let isProven = plan == proven
    let tie = try breakTies(of: plan, problem, placement, solver, checkpoint)
    plan = plan.with(columns: tie.columns)
    var claim =
      held.groups.haveMinimums ? held.claim(of: plan, proven.surpluses) : Claim(placement)
    claim.columns = plan.columns
    return Welfare(
      plan: plan, lost: tie.lost, held: held,
      bound: isProven ? proven.bound : claim.total + claim.gap, claim: claim)
  }

  /// Gives seats that values leave open to those whose lots come first.
  private func breakTies(
    of plan: HeldPlan, _ problem: AssignmentProblem, _ placement: OptimalPlacement,
    _ solver: PlacementSolver, _ checkpoint: () throws -> Void
  ) rethrows -> TieBreak {
    let problem = problem.with(capacities: capacity.open)
    let best =
      capacity.closed.isEmpty
      ? placement : try solver.optimum(of: problem, checkpoint: checkpoint)
    // Where a least number holds learners in place, no prices say what is of equal worth.
    return best.total == plan.total
      ? TieBreak(plan.columns, of: problem, prices: best.prices, surpluses: best.surpluses)
      : TieBreak(plan.columns, of: problem)
  }

  /// The minimum numbers that pinned learners leave: a session with one is held, since closing it would
  /// undo the pin.
  private func heldProblem(_ problem: AssignmentProblem, _ capacities: [Int]) -> HeldProblem {
    let minimums = seats.indices.map { isPinned($0) ? 0 : seats.session($0).minimumSeats }
    let firstColumns = seats.indices.map { seats[$0].open }
    return HeldProblem(
      problem.with(capacities: capacities), firstColumns: firstColumns + [seats.columns.count],
      minimums: minimums)
  }

  struct Welfare {
    let plan: HeldPlan
    /// By row: the column of which only its lot has kept it, −1 for none.
    let lost: [Int32]
    /// The problem with minimum numbers and the seats that are open.
    let held: HeldProblem
    /// No plan for these seats is worth more.
    let bound: Int64
    /// What can be checked without a search: the same bound, or a higher one where the search has weighed
    /// all sets of sessions.
    let claim: Claim
  }

  /// The stable plan that is best for the learners, in the sessions that are left when one after the other
  /// is closed that has too few: whoever leaves it may fill the next.
  mutating func stable(_ checkpoint: () throws -> Void) rethrows -> [Int32] {
    let problem = graph.stableProblem(capacity.open, opensReserves: reserves == .soft)
    var acceptance = DeferredAcceptance(problem)
    while let session = smallest(attendance(acceptance.columns)) {
      try checkpoint()
      capacity.close(session)
      for column in seats[session].all { acceptance.close(column) }
    }
    return acceptance.columns
  }

  /// Closes the sessions that a plan does not hold, of those that somebody could attend.
  private mutating func close(_ plan: HeldPlan, _ problem: AssignmentProblem) {
    let columns = seats.columns
    for session in Set(problem.edges.map { columns[Int($0.column)].session })
    where !plan.isHeld[session.place] { capacity.close(session) }
  }

  /// Under a soft policy lets all have the seats kept for a status that nobody of it has claimed, where
  /// the seats of the session that are open to all are wanted.
  private mutating func openUnclaimed(
    _ columns: [Int32], where isWanted: (Int) -> Bool = { _ in true }
  ) -> Bool {
    reserves == .soft && capacity.openUnclaimed(columns, where: isWanted)
  }

  /// How many attend each session, pinned learners too.
  private func attendance(_ columns: [Int32]) -> [Int] {
    var attendance = [Int](repeating: 0, count: seats.indices.count)
    for column in columns where column >= 0 {
      attendance[seats.columns[Int(column)].session.place] += 1
    }
    for pin in book.pins.values { attendance[pin.session.place] += 1 }
    return attendance
  }

  /// Whether a counsellor has given a seat in a session, which is held then.
  func isPinned(_ session: SessionIndex) -> Bool { pinned.contains(session) }

  /// The session that is furthest from its least number, of those that somebody attends; `nil` where
  /// all have theirs.
  private func smallest(_ attendance: [Int]) -> SessionIndex? {
    func attends(_ session: SessionIndex) -> Int { attendance[session.place] }
    func share(_ session: SessionIndex) -> Double {
      Double(attends(session)) / Double(seats.session(session).minimumSeats)
    }
    return seats.indices.filter { session in
      // A session with a pinned learner is held: closing it would undo the pin.
      attends(session) > 0 && attends(session) < seats.session(session).minimumSeats
        && !isPinned(session)
    }.min { (share($0), seats.id($0)) < (share($1), seats.id($1)) }
  }
}
