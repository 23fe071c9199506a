internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

/// A worker's memory, filled anew for each learner; sized by the catalogue.
///
/// **Invariant.** Before and after ``load(_:_:)`` `coverage`, its sums by course and `groupFit` are all
/// zero and nothing is `asked`, since only what a learner touches is written and cleared.
package final class Workspace {
  let model: ScoringModel

  private let coverage: Scratch<Int32>
  private var asked: AskedSkills
  private let requiredCoverage: Scratch<Int64>
  private let taughtCoverage: Scratch<Int64>
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
  /// The groups where it is above zero.
  let touched: Scratch<Int32>

  package init(_ model: ScoringModel) {
    self.model = model
    let (skills, courses) = (model.skills.count, model.courses.count)
    coverage = Scratch(repeating: 0, count: skills)
    asked = AskedSkills(model.needs, skillCount: skills, needCount: Self.candidateLimit)
    requiredCoverage = Scratch(repeating: 0, count: courses)
    taughtCoverage = Scratch(repeating: 0, count: courses)
    distances = Scratch(repeating: 0, count: model.courses.sites.count)
    eligible = BitVector(count: courses)
    failing = EligibilityRule.allCases.map { _ in BitVector(count: courses) }
    failed = BitVector(count: courses)
    failedTwice = BitVector(count: courses)
    siteReach = Scratch(repeating: .unknown, count: model.needs.sites.count)
    groupFit = Scratch(repeating: 0, count: model.needs.groupCount)
    // One more, since a group that has been met before is written and then passed over.
    touched = Scratch(repeating: 0, count: model.needs.groupCount + 1)
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
    spreadDemand(over: candidates.needs, to: &asked)
    openGaps()
    markAsked()
    sumCoverage(covered)
    defer { clear(covered) }
    var loaded = LoadedLearner(
      model: model, learner: learner, attained: attained, covered: covered,
      coverage: UnsafeBufferPointer(coverage.values),
      needs: candidates.needs, ignoresTargets: candidates.ignoresTargets,
      hasDemand: !candidates.needs.isEmpty, asked: asked,
      requiredCoverage: UnsafeBufferPointer(requiredCoverage.values),
      taughtCoverage: UnsafeBufferPointer(taughtCoverage.values),
      distances: distances(from: learner.place), maxTravelKm: maxTravelKm,
      availability: Availability(learner, asOf: model.asOf), eligible: eligible)
    decideEligibility(of: &loaded)
    return body(loaded)
  }

  private func clear(_ covered: [Coverage]) {
    let courses = model.courses
    for entry in covered {
      coverage.values[entry.skill.place] = 0
      for posting in courses.requiring[entry.skill] {
        requiredCoverage.values[posting.course.place] = 0
      }
      for posting in courses.teaching[entry.skill] {
        taughtCoverage.values[posting.course.place] = 0
      }
    }
    asked.removeAll()
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
    let (asked, covered) = (asked, model.courses.covered)
    var greatest = 0.0
    learner.eligible.forEach { greatest = max(greatest, asked.closed(by: covered[$0])) }
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
    for entry in covered {
      for posting in postings[entry.skill] {
        sums[posting.course.place] += Int64(min(entry.ppm, posting.ppm))
      }
    }
  }

  /// g = d·(1 − φₐ).
  private func openGaps() {
    let (asked, coverage) = (asked.all, coverage.values)
    for place in asked.indices {
      let own = coverage[asked[place].skill.place]
      for level in 1...LevelSteps.perSkill {
        let covered = LevelSteps.coverage(ofLevel: level, covered: own)
        asked[place].gap[level - 1] =
          asked[place].demand[level - 1] * (1 - Double(covered) / .wholePpm)
      }
    }
  }

  /// ρ(s, λ) = max over s′ of K(s′, s)·[q*(s′) ≥ λ], q* the highest level that is demanded.
  private func markAsked() {
    let kinship = model.kinship
    // Those that stand in for them are added behind.
    for place in asked.all.indices {
      let entry = asked.all[place]
      var highest = LevelSteps.perSkill
      while highest > 0, entry.demand[highest - 1] == 0 { highest -= 1 }
      for level in 0..<highest { asked.all[place].asked[level] = .wholePpm }
      for other in kinship.standIns(for: entry.skill) {
        let standIn = asked.place(of: other.skill)
        for level in 0..<highest {
          asked.all[standIn].asked[level] = max(asked.all[standIn].asked[level], other.ppm)
        }
      }
    }
  }
}

/// Whether a site is within reach, as far as it has been looked at.
enum SiteReach: UInt8, BitwiseCopyable {
  case unknown, within, beyond
}
