internal import PasserelleModel
internal import PasserelleScoring

/// The counsellors' decisions in index space, once it is known that all can be kept.
struct OrderBook {
  /// The decision that gives a learner a seat, by the learner's index.
  private(set) var pins: [Int: SeatOrder] = [:]
  /// The column of the seat of each such learner.
  private(set) var columnOfPin: [Int: Int] = [:]
  /// The seats of each column that are left.
  private(set) var capacities: [Int]
  /// The sessions that are closed to a learner, by the learner's index.
  private(set) var bans: [Int: Set<Int32>] = [:]

  private let seats: SeatMap
  private let learners: [LearnerCandidates]

  /// Enters the decisions.
  ///
  /// - Throws: the smallest set of them that conflicts.
  init(
    _ orders: [SeatOrder], _ learners: [LearnerCandidates], _ seats: SeatMap,
    _ reserves: Policy.Reserves
  ) throws(OrderConflictError) {
    self.seats = seats
    self.learners = learners
    capacities = seats.columns.map(\.seats)
    let orders = Set(orders).sorted(by: Self.precedes)
    let index = Dictionary(learners.indices.map { (learners[$0].learner, $0) }) { first, _ in first
    }
    for order in orders {
      guard index[order.learner] != nil else {
        throw OrderConflictError(.unknownLearner, [order])
      }
      guard seats.places[order.session] != nil else {
        throw OrderConflictError(.unknownSession, [order])
      }
    }
    var byLearner: [Int: [SeatOrder]] = [:]
    for order in orders { byLearner[index[order.learner] ?? 0, default: []].append(order) }
    for (learner, own) in byLearner.sorted(by: { $0.key < $1.key }) { try enter(own, of: learner) }
    try seat(reserves)
  }

  private static func precedes(_ left: SeatOrder, _ right: SeatOrder) -> Bool {
    (left.learner, left.session, left.kind.rawValue, left.author, left.reason)
      < (right.learner, right.session, right.kind.rawValue, right.author, right.reason)
  }

  private mutating func enter(_ orders: [SeatOrder], of learner: Int) throws(OrderConflictError) {
    for order in orders where order.kind == .ban {
      bans[learner, default: []].insert(Int32(seats.places[order.session] ?? 0))
    }
    for order in orders where order.kind == .pin {
      if let ban = orders.first(where: { $0.kind == .ban && $0.session == order.session }) {
        throw OrderConflictError(.pinnedAndBanned, [ban, order])
      }
      if let other = pins[learner], other.session != order.session {
        throw OrderConflictError(.twoSessions, [other, order])
      }
      pins[learner] = pins[learner] ?? order
    }
  }

  /// Gives each pinned learner a seat, one kept for the status first.
  private mutating func seat(_ reserves: Policy.Reserves) throws(OrderConflictError) {
    var bySession: [Int: [Int]] = [:]
    for (learner, order) in pins.sorted(by: { $0.key < $1.key }) {
      bySession[seats.places[order.session] ?? 0, default: []].append(learner)
    }
    let sessions = bySession.sorted { seats.sessions[$0.key].id < seats.sessions[$1.key].id }
    var smallest: OrderConflictError?
    for (session, pinned) in sessions {
      if let conflict = conflict(of: pinned, in: session, reserves),
        conflict.orders.count < smallest?.orders.count ?? .max
      {
        smallest = conflict
      }
    }
    if let smallest { throw smallest }
    for (session, pinned) in sessions { seat(pinned, in: session) }
  }

  private mutating func seat(_ pinned: [Int], in session: Int) {
    let range = seats.range(of: session)
    var waiting: [Int] = []
    for learner in pinned {
      let own = range.dropFirst().first { column in
        seats.columns[column].status == learners[learner].status && capacities[column] > 0
      }
      if let own { take(own, learner) } else { waiting.append(learner) }
    }
    for learner in waiting {
      guard let column = range.first(where: { capacities[$0] > 0 }) else { continue }
      take(column, learner)
    }
  }

  private mutating func take(_ column: Int, _ learner: Int) {
    columnOfPin[learner] = column
    capacities[column] -= 1
  }

  /// The smallest set of learners who cannot all sit in a session; `nil` where all can.
  ///
  /// Seats kept for a status are no help to others under a hard policy, so the set may take in those
  /// of any statuses: for each choice of them as many as have seats kept, and one more than the seats
  /// open to all among those left over and the others.
  private func conflict(
    of pinned: [Int], in session: Int, _ reserves: Policy.Reserves
  ) -> OrderConflictError? {
    let columns = seats.range(of: session).map { seats.columns[$0] }
    let total = columns.reduce(0) { $0 + $1.seats }
    guard reserves == .hard else { return tooMany(pinned, seats: total) }
    let kept = Array(columns.dropFirst())
    let open = columns.first?.seats ?? 0
    var best: OrderConflictError?
    for choice in 0..<(1 << kept.count) {
      let chosen = kept.indices.filter { choice >> $0 & 1 == 1 }.map { kept[$0] }
      let room = open + chosen.reduce(0) { $0 + $1.seats }
      let crowd = pinned.filter { learner in
        let status = learners[learner].status
        return !kept.contains { $0.status == status } || chosen.contains { $0.status == status }
      }
      guard let conflict = tooMany(crowd, seats: room),
        conflict.orders.count < best?.orders.count ?? .max
      else { continue }
      best = conflict
    }
    return best
  }

  private func tooMany(_ pinned: [Int], seats: Int) -> OrderConflictError? {
    guard pinned.count > seats else { return nil }
    return OrderConflictError(
      .tooFewSeats(seats), pinned.prefix(seats + 1).compactMap { pins[$0] })
  }
}

/// A conflict on its way to the outcome.
struct OrderConflictError: Error {
  let reason: OrderConflict.Reason
  let orders: [SeatOrder]

  init(_ reason: OrderConflict.Reason, _ orders: [SeatOrder]) {
    self.reason = reason
    self.orders = orders
  }
}
