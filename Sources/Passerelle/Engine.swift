public import PasserelleModel
internal import PasserelleRanking
public import PasserelleScoring

/// Matches learners to courses: immutable, built once from a catalogue, shared by any threads.
///
/// ```swift
/// let engine = Engine(catalogue, asOf: today)
/// for match in engine.match(learner, top: 3).matches { print(match.course, match.score) }
/// ```
///
/// Scores follow SCORING.md to the last bit whatever BLAS does the filtering, so the same input gives
/// the same result for any batch, order and number of threads. It never prints, exits, reads the
/// clock or the environment.
public struct Engine: Sendable {
  let ranker: Ranker
  let policy: Policy
  /// What it was built from, by which its candidates are known.
  let source: EngineSource

  /// Encodes a catalogue as it stands on a day.
  ///
  /// - Precondition: ids of courses are unique.
  /// - Complexity: O(n·log n), n entries of all profiles and of the occupations' skills.
  public init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights = .standard, policy: Policy = .standard,
    kinship: Kinship = .identity
  ) {
    self.policy = policy
    source = EngineSource(
      catalogue, asOf: asOf, weights: weights, policy: policy, kinship: kinship)
    ranker = Ranker(
      ScoringModel(catalogue, asOf: asOf, weights: weights, policy: policy, kinship: kinship))
  }

  /// The `top` courses for each learner, in the order of the learners; the same as one at a time.
  ///
  /// - Precondition: `top` is not negative.
  /// - Complexity: O(courses + postings of the learner's and the demanded skills) a learner.
  public func match(
    _ learners: some RandomAccessCollection<Learner>, top: Int = 10
  ) -> [LearnerMatches] {
    zip(learners, ranker.rank(learners, top: top)).map { named($1, learner: $0.id) }
  }

  /// The `top` courses for one learner.
  ///
  /// - Precondition: `top` is not negative.
  public func match(_ learner: Learner, top: Int = 10) -> LearnerMatches {
    named(ranker.rank(CollectionOfOne(learner), top: top)[0], learner: learner.id)
  }

  /// What any weights would rank for a learner: eligible courses by index, ascending as their ids are,
  /// and the values of all criteria in ppm, end to end.
  package func candidates(of learner: Learner) -> (courses: [Int32], values: [Int32]) {
    ranker.candidates(of: learner)
  }

  /// Turns indices back into ids.
  private func named(_ ranked: RankedCourses, learner: LearnerID) -> LearnerMatches {
    LearnerMatches(
      learner: learner,
      matches: ranked.entries.enumerated().map { named($1, rank: $0 + 1) },
      needs: ranked.needs.map { NeedFit(need: ranker.model.needID($0), fit: $0.fit) },
      excluded: exclusions(ranked.excluded))
  }

  func exclusions(_ counts: [Int]) -> [LearnerMatches.Exclusion] {
    zip(EligibilityRule.allCases, counts).compactMap { rule, count in
      count > 0 ? LearnerMatches.Exclusion(rule: rule, count: count) : nil
    }
  }

  private func named(_ entry: RankedCourses.Entry, rank: Int) -> Match {
    let model = ranker.model
    return Match(
      rank: rank,
      course: model.courseID(entry.course),
      session: entry.session.map(model.sessionID),
      score: Score(trillionths: entry.score),
      parts: zip(CriterionName.allCases, entry.parts).map { Part(criterion: $0, ppm: $1) },
      closes: entry.reasons.closes.map {
        ClosedGap(skill: model.skillID($0.skill), from: $0.from, to: $0.to)
      },
      missing: entry.reasons.missing.map {
        MissingPrerequisite(skill: model.skillID($0.skill), has: $0.has, needs: $0.needs)
      },
      standIns: entry.reasons.standIns.map {
        StandIn(
          standIn: model.skillID($0.standIn), skill: model.skillID($0.skill), ppm: $0.kinshipPpm)
      },
      assumed: entry.reasons.assumed)
  }
}
