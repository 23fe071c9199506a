internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleScoring

/// Decisions resolved to indices, and the smallest set of them that no plan can keep.
///
/// A learner sits in one session at most, so a set that conflicts and of which every part can be kept
/// is one decision about what is not there, two about one learner, or pins to one session.
struct OrderConflicts {
  /// What bans say, in the order of the learners.
  private(set) var bans: [ResolvedOrder] = []
  /// One pin a learner and session, session by session in the order of their ids.
  private(set) var pinsBySession: [[ResolvedOrder]] = []

  private let seats: SeatMap
  private let reserves: Policy.Reserves
  private var conflicts: [OrderConflict] = []

  init(
    _ orders: [SeatOrder], _ learners: [LearnerCandidates], _ seats: SeatMap,
    _ reserves: Policy.Reserves
  ) {
    self.seats = seats
    self.reserves = reserves
    let resolved = resolve(Set(orders).sorted(by: Self.precedes), learners)
    bans = resolved.filter { $0.order.kind == .ban }
    var pins: [Pair: ResolvedOrder] = [:]
    for pin in resolved where pin.order.kind == .pin {
      let pair = Pair(learner: pin.learner, session: pin.session)
      pins[pair] = pins[pair] ?? pin
    }
    let distinct = pins.values.sorted { Self.precedes($0.order, $1.order) }
    pair(distinct)
    pinsBySession = Dictionary(grouping: distinct, by: \.session).values
      .sorted { $0[0].order.session < $1[0].order.session }
  }

  /// The smallest set that conflicts, of several as small the first by session; `nil` where all
  /// decisions can be kept.
  ///
  /// - Complexity: O(orders · 2ˢ), s statuses that seats are kept for.
  func smallest() -> OrderConflict? {
    (conflicts + pinsBySession.compactMap(tooMany)).min { left, right in
      (left.orders.count, left.orders[0].session) < (right.orders.count, right.orders[0].session)
    }
  }

  private struct Pair: Hashable {
    let learner: LearnerIndex
    let session: SessionIndex
  }

  private static func precedes(_ left: SeatOrder, _ right: SeatOrder) -> Bool {
    (left.learner, left.session, left.kind.rawValue, left.author, left.reason)
      < (right.learner, right.session, right.kind.rawValue, right.author, right.reason)
  }

  private mutating func resolve(
    _ orders: [SeatOrder], _ learners: [LearnerCandidates]
  ) -> [ResolvedOrder] {
    let ids = Vocabulary(inOrder: learners.map(\.learner))
    return orders.compactMap { order in
      guard let learner = ids.index(of: order.learner) else {
        conflicts.append(OrderConflict(reason: .unknownLearner, orders: [order]))
        return nil
      }
      guard let session = seats.index(of: order.session) else {
        conflicts.append(OrderConflict(reason: .unknownSession, orders: [order]))
        return nil
      }
      return ResolvedOrder(
        order: order, learner: learner, status: learners[learner.place].status, session: session)
    }
  }

  /// Finds pairs of decisions about one learner that exclude each other.
  private mutating func pair(_ pins: [ResolvedOrder]) {
    let banned = Dictionary(
      bans.map { (Pair(learner: $0.learner, session: $0.session), $0.order) }
    ) { first, _ in first }
    var first: [LearnerIndex: SeatOrder] = [:]
    for pin in pins {
      if let ban = banned[Pair(learner: pin.learner, session: pin.session)] {
        conflicts.append(OrderConflict(reason: .pinnedAndBanned, orders: [ban, pin.order]))
      }
      if let other = first[pin.learner] {
        conflicts.append(OrderConflict(reason: .twoSessions, orders: [other, pin.order]))
      }
      first[pin.learner] = first[pin.learner] ?? pin.order
    }
  }

  /// The smallest set of learners who cannot all sit in a session; `nil` where all can.
  ///
  /// Seats kept for a status are no help to others under a hard policy, so the set may take in those
  /// of any statuses: for each choice of them as many as have seats kept, and one more than the seats
  /// open to all among those left over and the others.
  private func tooMany(_ pinned: [ResolvedOrder]) -> OrderConflict? {
    let columns = seats[pinned[0].session].all.map { seats.columns[$0] }
    guard reserves == .hard else {
      return tooMany(pinned, seats: columns.reduce(0) { $0 + $1.seats })
    }
    let kept = columns.filter { $0.status != nil }
    let open = columns.reduce(0) { $1.status == nil ? $0 + $1.seats : $0 }
    return (0..<(1 << kept.count)).compactMap { choice in
      let chosen = kept.indices.filter { choice >> $0 & 1 == 1 }.map { kept[$0] }
      let crowd = pinned.filter { pin in
        !kept.contains { $0.status == pin.status } || chosen.contains { $0.status == pin.status }
      }
      return tooMany(crowd, seats: open + chosen.reduce(0) { $0 + $1.seats })
    }.min { $0.orders.count < $1.orders.count }
  }

  private func tooMany(_ pinned: [ResolvedOrder], seats: Int) -> OrderConflict? {
    guard pinned.count > seats else { return nil }
    return OrderConflict(
      reason: .tooFewSeats(seats), orders: pinned.prefix(seats + 1).map(\.order))
  }
}
