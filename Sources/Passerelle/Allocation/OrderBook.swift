internal import PasserelleModel
internal import PasserelleScoring

/// A decision with the places of what it names.
struct ResolvedOrder {
  let order: SeatOrder
  /// The learner's place among the candidates.
  let learner: Int
  let status: LearnerStatus?
  let session: Int32
}

/// The counsellors' decisions in index space, once it is known that all can be kept.
struct OrderBook {
  /// The seat that a decision gives.
  struct Pin {
    let order: SeatOrder
    let session: Int32
    let column: Int
  }

  /// The seats given, by the learner's place.
  private(set) var pins: [Int: Pin] = [:]
  /// The sessions that are closed to a learner, by the learner's place.
  private(set) var bans: [Int: Set<Int32>] = [:]
  /// The seats of each column that are left.
  private(set) var capacities: [Int]

  /// Enters the decisions.
  ///
  /// - Throws: the smallest set of them that conflicts.
  init(
    _ orders: [SeatOrder], _ learners: [LearnerCandidates], _ seats: SeatMap,
    _ reserves: Policy.Reserves
  ) throws(OrderConflict) {
    capacities = seats.columns.map(\.seats)
    let conflicts = OrderConflicts(orders, learners, seats, reserves)
    if let smallest = conflicts.smallest() { throw smallest }
    for ban in conflicts.bans { bans[ban.learner, default: []].insert(ban.session) }
    for pins in conflicts.pinsBySession { seat(pins, in: seats) }
  }

  /// Gives the learners pinned to one session their seats: first those kept for their status.
  private mutating func seat(_ pinned: [ResolvedOrder], in seats: SeatMap) {
    var waiting: [ResolvedOrder] = []
    for pin in pinned {
      let own = seats[pin.session].kept.first {
        seats.columns[$0].status == pin.status && capacities[$0] > 0
      }
      if let own { take(own, pin) } else { waiting.append(pin) }
    }
    for pin in waiting {
      guard let column = seats[pin.session].all.first(where: { capacities[$0] > 0 }) else {
        preconditionFailure("no seat for a pin in session \(pin.order.session)")
      }
      take(column, pin)
    }
  }

  private mutating func take(_ column: Int, _ pin: ResolvedOrder) {
    pins[pin.learner] = Pin(order: pin.order, session: pin.session, column: column)
    capacities[column] -= 1
  }
}
