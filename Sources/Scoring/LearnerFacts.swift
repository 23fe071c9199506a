package import PasserelleModel
package import PasserelleLinearAlgebra

/// What the criteria, the rules and the explanations need to know of one learner at a time.
///
/// A worker's memory, filled anew for each learner; sized by the catalogue, so not a value type.
///
/// **Invariant.** Between two learners `attained` and `demand` are all zero.
package final class LearnerFacts {
  package let model: ScoringModel

  /// What the learner covers of each skill, in ppm of a level; φₐ by clamping.
  let attained: UnsafeMutableBufferPointer<Int32>
  /// The learner's own skills that play a part, ascending.
  private(set) var own: [Coverage] = []
  /// The skills covered at all, ascending.
  private(set) var covered: [Coverage] = []

  /// The needs that share out the learner's demand, best fit first.
  package private(set) var candidates: [NeedCandidate] = []

  /// *d* and *g* by step, four a skill.
  let demand: UnsafeMutableBufferPointer<Double>
  let gap: UnsafeMutableBufferPointer<Double>
  /// The skills that are demanded at all.
  var demanded: BitVector

  /// Sums of φₐ over steps(r) and steps(t) of each course, in ppm.
  let readiness: UnsafeMutableBufferPointer<Int64>
  let novelty: UnsafeMutableBufferPointer<Int64>
  /// closed(c) of each course.
  let closed: UnsafeMutableBufferPointer<Double>
  /// The greatest closed(c) of the eligible courses.
  private(set) var greatestClosed = 0.0

  /// The distance to each course site in kilometres, when the learner's place is known.
  let siteKm: UnsafeMutableBufferPointer<Double>
  private(set) var isPlaced = false
  private(set) var maxTravelKm = 0.0

  /// The courses that no rule excludes, and how many each rule excludes first.
  package var eligible: BitVector
  package var excluded: [Int]
  var failing: BitVector

  var choice: SessionChoice { choices.current }
  private var choices: SessionChoices

  /// Whether each site of needs is within reach: 1 yes, 0 no, −1 not looked at.
  let siteReach: UnsafeMutableBufferPointer<Int8>
  private let reaches: Scratch<Int8>

  /// Scratch of the search for candidate needs: 2·U·fit in ppm by group.
  let groupFit: UnsafeMutableBufferPointer<Int64>

  private let integers: Scratch<Int64>
  private let doubles: Scratch<Double>
  private let levels: Scratch<Int32>

  package init(_ model: ScoringModel) {
    self.model = model
    let (skills, courses) = (model.skills.count, model.courses.count)
    levels = Scratch(repeating: 0, count: skills)
    attained = levels.values
    doubles = Scratch(repeating: 0, count: 8 * skills + courses + model.courses.sites.count)
    var doubleParts = Slicer(doubles.values)
    demand = doubleParts.next(4 * skills)
    gap = doubleParts.next(4 * skills)
    closed = doubleParts.next(courses)
    siteKm = doubleParts.next(model.courses.sites.count)
    integers = Scratch(repeating: 0, count: 2 * courses + model.needs.groupCount)
    var integerParts = Slicer(integers.values)
    readiness = integerParts.next(courses)
    novelty = integerParts.next(courses)
    groupFit = integerParts.next(model.needs.groupCount)
    reaches = Scratch(repeating: -1, count: model.needs.sites.count)
    siteReach = reaches.values
    demanded = BitVector(count: skills)
    eligible = BitVector(count: courses)
    failing = BitVector(count: courses)
    excluded = [Int](repeating: 0, count: EligibilityRule.allCases.count)
    choices = SessionChoices(model)
  }

  /// Takes the place of a learner: all that the dense criteria need.
  package func locate(_ learner: Learner) {
    isPlaced = learner.place != nil
    // What is no distance at all, NaN or below zero, is none.
    maxTravelKm = learner.maxTravelKm > 0 ? learner.maxTravelKm : 0
    guard let place = learner.place else { return }
    for (site, other) in model.courses.sites.places.enumerated() {
      siteKm[site] = place.distanceKm(to: other)
    }
  }

  /// Takes a learner: afterwards every criterion, rule and explanation speaks of this one.
  ///
  /// - Complexity: O(courses + postings of the learner's and the demanded skills).
  package func load(_ learner: Learner) {
    clear()
    locate(learner)
    siteReach.update(repeating: -1)
    own = model.skills.encode(learner.skills)
    covered = model.kinship.cover(own)
    for entry in covered { attained[Int(entry.skill)] = entry.ppm }
    candidates = candidateNeeds(of: learner)
    spreadDemand(over: candidates)
    sumCoverage()
    sumClosed()
    choices.select(from: max(model.asOf, learner.availableFrom ?? model.asOf), learner.hoursPerWeek)
    decideEligibility(of: learner)
    var greatest = 0.0
    let closed = closed
    eligible.forEach { greatest = max(greatest, closed[$0]) }
    greatestClosed = greatest
  }

  /// φₐ(s, λ) in ppm.
  @inline(__always)
  func coverage(skill: Int, level: Int) -> Int32 {
    min(max(attained[skill] - Int32(level - 1) * 1_000_000, 0), 1_000_000)
  }

  private func clear() {
    for entry in covered { attained[Int(entry.skill)] = 0 }
    demanded.forEach { skill in
      for step in 4 * skill..<4 * skill + 4 {
        demand[step] = 0
        gap[step] = 0
      }
    }
    demanded.clearAll()
  }

  private func sumCoverage() {
    readiness.update(repeating: 0)
    novelty.update(repeating: 0)
    addCoverage(along: model.courses.requiring, to: readiness)
    addCoverage(along: model.courses.teaching, to: novelty)
  }

  private func addCoverage(
    along postings: SparseRows<CourseTable.Posting>, to sums: UnsafeMutableBufferPointer<Int64>
  ) {
    for entry in covered {
      for posting in postings[Int(entry.skill)] {
        sums[Int(posting.course)] += Int64(min(entry.ppm, posting.ppm))
      }
    }
  }

  /// closed(c) = Σ g·φₜ, each course's additions in the order of skill, then level.
  private func sumClosed() {
    let (closed, gap, covering) = (closed, gap, model.courses.covering)
    closed.update(repeating: 0)
    demanded.forEach { skill in
      let steps = UnsafeBufferPointer(rebasing: gap[4 * skill..<4 * skill + 4])
      guard steps.contains(where: { $0 > 0 }) else { return }
      for posting in covering[skill] {
        for level in 0..<4 where steps[level] > 0 && posting.ppm > Int32(level) * 1_000_000 {
          let covered = min(posting.ppm - Int32(level) * 1_000_000, 1_000_000)
          closed[Int(posting.course)] += steps[level] * (Double(covered) / 1e6)
        }
      }
    }
  }
}

/// Cuts one allocation into consecutive parts.
private struct Slicer<Element> {
  private var rest: Slice<UnsafeMutableBufferPointer<Element>>

  init(_ values: UnsafeMutableBufferPointer<Element>) { rest = values[...] }

  mutating func next(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
    defer { rest = rest.dropFirst(count) }
    return UnsafeMutableBufferPointer(rebasing: rest.prefix(count))
  }
}
