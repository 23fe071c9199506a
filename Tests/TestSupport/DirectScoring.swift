package import PasserelleModel
package import PasserelleScoring

/// SCORING.md, version 2, read aloud: every pair and step, by ids, in Double; slow, and the oracle.
///
/// Shares no code with the engine beyond the value types.
package struct DirectScoring {
  package struct Ranked: Equatable {
    package let course: CourseID
    package let session: SessionID?
    package let score: Int64
    /// closed(c) in ppm.
    package let gain: Int64
    /// All seven, in the order of the page.
    package let parts: [Int64]
  }

  let catalogue: Catalogue
  private let asOf: Day
  private let weights: Weights
  private let minimumReadiness: Double
  private let showsUnasked: Bool
  /// The sessions with seats of each course, the earliest first (ties: id).
  private let sessions: [CourseID: [CourseSession]]
  private let kinship: [SkillID: [(standIn: SkillID, value: Double)]]
  /// The same the other way: the skills that a skill stands in for.
  private let standsInFor: [SkillID: [(skill: SkillID, value: Double)]]
  /// What was read of the last learner, known by id and targets: it is asked for again for each course.
  private let memory = Memory()
  /// The value of *demand* of each course, which is the same for all learners.
  private var marketDemand: [CourseID: Double] = [:]

  package init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights = .standard,
    minimumReadiness: Double = 0.5, showsUnasked: Bool = false, kinship: Kinship = .identity
  ) {
    self.catalogue = catalogue
    self.asOf = asOf
    self.weights = weights
    self.minimumReadiness = minimumReadiness
    self.showsUnasked = showsUnasked
    self.kinship = Dictionary(grouping: kinship.entries, by: \.skill)
      .mapValues { $0.map { ($0.standIn, Double($0.ppm) / 1e6) } }
    standsInFor = Dictionary(grouping: kinship.entries, by: \.standIn)
      .mapValues { $0.map { ($0.skill, Double($0.ppm) / 1e6) } }
    sessions = Dictionary(grouping: catalogue.sessions.filter { $0.seats > 0 }, by: \.course)
      .mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
    marketDemand = demandOfCourses()
  }

  // MARK: Notation

  struct Step: Hashable, Comparable {
    let skill: SkillID
    let level: Int
    static func < (left: Step, right: Step) -> Bool {
      (left.skill, left.level) < (right.skill, right.level)
    }
  }

  typealias Profile = [SkillID: Int]

  func profile(_ profile: SkillProfile) -> Profile {
    Dictionary(uniqueKeysWithValues: profile.entries.map { ($0.skill, $0.level.rawValue) })
  }

  func steps(_ profile: Profile) -> [Step] {
    profile.flatMap { skill, level in (1...level).map { Step(skill: skill, level: $0) } }.sorted()
  }

  /// φₓ(s, λ).
  func phi(_ profile: Profile, _ step: Step) -> Double {
    var best = Double(profile[step.skill] ?? 0)
    for entry in kinship[step.skill] ?? [] {
      best = max(best, entry.value * Double(profile[entry.standIn] ?? 0))
    }
    return min(max(best - Double(step.level - 1), 0), 1)
  }

  // MARK: Demand

  func requestedSteps(_ need: Need) -> [(step: Step, weight: Double)] {
    if let known = memory.requested[need.id] { return known }
    let steps: [(step: Step, weight: Double)] = need.skills.flatMap { request in
      (1...request.level.rawValue).map {
        (Step(skill: request.skill, level: $0), request.importance == .must ? 1 : 0.5)
      }
    }.sorted { $0.step < $1.step }
    memory.requested[need.id] = steps
    return steps
  }

  func total(_ need: Need) -> Double { requestedSteps(need).reduce(0) { $0 + $1.weight } }

  /// The profile that a course teaches, its steps, and those that it requires.
  private func content(_ course: Course) -> (teaches: Profile, taught: [Step], required: [Step]) {
    if let known = memory.contents[course.id] { return known }
    let teaches = profile(course.teaches)
    let content = (teaches, steps(teaches), steps(profile(course.requires)))
    memory.contents[course.id] = content
    return content
  }

  func fit(_ attained: Profile, _ need: Need) -> Double {
    requestedSteps(need).reduce(0) { $0 + $1.weight * phi(attained, $1.step) } / total(need)
  }

  var openNeeds: [Need] {
    catalogue.needs.filter { $0.validThrough == nil || $0.validThrough.map { $0 >= asOf } == true }
  }

  private func withinReach(_ learner: Learner) -> [Need] {
    openNeeds.filter { need in
      guard let here = learner.place, let there = need.place else { return true }
      return here.distanceKm(to: there) <= learner.maxTravelKm
    }
  }

  private func aimed(_ learner: Learner) -> [Need] {
    let targets = Set(learner.targetOccupations)
    return withinReach(learner).filter { $0.occupation.map(targets.contains) ?? false }
      + targets.compactMap(catalogue.taxonomy.pseudoNeed)
  }

  /// Whether targets are given that serve no candidate, so that they count as not given.
  package func ignoresTargets(_ learner: Learner) -> Bool {
    !learner.targetOccupations.isEmpty && aimed(learner).allSatisfy { total($0) == 0 }
  }

  /// The 8 best by fit (ties: id); a need that asks for nothing is none.
  func candidates(_ learner: Learner) -> [Need] {
    let isAimed = !learner.targetOccupations.isEmpty && !ignoresTargets(learner)
    let needs = (isAimed ? aimed(learner) : withinReach(learner)).filter { total($0) > 0 }
    let attained = profile(learner.skills)
    let fits = needs.map { (need: $0, fit: fit(attained, $0)) }
    return Array(fits.sorted { ($1.fit, $0.need.id) < ($0.fit, $1.need.id) }.prefix(8).map(\.need))
  }

  /// The candidates with π.
  private func readShares(_ learner: Learner) -> [(need: Need, share: Double)] {
    let attained = profile(learner.skills)
    let needs = candidates(learner)
    var weights = needs.map { need in
      let fit = fit(attained, need)
      return Double(need.positions).squareRoot() * (fit * fit)
    }
    if weights.allSatisfy({ $0 == 0 }) { weights = needs.map { Double($0.positions) } }
    let sum = weights.reduce(0, +)
    return zip(needs, weights).map { ($0, $1 / sum) }
  }

  /// d(s, λ).
  package func demandTotal(_ learner: Learner) -> Double { remember(learner).total }

  private final class Memory {
    var learner: Learner?
    var shares: [(need: Need, share: Double)] = []
    var demand: [Step: Double] = [:]
    var gap: [(key: Step, value: Double)] = []
    var failures: [CourseID: [EligibilityRule]] = [:]
    var closed: [CourseID: Double] = [:]
    var total = 0.0
    var attained: Profile = [:]
    /// What does not depend on the learner.
    var requested: [NeedID: [(step: Step, weight: Double)]] = [:]
    var contents: [CourseID: (teaches: Profile, taught: [Step], required: [Step])] = [:]
  }

  private func remember(_ learner: Learner) -> Memory {
    guard
      memory.learner?.id != learner.id
        || memory.learner?.targetOccupations != learner.targetOccupations
    else { return memory }
    memory.learner = learner
    (memory.failures, memory.closed) = ([:], [:])
    memory.shares = readShares(learner)
    memory.demand = demand(memory.shares)
    let attained = profile(learner.skills)
    memory.attained = attained
    memory.total = memory.demand.values.reduce(0, +)
    memory.gap = memory.demand.sorted { $0.key < $1.key }.map {
      (key: $0.key, value: $0.value * (1 - phi(attained, $0.key)))
    }
    return memory
  }

  func shares(_ learner: Learner) -> [(need: Need, share: Double)] { remember(learner).shares }

  func demand(_ learner: Learner) -> [Step: Double] { remember(learner).demand }

  func gap(_ learner: Learner) -> [(key: Step, value: Double)] { remember(learner).gap }

  func demand(_ shares: [(need: Need, share: Double)]) -> [Step: Double] {
    var demand: [Step: Double] = [:]
    for (need, share) in shares where share > 0 {
      for (step, weight) in requestedSteps(need) {
        demand[step, default: 0] += share * weight / total(need)
      }
    }
    return demand
  }

  func demandOfAll() -> [Step: Double] {
    var demand: [Step: Double] = [:]
    for need in openNeeds.sorted(by: { $0.id < $1.id }) {
      for (step, weight) in requestedSteps(need) where total(need) > 0 {
        demand[step, default: 0] += Double(need.positions) * weight / total(need)
      }
    }
    return demand
  }

  /// The mean of D over each course's steps, against the greatest of all courses.
  private func demandOfCourses() -> [CourseID: Double] {
    let all = demandOfAll()
    let means = catalogue.courses.map { course in
      let taught = content(course).taught
      return taught.reduce(0) { $0 + (all[$1] ?? 0) } / Double(taught.count)
    }
    let greatest = means.max() ?? 0
    return Dictionary(
      uniqueKeysWithValues: zip(
        catalogue.courses.map(\.id), means.map { greatest > 0 ? $0 / greatest : 0 }))
  }

  /// The course's gain.
  func closed(_ learner: Learner, _ course: Course) -> Double {
    let memory = remember(learner)
    if let known = memory.closed[course.id] { return known }
    let value = closed(memory.gap, course)
    memory.closed[course.id] = value
    return value
  }

  func closed(_ gap: [(key: Step, value: Double)], _ course: Course) -> Double {
    let taught = content(course).teaches
    // What a course teaches nothing of adds a zero, and most is that.
    let reached = Set(taught.keys.flatMap { [$0] + (standsInFor[$0] ?? []).map(\.skill) })
    return gap.reduce(0) { sum, step in
      reached.contains(step.key.skill) ? sum + step.value * phi(taught, step.key) : sum
    }
  }

  // MARK: Sessions and eligibility

  func firstDay(_ learner: Learner) -> Day { max(asOf, learner.availableFrom ?? asOf) }

  func sessionsInTime(_ course: Course, _ learner: Learner) -> [CourseSession] {
    (sessions[course.id] ?? []).filter { $0.start >= firstDay(learner) }
  }

  func session(_ course: Course, _ learner: Learner) -> CourseSession? {
    sessionsInTime(course, learner).first { session in
      guard let asked = session.hoursPerWeek, let has = learner.hoursPerWeek else { return true }
      return asked <= has
    }
  }

  func km(_ learner: Learner, _ course: Course) -> Double? {
    guard let here = learner.place, let there = course.place else { return nil }
    return here.distanceKm(to: there)
  }

  func meanPhi(_ learner: Learner, _ steps: [Step]) -> Double {
    let attained = remember(learner).attained
    return steps.reduce(0) { $0 + phi(attained, $1) } / Double(steps.count)
  }

  func readiness(_ learner: Learner, _ course: Course) -> Double {
    let required = content(course).required
    return required.isEmpty ? 1 : meanPhi(learner, required)
  }

  func novelty(_ learner: Learner, _ course: Course) -> Double {
    1 - meanPhi(learner, content(course).taught)
  }

  /// ρ(s, λ).
  private func asked(_ demand: [Step: Double], _ step: Step) -> Double {
    var best = demand[step].map { $0 > 0 } == true ? 1.0 : 0
    // q* is the highest level asked, and all below it are asked too.
    for entry in standsInFor[step.skill] ?? [] where entry.value > best {
      if demand[Step(skill: entry.skill, level: step.level)].map({ $0 > 0 }) == true {
        best = entry.value
      }
    }
    return best
  }

  func focus(_ learner: Learner, _ course: Course) -> Double {
    let attained = remember(learner).attained
    let demand = demand(learner)
    let fresh = content(course).taught.map { (step: $0, share: 1 - phi(attained, $0)) }
    let total = fresh.reduce(0) { $0 + $1.share }
    guard total > 0 else { return 0 }
    return fresh.reduce(0) { $0 + $1.share * asked(demand, $1.step) } / total
  }

  func fails(_ rule: EligibilityRule, _ learner: Learner, _ course: Course) -> Bool {
    switch rule {
    case .completed: learner.completedCourses.contains(course.id)
    case .audience:
      !course.audience.isEmpty && learner.status.map { !course.audience.contains($0) } ?? false
    case .language:
      course.language.map { asked in
        !learner.languages.isEmpty
          && !learner.languages.contains {
            $0.language == asked.language && $0.level >= asked.level
          }
      } ?? false
    case .travel:
      (course.mode == .onsite || course.mode == .hybrid)
        && km(learner, course).map { $0 > learner.maxTravelKm } ?? false
    case .entryLevel:
      course.eqfLevel.map { asked in learner.eqfLevel.map { $0 < asked } ?? false } ?? false
    case .readiness: readiness(learner, course) < minimumReadiness
    case .nothingNew: novelty(learner, course) == 0
    case .nothingAsked:
      !showsUnasked && demandTotal(learner) > 0 && closed(learner, course) == 0
    case .hours:
      !sessionsInTime(course, learner).isEmpty && session(course, learner) == nil
    case .noSession: catalogue.plansSessions && sessionsInTime(course, learner).isEmpty
    }
  }

  func firstFailure(_ learner: Learner, _ course: Course) -> EligibilityRule? {
    failures(learner, course).first
  }

  /// Every rule that excludes a course, in their order.
  package func failures(_ learner: Learner, _ course: Course) -> [EligibilityRule] {
    let memory = remember(learner)
    if let known = memory.failures[course.id] { return known }
    let failures = EligibilityRule.allCases.filter { fails($0, learner, course) }
    memory.failures[course.id] = failures
    return failures
  }

  // MARK: Ranking

  func reach(_ learner: Learner, _ course: Course) -> Double {
    guard course.mode != .remote, let km = km(learner, course), km > 0 else { return 1 }
    return max(0, 1 - km / learner.maxTravelKm)
  }

  func soon(_ learner: Learner, _ course: Course) -> Double {
    guard catalogue.plansSessions, let session = session(course, learner) else { return 1 }
    let days = session.start.daysSinceEpoch - firstDay(learner).daysSinceEpoch
    return max(0, 1 - Double(days) / 365)
  }

  /// Every eligible course, best first, and the courses each rule is the first to exclude.
  package func rank(_ learner: Learner) -> (ranked: [Ranked], excluded: [EligibilityRule: Int]) {
    var excluded: [EligibilityRule: Int] = [:]
    var eligible: [Course] = []
    for course in catalogue.courses {
      if let rule = firstFailure(learner, course) {
        excluded[rule, default: 0] += 1
      } else {
        eligible.append(course)
      }
    }
    let closings = eligible.map { closed(learner, $0) }
    let greatestClosed = closings.max() ?? 0
    let ranked = zip(eligible, closings).map { course, closing in
      let values: [Double] = [
        greatestClosed > 0 ? closing / greatestClosed : 0,
        focus(learner, course), readiness(learner, course), reach(learner, course),
        soon(learner, course), novelty(learner, course), marketDemand[course.id] ?? 0,
      ]
      let parts = values.map(Self.millionths)
      let score = zip(CriterionName.allCases, parts).reduce(0) {
        $0 + Int64(weights[$1.0]) * $1.1
      }
      return Ranked(
        course: course.id, session: session(course, learner)?.id, score: score,
        gain: Self.millionths(closing), parts: parts)
    }
    return (ranked.sorted { ($1.score, $0.course) < ($0.score, $1.course) }, excluded)
  }

  static func millionths(_ value: Double) -> Int64 { Int64((1e6 * value + 0.5).rounded(.down)) }
}
