internal import PasserelleBase
internal import PasserelleLinearAlgebra
public import PasserelleModel
public import PasserelleScoring

/// What courses do for learners, counted in needs: one is *applicable* from some fit on, 0.8 in "Course
/// Recommender Systems Need to Consider the Job Market" (SIGIR 2024).
///
/// The world is that of scoring, encoded once: skills stand in for others as far as kinship says, and
/// the pseudo-needs of targeted occupations are needs. A learner who has taken a course covers each
/// skill as far as the own profile or what the course teaches does, whichever is more. All sums are
/// whole numbers in ppm, so that a fit is met exactly or not.
public struct OutcomeModel: Sendable {
  /// A need that asks for a skill.
  struct Posting: Sendable, BitwiseCopyable {
    let need: NeedIndex
    /// *q* in ppm.
    let ppm: Int32
    /// 2·*u*.
    let halves: Int32
  }

  let world: ScoringModel
  /// For each skill the needs that ask for it, ascending.
  let asking: SparseRows<Posting>
  /// The least Σ 2·u·e that makes each need applicable, in ppm.
  let leastCovered: [Int64]
  private let minimumReadiness: Double

  /// Encodes the courses and the needs that are open on a day.
  ///
  /// A need is applicable from a fit of `perMille` thousandths on.
  ///
  /// - Precondition: `perMille` is between 1 and 1000, and ids of courses are unique.
  /// - Complexity: O(n·log n), n entries of all profiles and of the occupations' skills.
  public init(
    _ catalogue: Catalogue, asOf: Day, policy: Policy = .standard, kinship: Kinship = .identity,
    perMille: Int = 800
  ) {
    precondition((1...1000).contains(perMille), "applicable from \(perMille) of 1000")
    world = ScoringModel(
      catalogue, asOf: asOf, weights: .standard, policy: policy, kinship: kinship)
    let needs = world.needs
    var asking = [[Posting]](repeating: [], count: world.skills.count)
    for need in needs.ids.indices.map(NeedIndex.init) {
      for request in needs.requests(of: need) {
        asking[request.skill.place].append(
          Posting(need: need, ppm: request.level * .wholePpm, halves: request.halves))
      }
    }
    self.asking = SparseRows(asking)
    // 1000·covered ≥ perMille·total·10⁶; a need that asks for nothing has fit 0.
    leastCovered = needs.ids.indices.map { place in
      let total = Int64(needs.totalHalves(of: NeedIndex(place)))
      return total == 0 ? .max : 1000 * Int64(perMille) * total
    }
    minimumReadiness = policy.minimumReadiness
  }

  /// The needs that count for a learner, ascending: those of the targeted occupations where there are
  /// any, pseudo-needs too, else the real ones; within reach where both places are known.
  func needsThatCount(for learner: Learner) -> [NeedIndex] {
    let needs = world.needs
    let candidates =
      learner.targetOccupations.isEmpty
      ? needs.realNeeds
      : Set(learner.targetOccupations).flatMap { needs.ofOccupation[$0] ?? [] }.sorted()
    // What is no distance at all, NaN or below zero, is none.
    let maxTravelKm = learner.maxTravelKm > 0 ? learner.maxTravelKm : 0
    return candidates.filter { need in
      guard let home = learner.place, let site = needs.sites.siteOf[need.place] else { return true }
      return home.distanceKm(to: needs.sites.places[site.place]) <= maxTravelKm
    }
  }

  /// Whether `sum` ppm of what a course requires are enough.
  func isReady(for course: CourseIndex, sum: Int64) -> Bool {
    let steps = world.courses.requiredSteps[course.place]
    return steps == 0 || Double(sum) / 1e6 / Double(steps) >= minimumReadiness
  }
}
