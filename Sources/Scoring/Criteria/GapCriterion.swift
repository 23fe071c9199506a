/// closed(c), against the greatest of all courses the learner is eligible for.
///
/// Relative to the learner's own best course, since the absolute share is a few per mille for
/// everybody (SCORING.md).
struct GapCriterion: Criterion {
  let name = CriterionName.gap

  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {
    guard learner.greatestClosed > 0 else { return }
    let scale = weight / learner.greatestClosed
    let closed = learner.closed
    for course in row.indices { row[course] += Float(scale * closed[course]) }
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double {
    learner.greatestClosed > 0 ? learner.closed[course] / learner.greatestClosed : 0
  }
}
