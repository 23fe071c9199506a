internal import PasserelleBase
public import PasserelleModel
internal import PasserelleRanking
public import PasserelleScoring

/// Matches learners to courses: immutable, built once from a catalogue, shared by any threads.
///
/// ```swift
/// let engine = try Engine(catalogue, asOf: today)
/// for match in try engine.match(learner, top: 3).matches { print(match.course, match.score) }
/// ```
///
/// Scores follow SCORING.md to the last bit whichever BLAS multiplies, so the same input gives the same
/// result for any batch, order and number of threads. It never prints, exits, reads the clock or the
/// environment, starts no threads, and leaves the number of OpenBLAS's threads alone: its products are
/// too small for OpenBLAS to share out.
///
/// Each call works in memory sized by the catalogue, some hundred bytes a course and a skill. Calls at
/// the same time take one such memory each; when the last is done all but one are given back. Nothing
/// is remembered of learners.
public struct Engine: Sendable {
  let ranker: Ranker
  let policy: Policy
  /// What it was built from, by which its candidates are known.
  let source: EngineSource

  /// Encodes a catalogue as it stands on a day.
  ///
  /// - Throws: all that is wrong with the catalogue, where something is.
  /// - Complexity: O(n·log n), n entries of all profiles and of the occupations' skills.
  public init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights = .standard, policy: Policy = .standard,
    kinship: Kinship = .identity
  ) throws(InvalidCatalogue) {
    let invalid = catalogue.invalidValues()
    guard invalid.isEmpty else { throw InvalidCatalogue(invalid) }
    self.policy = policy
    source = EngineSource(
      catalogue, asOf: asOf, weights: weights, policy: policy, kinship: kinship)
    var counted = catalogue
    if !policy.countsInferred { counted.needs.removeAll { $0.origin == .inferred } }
    ranker = Ranker(
      ScoringModel(counted, asOf: asOf, weights: weights, policy: policy, kinship: kinship))
  }

  /// The `top` courses for each learner, in the order of the learners; the same as one at a time.
  ///
  /// `allParts` asks for the values of all criteria, those that weigh nothing too.
  ///
  /// - Throws: a negative `top`, or a learner's number that is out of its range.
  /// - Complexity: O(courses + postings of the learner's and the demanded skills) a learner.
  public func match(
    _ learners: some RandomAccessCollection<Learner>, top: Int = 10, allParts: Bool = false
  ) throws(InvalidValue) -> [LearnerMatches] {
    try Self.check(learners, top: top)
    return named(ranker.rank(learners, top: top, allParts: allParts) { _ in }, learners)
  }

  /// The `top` courses for each learner, in the order of the learners, with a say in between.
  ///
  /// `checkpoint` is called after each block of learners, some milliseconds each, with how many are
  /// done: for progress, and for giving up by throwing:
  ///
  /// ```swift
  /// try engine.match(learners) { _ in try Task.checkCancellation() }
  /// ```
  ///
  /// - Throws: what `checkpoint` throws, and `InvalidValue` as the other form does, before any work.
  /// - Complexity: that of `match(_:top:allParts:)`.
  public func match(
    _ learners: some RandomAccessCollection<Learner>, top: Int = 10, allParts: Bool = false,
    checkpoint: (_ done: Int) throws -> Void
  ) throws -> [LearnerMatches] {
    try Self.check(learners, top: top)
    return named(
      try ranker.rank(learners, top: top, allParts: allParts, checkpoint: checkpoint), learners)
  }

  /// The `top` courses for one learner.
  ///
  /// - Throws: a negative `top`, or a number of the learner that is out of its range.
  public func match(
    _ learner: Learner, top: Int = 10, allParts: Bool = false
  ) throws(InvalidValue) -> LearnerMatches {
    try match(CollectionOfOne(learner), top: top, allParts: allParts)[0]
  }

  /// What comes from outside is checked here, once; behind it nothing is.
  static func check(_ learners: some Collection<Learner>, top: Int) throws(InvalidValue) {
    guard top >= 0 else { throw InvalidValue("top", found: "\(top)", range: "0 or more") }
    for learner in learners { try learner.check() }
  }

  /// What any weights would rank for a learner: the eligible courses with the values of all criteria.
  package func criterionValues(of learner: Learner) -> CriterionValues {
    ranker.criterionValues(of: learner)
  }

  /// One course for one learner: the match that it is, or the rules that exclude it.
  ///
  /// - Returns: `nil` where the catalogue has no such course.
  /// - Throws: a number of the learner that is out of its range.
  /// - Complexity: that of `match(_:top:allParts:)` for the learner, since the gap that a course closes is
  ///   measured against the learner's best course.
  public func assess(_ course: CourseID, for learner: Learner) throws(InvalidValue) -> Assessment? {
    try learner.check()
    guard let index = ranker.model.courses.ids.index(of: course) else { return nil }
    return switch ranker.assess(index, for: learner) {
    case .open(let entry, let rank): .open(named(entry, rank: rank))
    case .excluded(let rules): .excluded(rules)
    }
  }
}
