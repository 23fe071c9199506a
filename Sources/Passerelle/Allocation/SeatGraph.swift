internal import PasserelleAssignment
internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleRanking
internal import PasserelleScoring

/// The learners without a pinned seat as rows, seats as columns, and an edge for each seat that could
/// be offered.
struct SeatGraph {
  /// A learner whom the plan may seat.
  struct Row {
    let candidates: LearnerCandidates
    /// The sessions that could be offered, best first.
    let options: [SessionOption]
    /// The session of the seat before.
    let previous: SessionIndex?
  }

  /// Where a learner is in the plan's problem.
  enum Standing {
    case pinned(OrderBook.Pin)
    case row(Int)
  }

  /// The rows, in the order of the learners' lots.
  let rows: [Row]
  /// What stands for each learner.
  let standings: [Standing]
  let seats: SeatMap
  private let movePrice: Int64

  init(
    _ candidates: [LearnerCandidates], _ seats: SeatMap, _ book: OrderBook,
    _ request: AllocationRequest, _ lottery: Lottery
  ) {
    self.seats = seats
    movePrice = request.movePrice.trillionths
    let learners = candidates.indices.map(LearnerIndex.init)
    var rows: [Row] = []
    var rowOf: [LearnerIndex: Int] = [:]
    for place in lottery.order(candidates.map(\.learner)) where book.pins[learners[place]] == nil {
      rowOf[learners[place]] = rows.count
      rows.append(Self.row(candidates[place], book.bans[learners[place]] ?? [], seats, request))
    }
    self.rows = rows
    standings = learners.map { learner in
      if let pin = book.pins[learner] { return .pinned(pin) }
      guard let row = rowOf[learner] else { preconditionFailure("\(learner) has no row") }
      return .row(row)
    }
  }

  private static func row(
    _ candidates: LearnerCandidates, _ banned: Set<SessionIndex>, _ seats: SeatMap,
    _ request: AllocationRequest
  ) -> Row {
    Row(
      candidates: candidates, options: candidates.options.filter { !banned.contains($0.session) },
      previous: request.previous[candidates.learner].flatMap(seats.index))
  }

  /// What a seat in a session is worth to the plan for a row: whoever is eligible is placed rather than
  /// not, and who has had the seat keeps it unless the plan gains the price of moving.
  func worth(_ option: SessionOption, of row: Row) -> SeatValue {
    SeatValue(
      trillionths: max(option.seatValue.trillionths, 1)
        + (option.session == row.previous ? movePrice : 0))
  }

  /// The columns in which a row may sit, seats kept for its status first.
  func columns(_ option: SessionOption, of row: Row) -> [Int] {
    seats.columns(of: option.session, openTo: row.candidates.status)
  }

  /// The problem whose best placement is the plan of the greatest sum.
  func welfareProblem(
    _ capacities: [Int]
  ) throws(AssignmentProblem.Invalid) -> AssignmentProblem {
    var starts = [0]
    var edges: [AssignmentProblem.Edge] = []
    for row in rows {
      let first = edges.count
      for option in row.options {
        let worth = worth(option, of: row).trillionths
        for column in columns(option, of: row) {
          edges.append(AssignmentProblem.Edge(column: Int32(column), score: worth))
        }
      }
      edges[first...].sort { $0.column < $1.column }
      starts.append(edges.count)
    }
    return try AssignmentProblem(starts: starts, edges: edges, capacities: capacities)
  }

  /// The problem whose stable placement is the plan; sessions rank learners by gain, and on seats
  /// kept for a status those of it before the others, who come in at all where the policy is soft.
  func stableProblem(_ capacities: [Int], opensReserves: Bool) -> StableProblem {
    var starts = [0]
    var edges: [StableProblem.Edge] = []
    for row in rows {
      for option in row.options {
        let own = columns(option, of: row)
        for column in own {
          let isKept = seats.columns[column].status != nil
          edges.append(edge(column, option, above: isKept ? Self.aboveAnyGain : 0))
        }
        guard opensReserves else { continue }
        for column in seats[option.session].kept where !own.contains(column) {
          edges.append(edge(column, option, above: 0))
        }
      }
      starts.append(edges.count)
    }
    return StableProblem(starts: starts, edges: edges, capacities: capacities)
  }

  private static let aboveAnyGain: Int64 = 2_000_000

  private func edge(_ column: Int, _ option: SessionOption, above: Int64) -> StableProblem.Edge {
    StableProblem.Edge(
      column: Int32(column), preference: option.score, priority: option.gain + above)
  }
}

extension SessionOption {
  /// What a seat is worth, the price of moving apart.
  var seatValue: SeatValue { SeatValue(Gain(ppm: gain), Score(trillionths: score)) }
}
