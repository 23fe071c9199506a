import Passerelle
import PasserelleBase
import PasserelleRanking

/// What a plan says and what is asked of it, to check its sentences by their meaning alone.
struct PlanFacts {
  struct Option {
    let session: CourseSession
    let rank: Int
    let score: Score
    let gain: Gain

    /// What it counts in a plan, the price of moving apart.
    var value: SeatValue { SeatValue(gain, score) }
  }

  let world: SeatWorld
  let plan: Allocation
  private let candidates: [LearnerID: LearnerCandidates]
  private let closed: Set<SessionID>

  init(_ world: SeatWorld, _ plan: Allocation, _ candidates: [LearnerCandidates]) {
    self.world = world
    self.plan = plan
    self.candidates = Dictionary(uniqueKeysWithValues: candidates.map { ($0.learner, $0) })
    closed = Set(plan.summary.closedSessions + plan.summary.sessionsNeverHeld)
  }

  func learner(_ id: LearnerID) -> Learner? { world.learners.first { $0.id == id } }

  func seating(of learner: Learner) -> Allocation.Seating? {
    plan.seatings.first { $0.learner == learner.id }
  }

  func attendees(_ session: CourseSession) -> [Learner] {
    world.learners.filter { seating(of: $0)?.session == session.id }
  }

  func isPinned(_ learner: Learner) -> Bool {
    world.request.orders.contains { $0.kind == .pin && $0.learner == learner.id }
  }

  func isBanned(_ learner: Learner, _ session: CourseSession) -> Bool {
    world.request.orders.contains {
      $0.kind == .ban && $0.learner == learner.id && $0.session == session.id
    }
  }

  func isClosed(_ session: CourseSession) -> Bool { closed.contains(session.id) }

  /// The learner's list, sessions closed or excluded too.
  func list(of learner: Learner) -> [Option] {
    (candidates[learner.id]?.options ?? []).map {
      Option(
        session: world.sessions[$0.session.place], rank: Int($0.rank),
        score: Score(trillionths: $0.score), gain: Gain(ppm: $0.gain))
    }
  }

  func offered(to learner: Learner) -> [Option] {
    list(of: learner).filter { !isBanned(learner, $0.session) && !isClosed($0.session) }
  }

  func gain(of learner: Learner, in session: CourseSession) -> Gain? {
    list(of: learner).first { $0.session.id == session.id }?.gain
  }

  func worth(of learner: Learner, in option: Option) -> Int64 {
    let stays = world.request.previous[learner.id] == option.session.id
    return max(option.value.trillionths, 1) + (stays ? world.request.movePrice.trillionths : 0)
  }

  func seatsLeft(_ session: CourseSession) -> Int { session.seats - attendees(session).count }

  func canJoin(_ learner: Learner, _ session: CourseSession) -> Bool {
    world.canSit(attendees(session) + [learner], in: session)
  }

  /// The learners who sit in a session by gain and not on a seat kept for their status.
  func onOpenSeats(_ session: CourseSession) -> [Learner] {
    let present = attendees(session)
    return LearnerStatus.allCases.map(Optional.some).reduce(
      into: present.filter {
        $0.status == nil && !isPinned($0)
      }
    ) { open, status in
      let own = present.filter { $0.status == status }
      let pinned = own.count(where: isPinned)
      let kept = max(0, (status.flatMap { session.reserves[$0] } ?? 0) - pinned)
      let byGain = own.filter { !isPinned($0) }.sorted { left, right in
        let (first, second) = (gain(of: left, in: session), gain(of: right, in: session))
        return first == second
          ? drawn(left, before: right) : (first?.ppm ?? 0) > (second?.ppm ?? 0)
      }
      open += byGain.dropFirst(kept)
    }
  }

  /// Whether a learner in a session comes before another: by decision, by status, by gain, by lot.
  func comesFirst(_ present: Learner, before other: Learner, in session: CourseSession) -> Bool {
    if isPinned(present) { return true }
    if let status = present.status, status != other.status, session.reserves[status] != nil {
      return true
    }
    guard let own = gain(of: other, in: session), let gain = gain(of: present, in: session)
    else { return false }
    return gain == own ? drawn(present, before: other) : gain > own
  }

  func drawn(_ left: Learner, before right: Learner) -> Bool {
    let (first, second) = (plan.lottery.lot(of: left.id), plan.lottery.lot(of: right.id))
    return first.lexicographicallyPrecedes(second)
  }
}
