internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleScoring

/// A learner's place among the candidates, which are in the order of their ids.
typealias LearnerIndex = Index<LearnerID>

/// A decision with the places of what it names.
struct ResolvedOrder {
  let order: SeatOrder
  let learner: LearnerIndex
  let status: LearnerStatus?
  let session: SessionIndex
}

/// The counsellors' decisions in index space, once it is known that all can be kept.
struct OrderBook {
  /// The seat that a decision gives.
  struct Pin {
    let order: SeatOrder
    let session: SessionIndex
    let column: Int
  }

  /// The seats given, by the learner's place.
  private(set) var pins: [LearnerIndex: Pin] = [:]
  /// The sessions that are closed to a learner, by the learner's place.
  private(set) var bans: [LearnerIndex: Set<SessionIndex>] = [:]

  /// Enters the decisions, and takes the seats that they give.
  ///
  /// - Throws: the smallest set of them that conflicts.
  init(
    _ orders: [SeatOrder], _ learners: [LearnerCandidates], _ seats: SeatMap,
    _ reserves: Policy.Reserves, _ capacity: inout Capacity
  ) throws(OrderConflict) {
    let conflicts = OrderConflicts(orders, learners, seats, reserves)
    if let smallest = conflicts.smallest() { throw smallest }
    for ban in conflicts.bans { bans[ban.learner, default: []].insert(ban.session) }
    for pins in conflicts.pinsBySession { seat(pins, in: seats, &capacity) }
  }

  /// Gives the learners pinned to one session their seats: first those kept for their status.
  private mutating func seat(
    _ pinned: [ResolvedOrder], in seats: SeatMap, _ capacity: inout Capacity
  ) {
    var waiting: [ResolvedOrder] = []
    for pin in pinned {
      let own = seats[pin.session].kept.first {
        seats.columns[$0].status == pin.status && capacity.seats[$0] > 0
      }
      if let own { take(own, pin, &capacity) } else { waiting.append(pin) }
    }
    for pin in waiting {
      guard let column = seats[pin.session].all.first(where: { capacity.seats[$0] > 0 }) else {
        preconditionFailure("no seat for a pin in session \(pin.order.session)")
      }
      take(column, pin, &capacity)
    }
  }

  private mutating func take(_ column: Int, _ pin: ResolvedOrder, _ capacity: inout Capacity) {
    pins[pin.learner] = Pin(order: pin.order, session: pin.session, column: column)
    capacity.take(column)
  }
}
