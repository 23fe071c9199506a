internal import PasserelleAssignment
internal import PasserelleModel

/// The learners without a pinned seat as rows, seats as columns, and an edge for each seat that could
/// be offered.
struct SeatGraph {
  /// The learner behind each row.
  let learners: [Int]
  let seats: SeatMap
  private let options: [[SessionOption]]
  private let candidates: [LearnerCandidates]
  private let previous: [Int32]
  private let movePrice: Int64

  init(
    _ candidates: [LearnerCandidates], _ seats: SeatMap, _ book: OrderBook,
    _ request: AllocationRequest
  ) {
    self.candidates = candidates
    self.seats = seats
    movePrice = request.movePrice.trillionths
    learners = candidates.indices.filter { book.pins[$0] == nil }
    options = learners.map { learner in
      guard let banned = book.bans[learner] else { return candidates[learner].options }
      return candidates[learner].options.filter { !banned.contains($0.session) }
    }
    previous = learners.map { learner in
      let session = request.previous[candidates[learner].learner]
      return session.flatMap { seats.places[$0] }.map { Int32($0) } ?? -1
    }
  }

  var rowCount: Int { learners.count }

  /// The sessions that could be offered to a row, best first.
  func options(of row: Int) -> [SessionOption] { options[row] }

  func learner(of row: Int) -> LearnerCandidates { candidates[learners[row]] }

  /// The columns in which a row may sit, seats kept for its status first.
  private func columns(_ option: SessionOption, of row: Int) -> [Int] {
    let range = seats.range(of: Int(option.session))
    guard range.count > 1, let status = learner(of: row).status else { return [range.lowerBound] }
    return range.dropFirst().filter { seats.columns[$0].status == status } + [range.lowerBound]
  }

  /// What an edge is worth to the plan: whoever is eligible is placed rather than not, and who has had
  /// the seat keeps it unless the plan gains the price of moving.
  private func worth(_ option: SessionOption, of row: Int) -> Int64 {
    max(option.score, 1) + (option.session == previous[row] ? movePrice : 0)
  }

  /// The problem whose best placement is the plan of the greatest sum.
  func welfareProblem(
    _ capacities: [Int]
  ) throws(AssignmentProblem.Invalid) -> AssignmentProblem {
    var starts = [0]
    var edges: [AssignmentProblem.Edge] = []
    for row in 0..<rowCount {
      for option in options[row] {
        let worth = worth(option, of: row)
        for column in columns(option, of: row) {
          edges.append(AssignmentProblem.Edge(column: Int32(column), score: worth))
        }
      }
      edges[(starts.last ?? 0)...].sort { $0.column < $1.column }
      starts.append(edges.count)
    }
    return try AssignmentProblem(starts: starts, edges: edges, capacities: capacities)
  }

  /// The problem whose stable placement is the plan; sessions rank learners by score, and on seats
  /// kept for a status those of it before the others, who come in at all where the policy is soft.
  func stableProblem(_ capacities: [Int], opensReserves: Bool) -> StableProblem {
    var starts = [0]
    var edges: [StableProblem.Edge] = []
    for row in 0..<rowCount {
      for option in options[row] {
        let own = columns(option, of: row)
        for column in own {
          let isKept = seats.columns[column].status != nil
          edges.append(edge(column, option, above: isKept ? Self.first : 0))
        }
        guard opensReserves else { continue }
        for column in seats.range(of: Int(option.session)) where !own.contains(column) {
          edges.append(edge(column, option, above: 0))
        }
      }
      starts.append(edges.count)
    }
    return StableProblem(starts: starts, edges: edges, capacities: capacities)
  }

  /// More than any score.
  private static let first: Int64 = 2_000_000_000_000

  private func edge(_ column: Int, _ option: SessionOption, above: Int64) -> StableProblem.Edge {
    StableProblem.Edge(
      column: Int32(column), preference: option.score, priority: option.score + above)
  }
}
