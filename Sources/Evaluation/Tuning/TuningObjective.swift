/// What weights are tuned for: a value for each learner's list of courses, the higher the better.
public protocol TuningObjective: Sendable {
  /// How many courses of a list count.
  var depth: Int { get }

  /// How much a course is worth by itself, a whole number: what the ridge start regresses on.
  func worth(of course: Int32, for learner: Int) -> Int

  /// The value of a learner's first courses, best first.
  func value(of list: [Int32], for learner: Int) -> Double
}

/// nDCG at a depth, over judged levels of courses.
public struct JudgedObjective: TuningObjective {
  /// How many courses of a list count.
  public let depth: Int
  private let levels: [[Int32: Int]]
  private let ideal: [[Int32]]

  /// Takes for each learner the judged levels of courses.
  public init(levels: [[Int32: Int]], depth: Int = 10) {
    self.depth = depth
    self.levels = levels
    ideal = levels.map { judged in
      judged.values.filter { $0 > 0 }.sorted(by: >).map { Int32($0) }
    }
  }

  /// How much a course is worth by itself.
  public func worth(of course: Int32, for learner: Int) -> Int {
    max(levels[learner][course] ?? 0, 0)
  }

  /// The value of a learner's first courses, best first.
  public func value(of list: [Int32], for learner: Int) -> Double {
    let ranking = JudgedRanking(
      levels: list.map { Int32(levels[learner][$0] ?? 0) }, ideal: ideal[learner])
    return RankingMetric.ndcg(at: depth).value(of: ranking)
  }
}

/// What the first courses do for a learner by the measure of ``LearnerOutcome``.
public struct OutcomeObjective: TuningObjective {
  /// What is counted.
  public enum Measure: Sendable {
    /// How many more needs are applicable.
    case needsGained
    /// How much closer the closest need has come.
    case closestFitGained
  }

  /// How many courses of a list count.
  public let depth: Int
  private let measure: Measure
  private let outcomes: [LearnerOutcome]

  /// Takes learners as they are before any course.
  public init(_ outcomes: [LearnerOutcome], _ measure: Measure, depth: Int = 3) {
    self.outcomes = outcomes
    self.measure = measure
    self.depth = depth
  }

  /// How much a course is worth by itself.
  public func worth(of course: Int32, for learner: Int) -> Int {
    Int((value(of: [course], for: learner) * 1000).rounded())
  }

  /// The value of a learner's first courses, best first.
  public func value(of list: [Int32], for learner: Int) -> Double {
    var outcome = outcomes[learner]
    let courses = list.prefix(depth).map { Int($0) }
    switch measure {
    case .needsGained:
      let before = outcome.applicable
      return Double(outcome.after(courses, \.applicable) - before)
    case .closestFitGained:
      let before = outcome.bestFit
      return outcome.after(courses, \.bestFit) - before
    }
  }
}
