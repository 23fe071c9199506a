package import PasserelleModel
internal import PasserelleLinearAlgebra
package import PasserelleScoring

/// Ranks courses for learners: a filter in Float finds who may be in the top, exact scores decide.
///
/// A block of learners goes through one stacked product for the dense criteria; each row of the tile
/// takes the sparse criteria while it is in cache; what is within the stated error bound of the k-th
/// score is scored exactly. So the result is that of scoring every pair exactly, whatever BLAS
/// rounds, and does not depend on how learners are divided into blocks.
package struct Ranker: Sendable {
  /// The tile stays within this many scores (1 MiB), to remain in a core's second-level cache.
  private static let tileLimit = 1 << 18
  private static let mostRows = 64
  /// How many needs are named: what a learner can look into.
  private static let mostNeeds = 3

  package let model: ScoringModel
  private let criteria: Criteria
  private let pool: FactsPool

  package init(_ model: ScoringModel) {
    self.model = model
    pool = FactsPool(model)
    criteria = Criteria(model)
  }

  /// The `top` courses of each learner, in the order of the learners.
  ///
  /// - Precondition: `top` is not negative.
  /// - Complexity: for each learner O(courses · (dense width + criteria)) for the filter and
  ///   O(survivors) for the decision, besides the sparse walks of ``LearnerFacts/load(_:)``.
  package func rank(_ learners: some RandomAccessCollection<Learner>, top: Int) -> [RankedCourses] {
    pool.lend { score(learners, top: top, $0, rankedCourses) }
  }

  /// Every session of the `top` courses that is open to each learner, without reasons.
  ///
  /// - Precondition: `top` is not negative.
  /// - Complexity: that of ``rank(_:top:)`` without its reasons.
  package func openSessions(
    _ learners: some RandomAccessCollection<Learner>, top: Int
  ) -> [OpenSessions] {
    pool.lend { score(learners, top: top, $0, openSessions) }
  }

  /// The learner's eligible courses, ascending, with the values of the criteria in ppm end to end.
  ///
  /// - Complexity: O(courses · criteria) beside ``LearnerFacts/load(_:)``.
  package func candidates(of learner: Learner) -> (courses: [Int32], values: [Int32]) {
    pool.lend { facts in
      facts.load(learner)
      var (courses, values): ([Int32], [Int32]) = ([], [])
      facts.eligible.forEach { course in
        courses.append(Int32(course))
        values += criteria.parts(of: course, for: facts).map { Int32($0) }
      }
      return (courses, values)
    }
  }

  /// Scores the learners one by one, and hands the best courses of each on while its facts are loaded.
  private func score<Result>(
    _ learners: some RandomAccessCollection<Learner>, top: Int, _ facts: LearnerFacts,
    _ result: (Learner, LearnerFacts, ArraySlice<ScoredCourse>) -> Result
  ) -> [Result] {
    precondition(top >= 0, "the top \(top)")
    let fitting = min(max(Self.tileLimit / max(model.courseCount, 1), 1), Self.mostRows)
    let rows = min(fitting, max(learners.count, 1))
    let tile = Scratch<Float>(repeating: 0, count: rows * model.courseCount)
    var codes = Matrix(rows: rows, columns: criteria.courseCodes.rows)
    var ranked: [Result] = []
    ranked.reserveCapacity(learners.count)
    var rest = learners[...]
    while !rest.isEmpty {
      let block = rest.prefix(rows)
      rest = rest.dropFirst(rows)
      fill(tile.values, with: block, facts, &codes)
      for (row, learner) in block.enumerated() {
        let first = row * model.courseCount
        let scores = UnsafeMutableBufferPointer(
          rebasing: tile.values[first..<first + model.courseCount])
        facts.load(learner)
        ranked.append(result(learner, facts, best(facts, scores, top: top)))
      }
    }
    return ranked
  }

  /// The product of the block's codes with the courses' codes.
  private func fill(
    _ tile: UnsafeMutableBufferPointer<Float>, with block: some Collection<Learner>,
    _ facts: LearnerFacts, _ codes: inout Matrix
  ) {
    let width = codes.columns
    codes.elements.withUnsafeMutableBufferPointer { elements in
      for (row, learner) in block.enumerated() {
        facts.locate(learner)
        let code = elements[row * width..<(row + 1) * width]
        criteria.encode(facts, into: UnsafeMutableBufferPointer(rebasing: code))
      }
    }
    codes.multiply(firstRows: block.count, by: criteria.courseCodes, into: tile)
  }

  private typealias ScoredCourse = (course: Int, parts: [Int64], score: Int64)

  /// The `top` eligible courses of the loaded learner by exact score (ties: course).
  private func best(
    _ facts: LearnerFacts, _ row: UnsafeMutableBufferPointer<Float>, top: Int
  ) -> ArraySlice<ScoredCourse> {
    criteria.addSparse(facts, to: row)
    return survivors(of: row, facts.eligible, top: top)
      .map { course in
        let parts = criteria.parts(of: course, for: facts)
        return (course: course, parts: parts, score: criteria.score(of: parts))
      }
      .sorted { ($1.score, $0.course) < ($0.score, $1.course) }
      .prefix(top)
  }

  private func rankedCourses(
    _ learner: Learner, _ facts: LearnerFacts, _ best: ArraySlice<ScoredCourse>
  ) -> RankedCourses {
    let entries = best.map { scored in
      RankedCourses.Entry(
        course: scored.course, session: facts.session(for: scored.course), score: scored.score,
        parts: scored.parts, reasons: facts.reasons(for: scored.course, learner: learner))
    }
    return RankedCourses(
      entries: entries, needs: Array(facts.candidates.prefix(Self.mostNeeds)),
      excluded: facts.excluded)
  }

  private func openSessions(
    _ learner: Learner, _ facts: LearnerFacts, _ best: ArraySlice<ScoredCourse>
  ) -> OpenSessions {
    var entries: [OpenSessions.Entry] = []
    for (place, scored) in best.enumerated() {
      for (session, later) in model.openSessions(of: scored.course, to: learner) {
        entries.append(
          OpenSessions.Entry(
            session: session, rank: Int32(place + 1), score: scored.score - later))
      }
    }
    entries.sort { ($1.score, $0.rank, $0.session) < ($0.score, $1.rank, $1.session) }
    return OpenSessions(entries: entries, excluded: facts.excluded)
  }

  /// The eligible courses that may be in the top.
  private func survivors(
    of row: UnsafeMutableBufferPointer<Float>, _ eligible: BitVector, top: Int
  ) -> [Int] {
    let compact = [Float](unsafeUninitializedCapacity: eligible.setCount) { buffer, initialized in
      eligible.forEach { course in
        buffer.initializeElement(at: initialized, to: row[course])
        initialized += 1
      }
    }
    let last = compact.withUnsafeBufferPointer { threshold(ofGreatest: top, in: $0) }
    let least = criteria.bound.leastSurvivor(threshold: last)
    var survivors: [Int] = []
    eligible.forEach { if row[$0] >= least { survivors.append($0) } }
    return survivors
  }
}
