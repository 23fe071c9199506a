internal import PasserelleAssignment
internal import PasserelleModel
internal import PasserelleScoring

/// Finds a plan: solves, opens seats that nobody claims, closes sessions that too few attend, and
/// solves again until nothing changes.
///
/// The optimum under minimum numbers is NP-hard to find (sessions that are held or not make it a
/// facility-location problem), so closing is a rule: in each round the half of the sessions too small
/// that lack most of their minimum (at least one; ties: id) closes for good. What this may cost is
/// bounded by the plan without minimum numbers, whose prices are the proof.
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

  /// The plan of the greatest sum, and the placement that bounds it where sessions are closed.
  ///
  /// Which sessions stay open is found out with rough placements; only what is left of it has to be
  /// decided by best ones.
  mutating func greatestSum() throws(AssignmentProblem.Invalid) -> Welfare {
    var problem = try graph.welfareProblem(openCapacities)
    let solver = PlacementSolver(problem, room: seats.room)
    if seats.hasConditions {
      while settle(solver.roughly(openCapacities)) {}
      problem = problem.with(capacities: openCapacities)
    }
    var placement = solver.optimum(of: problem)
    while settle(placement.columns) {
      problem = problem.with(capacities: openCapacities)
      placement = solver.optimum(of: problem)
    }
    let relaxed = closed.isEmpty ? problem : problem.with(capacities: capacities)
    return Welfare(
      placement: placement, problem: relaxed,
      bound: closed.isEmpty ? placement : solver.optimum(of: relaxed))
  }

  struct Welfare {
    let placement: OptimalPlacement
    /// The problem without minimum numbers, and its best placement.
    let problem: AssignmentProblem
    let bound: OptimalPlacement
  }

  /// The stable plan that is best for the learners.
  mutating func stable() -> [Int32] {
    var problem = graph.stableProblem(openCapacities, opensReserves: reserves == .soft)
    var columns = DeferredAcceptance(problem).columns
    while closeSmallest(attendance(columns)) {
      problem = problem.with(capacities: openCapacities)
      columns = DeferredAcceptance(problem).columns
    }
    return columns
  }

  /// Opens and closes what the placement asks for; `false` where that is nothing.
  private mutating func settle(_ columns: [Int32]) -> Bool {
    let opened = reserves == .soft && openUnclaimed(columns)
    return closeSmallest(attendance(columns)) || opened
  }

  /// Lets all have the seats kept for a status that nobody of it has claimed.
  private mutating func openUnclaimed(_ columns: [Int32]) -> Bool {
    var claimed = [Int](repeating: 0, count: capacities.count)
    for column in columns where column >= 0 { claimed[Int(column)] += 1 }
    var hasOpened = false
    for (column, kept) in seats.columns.enumerated()
    where kept.status != nil && !closed.contains(kept.session) {
      let free = capacities[column] - claimed[column]
      guard free > 0 else { continue }
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
