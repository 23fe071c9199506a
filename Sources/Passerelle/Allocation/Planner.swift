internal import PasserelleAssignment
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
  /// The seats left of each column; those of closed sessions are in `closed`.
  private(set) var capacities: [Int]
  private(set) var closed: Set<Int32> = []
  private let pinned: Set<Int32>

  init(_ graph: SeatGraph, _ book: OrderBook, _ reserves: Policy.Reserves) {
    self.graph = graph
    seats = graph.seats
    self.book = book
    self.reserves = reserves
    capacities = book.capacities
    pinned = Set(book.pins.values.map(\.session))
  }

  /// The seats of each column that is not closed.
  var openCapacities: [Int] {
    closed.isEmpty
      ? capacities
      : capacities.indices.map { closed.contains(seats.columns[$0].session) ? 0 : capacities[$0] }
  }

  /// The plan of the greatest sum for the seats that are open in the end.
  ///
  /// - Throws: `AssignmentProblem.Invalid`, and what the checkpoint throws.
  mutating func greatestSum(_ checkpoint: () throws -> Void) throws -> Welfare {
    let problem = try graph.welfareProblem(capacities)
    let solver = PlacementSolver(problem, room: seats.room)
    var placement = try solver.optimum(of: problem, checkpoint: checkpoint)
    while openUnclaimed(placement.columns) {
      placement = try solver.optimum(
        of: problem.with(capacities: capacities), checkpoint: checkpoint)
    }
    let proven = try HeldPlan(
      heldProblem(problem, capacities), from: placement, checkpoint: checkpoint)
    var plan = proven
    close(plan, problem)
    // Learners of sessions now closed may leave seats unclaimed that others want.
    while !closed.isEmpty, openUnclaimed(plan.columns, where: { proven.prices[$0] > 0 }) {
      let held = heldProblem(problem, openCapacities)
      let best = try solver.optimum(of: held.problem, checkpoint: checkpoint)
      plan = try HeldPlan(held, from: best, effort: .least, checkpoint: checkpoint)
      close(plan, problem)
    }
    let held = heldProblem(problem, capacities)
    let isSame = plan == proven
    return try Welfare(
      plan: plan, held: held, bound: isSame ? proven.bound : held.bound(of: proven.surpluses),
      relaxed: closed.isEmpty
        ? placement : solver.optimum(of: held.problem, checkpoint: checkpoint))
  }

  /// The minimum numbers that pinned learners leave: a session with one is held, since closing it would
  /// undo the pin.
  private func heldProblem(_ problem: AssignmentProblem, _ capacities: [Int]) -> HeldProblem {
    let pinned = Set(book.pins.values.map(\.session))
    let minimums = seats.sessions.indices.map {
      pinned.contains(Int32($0)) ? 0 : seats.sessions[$0].minimumSeats
    }
    let firstColumns = seats.sessions.indices.map { seats[Int32($0)].open }
    return HeldProblem(
      problem.with(capacities: capacities), firstColumns: firstColumns + [seats.columns.count],
      minimums: minimums)
  }

  struct Welfare {
    let plan: HeldPlan
    /// The problem with minimum numbers and the seats that are open.
    let held: HeldProblem
    /// No plan for these seats is worth more.
    let bound: Int64
    /// The best placement without minimum numbers, whose prices prove a bound.
    let relaxed: OptimalPlacement
  }

  /// The stable plan that is best for the learners.
  mutating func stable(_ checkpoint: () throws -> Void) rethrows -> [Int32] {
    var problem = graph.stableProblem(openCapacities, opensReserves: reserves == .soft)
    var columns = DeferredAcceptance(problem).columns
    while closeSmallest(attendance(columns)) {
      try checkpoint()
      problem = problem.with(capacities: openCapacities)
      columns = DeferredAcceptance(problem).columns
    }
    return columns
  }

  /// Closes the sessions that a plan does not hold, of those that somebody could attend.
  private mutating func close(_ plan: HeldPlan, _ problem: AssignmentProblem) {
    let columns = seats.columns
    for session in Set(problem.edges.map { columns[Int($0.column)].session })
    where !plan.isHeld[Int(session)] { closed.insert(session) }
  }

  /// Under a soft policy lets all have the seats kept for a status that nobody of it has claimed, where
  /// the seats of the session that are open to all are wanted.
  private mutating func openUnclaimed(
    _ columns: [Int32], where isWanted: (Int) -> Bool = { _ in true }
  ) -> Bool {
    guard reserves == .soft else { return false }
    var claimed = [Int](repeating: 0, count: capacities.count)
    for column in columns where column >= 0 { claimed[Int(column)] += 1 }
    var hasOpened = false
    for (column, kept) in seats.columns.enumerated()
    where kept.status != nil && !closed.contains(kept.session) {
      let free = capacities[column] - claimed[column]
      guard free > 0, isWanted(seats[kept.session].open) else { continue }
      capacities[column] -= free
      capacities[seats[kept.session].open] += free
      hasOpened = true
    }
    return hasOpened
  }

  /// How many attend each session, pinned learners too.
  private func attendance(_ columns: [Int32]) -> [Int] {
    var attendance = [Int](repeating: 0, count: seats.sessions.count)
    for column in columns where column >= 0 {
      attendance[Int(seats.columns[Int(column)].session)] += 1
    }
    for pin in book.pins.values { attendance[Int(pin.session)] += 1 }
    return attendance
  }

  /// Whether a counsellor has given a seat in a session, which is held then.
  func isPinned(_ session: Int32) -> Bool { pinned.contains(session) }

  private mutating func closeSmallest(_ attendance: [Int]) -> Bool {
    let small = seats.sessions.indices.filter { session in
      // A session with a pinned learner is held: closing it would undo the pin.
      attendance[session] > 0 && attendance[session] < seats.sessions[session].minimumSeats
        && !isPinned(Int32(session))
    }
    func share(_ session: Int) -> Double {
      Double(attendance[session]) / Double(seats.sessions[session].minimumSeats)
    }
    let worst = small.sorted {
      (share($0), seats.sessions[$0].id) < (share($1), seats.sessions[$1].id)
    }
    for session in worst.prefix((small.count + 1) / 2) { closed.insert(Int32(session)) }
    return !small.isEmpty
  }
}
