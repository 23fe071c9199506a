internal import PasserelleBase
internal import PasserelleLinearAlgebra
public import PasserelleModel
internal import PasserelleScoring

/// One learner before and after courses: cover of skills and needs, and how many are applicable.
///
/// A worker's scratch: courses are taken and given back in reverse.
public struct LearnerOutcome: Sendable {
  let model: OutcomeModel
  /// *e* of each skill, in ppm of a level.
  private(set) var coverage: [Int32]
  /// Σ 2·u·min(e, q) of each need that counts, in ppm.
  private(set) var covered: [Int64]
  /// The needs that count for the learner, ascending.
  let needs: [NeedIndex]
  private let isCounted: [Bool]
  /// How many needs are applicable now.
  public private(set) var applicable = 0
  /// What each course taken has changed, to give it back.
  private var history: [[(skill: SkillIndex, ppm: Int32)]] = []

  /// Takes a learner with the own skills.
  public init(_ learner: Learner, _ model: OutcomeModel) {
    self.model = model
    coverage = [Int32](repeating: 0, count: model.world.skills.count)
    covered = [Int64](repeating: 0, count: model.leastCovered.count)
    needs = model.needsThatCount(for: learner)
    var isCounted = [Bool](repeating: false, count: model.leastCovered.count)
    for need in needs { isCounted[need.place] = true }
    self.isCounted = isCounted
    for entry in model.world.kinship.cover(model.world.encoder.encode(learner.skills)) {
      set(entry.skill, entry.ppm)
    }
  }

  /// Takes a course, by its place among the courses in the order of their ids: each skill is covered
  /// at least as far as what it teaches covers it.
  public mutating func take(_ course: Int) {
    var changes: [(skill: SkillIndex, ppm: Int32)] = []
    for entry in model.world.courses.covered[course]
    where coverage[entry.skill.place] < entry.ppm {
      changes.append((entry.skill, coverage[entry.skill.place]))
      set(entry.skill, entry.ppm)
    }
    history.append(changes)
  }

  /// Undoes the last course taken.
  ///
  /// - Precondition: there is one.
  public mutating func giveBack() {
    for change in history.removeLast().reversed() { set(change.skill, change.ppm) }
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
  public var bestFit: Double { needs.reduce(0) { max($0, fit(of: $1)) } }

  /// Σ fit over the needs that count, which breaks ties between courses.
  var closeness: Double { needs.reduce(0) { $0 + fit(of: $1) } }

  /// Whether the learner covers enough of what a course requires.
  func isReady(for course: Int) -> Bool {
    let sum = model.world.courses.required[course].reduce(Int64(0)) {
      $0 + Int64(min(coverage[$1.skill.place], $1.ppm))
    }
    return model.isReady(for: CourseIndex(course), sum: sum)
  }

  private func fit(of need: NeedIndex) -> Double {
    let total = model.world.needs.totalHalves(of: need)
    return total == 0 ? 0 : Double(covered[need.place]) / 1e6 / Double(total)
  }

  private mutating func set(_ skill: SkillIndex, _ ppm: Int32) {
    let old = coverage[skill.place]
    coverage[skill.place] = ppm
    for posting in model.asking[skill.place] where isCounted[posting.need.place] {
      let need = posting.need.place
      let before = covered[need]
      let change = min(ppm, posting.ppm) - min(old, posting.ppm)
      covered[need] += Int64(posting.halves) * Int64(change)
      let least = model.leastCovered[need]
      applicable += (covered[need] >= least ? 1 : 0) - (before >= least ? 1 : 0)
    }
  }
}
