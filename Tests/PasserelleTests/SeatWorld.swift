import Passerelle
import PasserelleTestSupport

/// A few learners, sessions and decisions, small enough to go through all there is.
struct SeatWorld {
  static let day: Day = "2026-11-23"

  let sessions: [CourseSession]
  let learners: [Learner]
  let engine: Engine
  let policy: Policy
  var request = AllocationRequest()

  init(seed: UInt64, minima: Bool) throws {
    var random = SeededGenerator(seed: seed)
    // One teaches much that nobody asks for besides, so that scores and gains differ in their order.
    let courses = (0..<3).map { number in
      let skills = ["k\(number)"] + (number == 0 ? (1...8).map { "unasked\($0)" } : [])
      return Course(
        id: CourseID("C\(number)"),
        teaches: SkillProfile(
          distinct: skills.map { .init(skill: SkillID($0), level: .advanced) }))
    }
    sessions = courses.flatMap { course in
      (0..<Int.random(in: 1...2, using: &random)).map { number in
        Self.session("\(course.id)-\(number)", course.id, minima: minima, &random)
      }
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    let needs = courses.enumerated().map { number, course in
      Need(
        id: NeedID("N\(number)"),
        distinct: [RequestedSkill(SkillID("k\(number)"), level: .advanced, importance: .must)])
    }
    learners = (0..<Int.random(in: 2...6, using: &random)).map { Self.learner($0, &random) }
    policy = Policy(reserves: random.chance(0.5) ? .hard : .soft)
    // Where starts weigh much, a better course may have only sessions left that are worse.
    let weights = try seed % 3 == 0 ? Weights([.gap: 500_000, .soon: 500_000]) : .standard
    engine = try Engine(
      Catalogue(courses: courses, sessions: sessions, needs: needs), asOf: Self.day,
      weights: weights, policy: policy)
    request.objective = random.pick(AllocationRequest.Objective.allCases)
    if random.chance(0.5) { decide(&random) }
    if random.chance(0.7), request.objective == .welfare { remember(&random) }
  }

  private static func session(
    _ id: String, _ course: CourseID, minima: Bool, _ random: inout SeededGenerator
  ) -> CourseSession {
    var session = CourseSession(
      id: SessionID(id), course: course,
      start: day.adding(Int.random(in: 1...300, using: &random)),
      seats: Int.random(in: 0...2, using: &random))
    if minima { session.minimumSeats = Int.random(in: 0...3, using: &random) }
    var left = session.seats
    for status in [LearnerStatus.neet, .student] where left > 0 && random.chance(0.4) {
      session.reserves[status] = Int.random(in: 1...left, using: &random)
      left -= session.reserves[status] ?? 0
    }
    return session
  }

  private static func learner(_ number: Int, _ random: inout SeededGenerator) -> Learner {
    let known = (0..<3).filter { _ in random.chance(0.4) }
    var learner = Learner(
      id: LearnerID("L\(number)"),
      skills: SkillProfile(
        distinct: known.map {
          .init(skill: SkillID("k\($0)"), level: random.pick(ProficiencyLevel.allCases))
        }))
    learner.status = random.pick([nil, .neet, .neet, .student, .jobseeker])
    learner.availableFrom = day.adding(Int.random(in: 0...200, using: &random))
    return learner
  }

  private mutating func decide(_ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      request.orders.append(
        SeatOrder(
          learner: random.pick(learners).id, session: random.pick(sessions).id,
          kind: random.pick(SeatOrder.Kind.allCases), reason: "agreed", author: "AB"))
    }
  }

  private mutating func remember(_ random: inout SeededGenerator) {
    for learner in learners where random.chance(0.6) {
      request.previous[learner.id] = random.pick(sessions).id
    }
    request.movePrice = SeatValue(trillionths: random.pick([0, 300_000_000_000, 900_000_000_000]))
  }
}

extension SeatWorld {
  /// Whether learners can all sit in a session; seats kept for a status are for it alone where the
  /// policy is hard.
  func canSit(_ who: [Learner], in session: CourseSession) -> Bool {
    guard who.count <= session.seats else { return false }
    guard policy.reserves == .hard else { return true }
    let open = session.seats - session.reserves.values.reduce(0, +)
    var needing = who.count
    for (status, kept) in session.reserves {
      needing -= min(kept, who.count { $0.status == status })
    }
    return needing <= open
  }

  func session(_ id: SessionID) -> CourseSession? { sessions.first { $0.id == id } }
}
