internal import PasserelleModel
internal import PasserelleScoring

/// The seats that a plan may still give, in one hand at a time: the book of decisions takes those that
/// are pinned, the planner opens kept ones and closes sessions, and the report counts what is left.
struct Capacity {
  private let map: SeatMap
  /// The seats of each column, those of closed sessions too.
  private(set) var seats: [Int]
  /// The sessions that are not held.
  private(set) var closed: Set<SessionIndex> = []

  /// All seats that there are.
  init(_ map: SeatMap) {
    self.map = map
    seats = map.columns.map(\.seats)
  }

  /// The seats of each column that is not closed.
  var open: [Int] {
    closed.isEmpty
      ? seats : seats.indices.map { closed.contains(map.columns[$0].session) ? 0 : seats[$0] }
  }

  /// Takes a seat away.
  ///
  /// - Precondition: the column has one.
  mutating func take(_ column: Int) {
    precondition(seats[column] > 0, "no seat in column \(column)")
    seats[column] -= 1
  }

  /// Gives the seats of a session to nobody.
  mutating func close(_ session: SessionIndex) { closed.insert(session) }

  /// Lets all have the seats kept for a status that nobody has claimed, where the seats of the session
  /// that are open to all are wanted.
  ///
  /// - Returns: whether there were any.
  mutating func openUnclaimed(
    _ claims: [Int32], where isWanted: (Int) -> Bool = { _ in true }
  ) -> Bool {
    let free = left(claims, of: seats)
    var hasOpened = false
    for (column, kept) in map.columns.enumerated()
    where kept.status != nil && !closed.contains(kept.session) {
      let open = map[kept.session].open
      guard free[column] > 0, isWanted(open) else { continue }
      seats[column] -= free[column]
      seats[open] += free[column]
      hasOpened = true
    }
    return hasOpened
  }

  /// What each column that is not closed has left under a placement.
  func left(_ columns: [Int32]) -> [Int] { left(columns, of: open) }

  private func left(_ columns: [Int32], of seats: [Int]) -> [Int] {
    columns.reduce(into: seats) { left, column in if column >= 0 { left[Int(column)] -= 1 } }
  }
}
