internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel
package import PasserelleScoring

/// Ranks courses for learners: exact scores of the courses that a learner is eligible for, and the
/// best of them.
package struct Ranker: Sendable {
  /// How many needs are named: what a learner can look into.
  private static let mostNeeds = 3
  /// From how many open courses on nothing is said of the others.
  private static let enoughCourses = 3
  /// Learners between two checkpoints: some milliseconds.
  private static let blockSize = 64

  package let model: ScoringModel
  private let criteria: Criteria
  private let pool: WorkspacePool

  package init(_ model: ScoringModel) {
    self.model = model
    pool = WorkspacePool(model)
    criteria = model.criteria
  }

  /// The `top` courses of each learner, in the order of the learners.
  ///
  /// `checkpoint` is called after each block of learners with how many are done.
  ///
  /// - Throws: what `checkpoint` throws.
  /// - Precondition: `top` is not negative.
  /// - Complexity: for each learner O(eligible courses · criteria), besides ``Workspace/load(_:_:)``.
  package func rank<Failure: Error>(
    _ learners: some RandomAccessCollection<Learner>, top: Int, allParts: Bool = false,
    checkpoint: (_ done: Int) throws(Failure) -> Void
  ) throws(Failure) -> [RankedCourses] {
    try rankBlocks(of: learners, checkpoint: checkpoint) { memory, learner in
      ranked(learner, top: top, allParts: allParts, memory)
    }
  }

  private func ranked(
    _ learner: Learner, top: Int, allParts: Bool, _ memory: WorkspacePool.Memory
  ) -> RankedCourses {
    var ranked = memory.workspace.load(learner) {
      rankedCourses($0, best(top, for: $0, memory), allParts)
    }
    let hasTargets = !learner.targetOccupations.isEmpty && !ranked.ignoresTargets
    if ranked.isWithoutCourse && hasTargets {
      var learner = learner
      learner.targetOccupations = []
      ranked.otherWork = memory.workspace.load(learner) {
        rankedCourses($0, best(top, for: $0, memory), allParts).entries
      }
    }
    return ranked
  }

  /// Every session of the `top` courses that is open to each learner, without reasons.
  ///
  /// `checkpoint` is called after each block of learners with how many are done.
  ///
  /// - Throws: what `checkpoint` throws.
  /// - Precondition: `top` is not negative.
  /// - Complexity: that of ``rank(_:top:checkpoint:)`` without its reasons.
  package func openSessions<Failure: Error>(
    _ learners: some RandomAccessCollection<Learner>, top: Int,
    checkpoint: (_ done: Int) throws(Failure) -> Void
  ) throws(Failure) -> [OpenSessions] {
    try rankBlocks(of: learners, checkpoint: checkpoint) { memory, learner in
      memory.workspace.load(learner) { openSessions($0, best(top, for: $0, memory)) }
    }
  }

  /// One course for one learner: its place among all that the learner is eligible for, or the rules
  /// that exclude it.
  ///
  /// - Complexity: that of ranking all courses, since the gap is measured against the best of them.
  package func assess(
    _ course: CourseIndex, for learner: Learner, allParts: Bool = false
  ) -> AssessedCourse {
    pool.lend { memory in
      memory.workspace.load(learner) { loaded in
        let failures = loaded.failures(of: course)
        guard failures.isEmpty else { return .excluded(failures) }
        let (courses, scores) = scores(for: loaded, memory)
        guard let place = courses.firstIndex(of: course) else { return .excluded([]) }
        let ahead = scores.indices.count { other in
          (scores[place], other) < (scores[other], place)
        }
        return .open(
          entry(course, score: Int64(scores[place]), for: loaded, allParts: allParts),
          rank: ahead + 1)
      }
    }
  }

  /// The learner's eligible courses, ascending, with the values of the criteria.
  ///
  /// - Complexity: O(courses · criteria) beside ``Workspace/load(_:_:)``.
  package func criterionValues(of learner: Learner) -> CriterionValues {
    pool.lend { memory in
      memory.workspace.load(learner) { loaded in
        let courses = eligible(loaded, memory)
        let count = courses.count * CriterionName.allCases.count
        let columns = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
          buffer.initialize(repeating: 0)
          criteria.values(of: courses, for: loaded, into: buffer)
          initialized = count
        }
        return CriterionValues(courses: Array(courses), columns: columns)
      }
    }
  }

  /// Takes the learners one by one, each in the memory that the last one has left.
  private func rankBlocks<Result, Failure: Error>(
    of learners: some RandomAccessCollection<Learner>,
    checkpoint: (Int) throws(Failure) -> Void,
    _ result: (WorkspacePool.Memory, Learner) -> Result
  ) throws(Failure) -> [Result] {
    var ranked: [Result] = []
    ranked.reserveCapacity(learners.count)
    var rest = learners[...]
    while !rest.isEmpty {
      pool.lend { memory in
        for learner in rest.prefix(Self.blockSize) {
          ranked.append(result(memory, learner))
        }
      }
      rest = rest.dropFirst(Self.blockSize)
      try checkpoint(ranked.count)
    }
    return ranked
  }

  private typealias ScoredCourse = (course: CourseIndex, score: Int64)

  /// The `top` eligible courses by score (ties: course).
  private func best(
    _ top: Int, for learner: borrowing LoadedLearner, _ memory: WorkspacePool.Memory
  ) -> [ScoredCourse] {
    precondition(top >= 0, "the top \(top)")
    let (courses, scores) = scores(for: learner, memory)
    return scores.offsetsOfGreatest(top).map { (courses[$0], Int64(scores[$0])) }
  }

  private func scores(
    for learner: borrowing LoadedLearner, _ memory: WorkspacePool.Memory
  ) -> (UnsafeBufferPointer<CourseIndex>, UnsafeBufferPointer<Double>) {
    let courses = eligible(learner, memory)
    return (courses, criteria.scores(of: courses, for: learner, memory.scores))
  }

  private func eligible(
    _ learner: borrowing LoadedLearner, _ memory: WorkspacePool.Memory
  ) -> UnsafeBufferPointer<CourseIndex> {
    let courses = memory.courses.values
    var count = 0
    learner.eligible.forEach { course in
      courses[count] = CourseIndex(course)
      count += 1
    }
    return UnsafeBufferPointer(rebasing: courses[..<count])
  }

  private func rankedCourses(
    _ learner: borrowing LoadedLearner, _ best: [ScoredCourse], _ allParts: Bool
  ) -> RankedCourses {
    var entries: [RankedCourses.Entry] = []
    entries.reserveCapacity(best.count)
    for scored in best {
      entries.append(entry(scored.course, score: scored.score, for: learner, allParts: allParts))
    }
    var needs: [RankedCourses.NearNeed] = []
    for candidate in learner.needs.prefix(Self.mostNeeds) {
      needs.append(
        RankedCourses.NearNeed(
          need: candidate.need, fit: candidate.fit,
          missingLanguages: learner.missingLanguages(for: candidate.need)))
    }
    let open = learner.eligible.setCount
    let aims = open < Self.enoughCourses ? learner.aims() : []
    return RankedCourses(
      entries: entries, needs: needs, apply: learner.metNeeds(),
      ignoresTargets: learner.ignoresTargets, aims: aims,
      untaught: open == 0 && aims.isEmpty && learner.closesNothing
        ? learner.untaughtSkills() : [],
      isWithoutCourse: open == 0, exclusions: learner.exclusions)
  }

  private func entry(
    _ course: CourseIndex, score: Int64, for learner: borrowing LoadedLearner, allParts: Bool
  ) -> RankedCourses.Entry {
    RankedCourses.Entry(
      course: course, session: learner.session(of: course), score: score,
      gain: learner.gain(of: course),
      parts: criteria.parts(of: course, for: learner, all: allParts),
      reasons: learner.reasons(for: course))
  }

  private func openSessions(
    _ learner: borrowing LoadedLearner, _ best: [ScoredCourse]
  ) -> OpenSessions {
    var options: [SessionOption] = []
    for (place, scored) in best.enumerated() {
      for (session, loss) in learner.openSessions(of: scored.course) {
        options.append(
          SessionOption(
            session: session, rank: Int32(place + 1), score: scored.score - loss,
            gain: learner.gain(of: scored.course)))
      }
    }
    options.sort { ($1.score, $0.rank, $0.session) < ($0.score, $1.rank, $1.session) }
    return OpenSessions(options: options, exclusions: learner.exclusions)
  }
}
