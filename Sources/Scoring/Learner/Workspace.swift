internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

/// A worker's memory, filled anew for each learner; sized by the catalogue.
///
/// **Invariant.** Before and after ``load(_:_:)`` `coverage`, `demand`, `gap` and `groupFit` are all
/// zero, as are `asked` and `taught`, since only what a learner touches is written and cleared.
package final class Workspace {
  let model: ScoringModel

  private let coverage: Scratch<Int32>
  let demand: Scratch<Double>
  private let gap: Scratch<Double>
  /// The skills that are demanded at all.
  var demanded: BitVector

  /// ρ by level step, in ppm, and the skills where it is above 0.
  let asked: Scratch<Int32>
  var askedSkills: BitVector
  let askedAnew: Scratch<Int64>
  /// What the course at hand covers of each skill.
  private let taught: Scratch<Int32>

  private let requiredCoverage: Scratch<Int64>
  private let taughtCoverage: Scratch<Int64>
  private let closed: Scratch<Double>
  private let distances: Scratch<Double>
  private var eligible: BitVector
  /// By rule: the courses that it excludes.
  private var failing: [BitVector]
  /// The courses that any rule excludes, and those that more than one does.
  private var failed: BitVector
  private var failedTwice: BitVector

  /// Whether each site of needs is within reach.
  let siteReach: Scratch<SiteReach>
  /// 2·U·fit in ppm by group.
  let groupFit: Scratch<Int64>

  package init(_ model: ScoringModel) {
    self.model = model
    let (skills, courses) = (model.skills.count, model.courses.count)
    coverage = Scratch(repeating: 0, count: skills)
    demand = Scratch(repeating: 0, count: LevelSteps.perSkill * skills)
    gap = Scratch(repeating: 0, count: LevelSteps.perSkill * skills)
    demanded = BitVector(count: skills)
    asked = Scratch(repeating: 0, count: LevelSteps.perSkill * skills)
    askedSkills = BitVector(count: skills)
    askedAnew = Scratch(repeating: 0, count: courses)
    taught = Scratch(repeating: 0, count: skills)
    requiredCoverage = Scratch(repeating: 0, count: courses)
    taughtCoverage = Scratch(repeating: 0, count: courses)
    closed = Scratch(repeating: 0, count: courses)
    distances = Scratch(repeating: 0, count: model.courses.sites.count)
    eligible = BitVector(count: courses)
    failing = EligibilityRule.allCases.map { _ in BitVector(count: courses) }
    failed = BitVector(count: courses)
    failedTwice = BitVector(count: courses)
    siteReach = Scratch(repeating: .unknown, count: model.needs.sites.count)
    groupFit = Scratch(repeating: 0, count: model.needs.groupCount)
  }

  /// Gives `body` a learner in index space.
  ///
  /// - Complexity: O(courses + postings of the learner's and the demanded skills).
  package func load<Result>(
    _ learner: Learner, _ body: (borrowing LoadedLearner) -> Result
  ) -> Result {
    let attained = model.encoder.encode(learner.skills)
    let covered = model.kinship.cover(attained)
    for entry in covered { coverage.values[entry.skill.place] = entry.ppm }
    // What is no distance at all, NaN or below zero, is none.
    let maxTravelKm = learner.maxTravelKm > 0 ? learner.maxTravelKm : 0
    let candidates = candidateNeeds(
      of: learner, covered, UnsafeBufferPointer(coverage.values), maxTravelKm)
    spreadDemand(over: candidates.needs)
    openGap()
    sumCoverage(covered)
    sumClosed()
    markAsked()
    sumAskedAnew(coverage.values)
    var loaded = LoadedLearner(
      model: model, learner: learner, attained: attained,
      coverage: UnsafeBufferPointer(coverage.values),
      needs: candidates.needs, ignoresTargets: candidates.ignoresTargets,
      hasDemand: !candidates.needs.isEmpty,
      demand: UnsafeBufferPointer(demand.values), gap: UnsafeBufferPointer(gap.values),
      requiredCoverage: UnsafeBufferPointer(requiredCoverage.values),
      taughtCoverage: UnsafeBufferPointer(taughtCoverage.values),
      askedAnew: UnsafeBufferPointer(askedAnew.values),
      closed: UnsafeBufferPointer(closed.values), distances: distances(from: learner.place),
      maxTravelKm: maxTravelKm, availability: Availability(learner, asOf: model.asOf),
      taught: taught.values, eligible: eligible)
    decideEligibility(of: &loaded)
    defer { clear(covered) }
    return body(loaded)
  }

  private func clear(_ covered: [Coverage]) {
    for entry in covered { coverage.values[entry.skill.place] = 0 }
    let (demand, gap) = (demand.values, gap.values)
    demanded.forEach { skill in
      for step in LevelSteps.places(of: SkillIndex(skill)) {
        demand[step] = 0
        gap[step] = 0
      }
    }
    demanded.clearAll()
    clearAsked()
  }

  private func distances(from place: Place?) -> UnsafeBufferPointer<Double>? {
    guard let place else { return nil }
    for (site, other) in model.courses.sites.places.enumerated() {
      distances.values[site] = place.distanceKm(to: other)
    }
    return UnsafeBufferPointer(distances.values)
  }

  /// Applies the rules: what none excludes is eligible, and each rule's first failures are counted,
  /// and of these those that fail no other.
  private func decideEligibility(of learner: inout LoadedLearner) {
    failed.clearAll()
    failedTwice.clearAll()
    for (place, rule) in EligibilityRule.allCases.enumerated() {
      failing[place].clearAll()
      // What two rules exclude already, a third neither counts first nor alone.
      learner.mark(rule, outside: failedTwice, into: &failing[place])
      failedTwice.formUnion(ofCommon: failed, failing[place])
      failed.formUnion(failing[place])
    }
    learner.eligible.setAll()
    for (place, rule) in EligibilityRule.allCases.enumerated() {
      failing[place].formIntersection(learner.eligible)
      learner.eligible.subtract(failing[place])
      let count = failing[place].setCount
      guard count > 0 else { continue }
      learner.exclusions.append(
        Exclusion(
          rule: rule, count: count, onlyByIt: failing[place].setCount(without: failedTwice)))
    }
    var greatest = 0.0
    let closed = learner.closed
    learner.eligible.forEach { greatest = max(greatest, closed[$0]) }
    learner.greatestClosed = greatest
  }

  private func sumCoverage(_ covered: [Coverage]) {
    add(covered, along: model.courses.requiring, to: requiredCoverage.values)
    add(covered, along: model.courses.teaching, to: taughtCoverage.values)
  }

  private func add(
    _ covered: [Coverage], along postings: SparseRows<CourseTable.Posting>,
    to sums: UnsafeMutableBufferPointer<Int64>
  ) {
    sums.update(repeating: 0)
    for entry in covered {
      for posting in postings[entry.skill] {
        sums[posting.course.place] += Int64(min(entry.ppm, posting.ppm))
      }
    }
  }

  /// g = d·(1 − φₐ).
  private func openGap() {
    let (demand, gap, coverage) = (demand.values, gap.values, coverage.values)
    demanded.forEach { skill in
      for level in LevelSteps.levels {
        let step = LevelSteps.place(of: SkillIndex(skill), level: level)
        let covered = LevelSteps.coverage(ofLevel: level, covered: coverage[skill])
        gap[step] = demand[step] * (1 - Double(covered) / .wholePpm)
      }
    }
  }

  /// closed(c) = Σ g·φₜ, each course's additions in the order of skill, then level.
  private func sumClosed() {
    let (closed, gap, covering) = (closed.values, gap.values, model.courses.covering)
    closed.update(repeating: 0)
    demanded.forEach { skill in
      let steps = UnsafeBufferPointer(rebasing: gap[LevelSteps.places(of: SkillIndex(skill))])
      guard steps.contains(where: { $0 > 0 }) else { return }
      for posting in covering[skill] {
        for level in LevelSteps.levels {
          let covered = LevelSteps.coverage(ofLevel: level, covered: posting.ppm)
          guard steps[level - 1] > 0, covered > 0 else { continue }
          closed[posting.course.place] += steps[level - 1] * (Double(covered) / .wholePpm)
        }
      }
    }
  }
}

/// Whether a site is within reach, as far as it has been looked at.
enum SiteReach: UInt8, BitwiseCopyable {
  case unknown, within, beyond
}
