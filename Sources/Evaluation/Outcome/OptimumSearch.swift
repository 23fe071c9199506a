internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleScoring

/// What a search for the best courses has found.
public struct OptimalOutcome: Sendable, Equatable {
  /// How many needs are applicable.
  public let applicable: Int
  /// Whether no courses at all do better; else the search was given up.
  public let isProven: Bool
}

/// The branch and bound behind ``LearnerOutcome/optimum(of:count:atLeast:budget:)``.
struct OptimumSearch {
  private var state: LearnerOutcome
  private let courses: [Int]
  private let count: Int
  private var best: Int
  private let already: Int
  /// Sets that may still be looked at.
  private var budget: Int

  /// What each need lacks that is not applicable yet and still can be.
  private var lacking: [Int64] = []
  /// Useful courses, those with the most promise first, with what each adds to those needs.
  private var useful: [(course: Int, adds: [Int64])] = []
  /// The most that a single course adds to each need.
  private var most: [Int64] = []

  init(_ state: LearnerOutcome, _ courses: [Int], count: Int, best: Int, budget: Int) {
    self.state = state
    self.courses = courses
    self.count = count
    self.best = best
    already = state.applicable
    self.budget = budget
    prepare()
  }

  mutating func run() -> OptimalOutcome {
    let nothing = [Int64](repeating: 0, count: lacking.count)
    if count > 0 { extend([], nothing, Array(lacking.indices), from: 0) }
    return OptimalOutcome(applicable: best, isProven: budget > 0)
  }

  /// Finds the needs within reach of `count` courses and the courses that add to them.
  private mutating func prepare() {
    let open = state.needs.map(\.place).filter {
      state.covered[$0] < state.model.leastCovered[$0] && state.model.leastCovered[$0] < .max
    }
    let all = courses.map { (course: $0, adds: additions(of: $0, to: open)) }
    let greatest = open.indices.map { need in all.map { $0.adds[need] }.max() ?? 0 }
    let kept = open.indices.filter { need in
      Int64(count) * greatest[need] >= lack(of: open[need])
    }
    lacking = kept.map { lack(of: open[$0]) }
    most = kept.map { greatest[$0] }
    let adding = all.map { entry in (entry.course, kept.map { entry.adds[$0] }) }
      .filter { $0.1.contains { $0 > 0 } }
    let best = Set(undominated(among: adding.map(\.0)))
    useful = adding.filter { best.contains($0.0) }
    let everything = Array(lacking.indices)
    let promise = useful.map { reachable($0.adds, among: everything, more: count - 1).count }
    useful = useful.indices.sorted { (promise[$1], $0) < (promise[$0], $1) }.map { useful[$0] }
  }

  /// The courses without those that another, for which the learner is ready, outdoes in all skills.
  private func undominated(among courses: [Int]) -> [Int] {
    let raised = courses.map { course in
      state.model.world.courses.covered[course].filter { $0.ppm > state.coverage[$0.skill.place] }
    }
    let ready = courses.indices.filter { state.isReady(for: courses[$0]) }
    return courses.indices.filter { place in
      !ready.contains { other in
        other != place
          && raised[place].allSatisfy { step in
            raised[other].contains { $0.skill == step.skill && $0.ppm >= step.ppm }
          } && (raised[other] != raised[place] || other < place)
      }
    }.map { courses[$0] }
  }

  private func lack(of need: Int) -> Int64 {
    state.model.leastCovered[need] - state.covered[need]
  }

  private mutating func additions(of course: Int, to needs: [Int]) -> [Int64] {
    let before = state.covered
    state.take(course)
    defer { state.giveBack() }
    return needs.map { state.covered[$0] - before[$0] }
  }

  /// Which needs `more` courses could yet make applicable beside what has been added.
  private func reachable(_ added: [Int64], among needs: [Int], more: Int) -> [Int] {
    needs.filter { added[$0] + Int64(more) * most[$0] >= lacking[$0] }
  }

  /// Tries every course from a place on beside those chosen.
  private mutating func extend(
    _ chosen: [Int], _ added: [Int64], _ needs: [Int], from place: Int
  ) {
    let left = count - chosen.count - 1
    var sum = added
    for next in place..<max(place, useful.count) where budget > 0 {
      budget -= 1
      for need in needs { sum[need] = added[need] + useful[next].adds[need] }
      let within = reachable(sum, among: needs, more: left)
      guard already + within.count > best else { continue }
      let set = chosen + [useful[next].course]
      let value = state.after(set, \.applicable)
      if value > best, isFeasible(set, spare: left) { best = value }
      if left > 0 { extend(set, sum, within, from: next + 1) }
    }
  }

  /// Whether the courses can be taken in some order, with at most `spare` others to prepare for them.
  private mutating func isFeasible(_ set: [Int], spare: Int) -> Bool {
    if set.isEmpty { return true }
    for (index, course) in set.enumerated() where state.isReady(for: course) {
      var rest = set
      rest.remove(at: index)
      state.take(course)
      defer { state.giveBack() }
      if isFeasible(rest, spare: spare) { return true }
    }
    guard spare > 0 else { return false }
    for course in courses where !set.contains(course) && state.isReady(for: course) {
      state.take(course)
      defer { state.giveBack() }
      if isFeasible(set, spare: spare - 1) { return true }
    }
    return false
  }
}
