public import PasserelleModel

/// One learner before and after courses: levels of skills, cover of needs, and how many are applicable.
///
/// A worker's scratch: courses are taken and given back in reverse.
public struct LearnerOutcome: Sendable {
  let model: OutcomeModel
  private(set) var levels: [Int32]
  /// Σ 2·u·min(a, q) of each need.
  private(set) var covered: [Int32]
  /// Whether a need counts for the learner.
  let isCounted: [Bool]
  /// How many needs are applicable now.
  public private(set) var applicable = 0
  /// What each course taken has changed, to give it back.
  private var history: [[(skill: Int32, level: Int32)]] = []

  /// Takes a learner with the own skills.
  public init(_ learner: Learner, _ model: OutcomeModel) {
    self.model = model
    levels = [Int32](repeating: 0, count: model.asking.count)
    covered = [Int32](repeating: 0, count: model.needs.count)
    isCounted = model.needs.map { model.counts($0, for: learner) }
    for entry in learner.skills.entries {
      guard let skill = model.skills[entry.skill] else { continue }
      set(skill, Int32(entry.level.rawValue))
    }
  }

  /// Takes a course: each skill rises to the level that it teaches.
  public mutating func take(_ course: Int) {
    var changes: [(skill: Int32, level: Int32)] = []
    for step in model.taught[course] where levels[Int(step.skill)] < step.level {
      changes.append((step.skill, levels[Int(step.skill)]))
      set(step.skill, step.level)
    }
    history.append(changes)
  }

  /// Undoes the last course taken.
  ///
  /// - Precondition: there is one.
  public mutating func giveBack() {
    for change in history.removeLast().reversed() { set(change.skill, change.level) }
  }

  /// What `measure` says after some courses.
  public mutating func after<Value>(
    _ courses: some Collection<Int>, _ measure: (Self) -> Value
  ) -> Value {
    for course in courses { take(course) }
    defer { for _ in courses { giveBack() } }
    return measure(self)
  }

  /// The fit of the need that the learner fits best, 0–1.
  public var bestFit: Double {
    covered.indices.reduce(0) { best, need in
      guard isCounted[need], model.totalHalves[need] > 0 else { return best }
      return max(best, Double(covered[need]) / Double(model.totalHalves[need]))
    }
  }

  /// Whether the learner covers enough of what a course requires.
  func isReady(for course: Int) -> Bool {
    var (sum, total) = (0, 0)
    for step in model.required[course] {
      sum += Int(min(levels[Int(step.skill)], step.level))
      total += Int(step.level)
    }
    return total == 0 || Double(sum) / Double(total) >= model.minimumReadiness
  }

  /// Σ fit over the needs that count, which breaks ties between courses.
  var closeness: Double {
    covered.indices.reduce(0) { sum, need in
      guard isCounted[need], model.totalHalves[need] > 0 else { return sum }
      return sum + Double(covered[need]) / Double(model.totalHalves[need])
    }
  }

  private mutating func set(_ skill: Int32, _ level: Int32) {
    let old = levels[Int(skill)]
    levels[Int(skill)] = level
    for posting in model.asking[Int(skill)] {
      let need = Int(posting.need)
      let before = covered[need]
      covered[need] += posting.halves * (min(level, posting.level) - min(old, posting.level))
      guard isCounted[need] else { continue }
      let least = model.leastCovered[need]
      applicable += (covered[need] >= least ? 1 : 0) - (before >= least ? 1 : 0)
    }
  }
}
