/// max(0, 1 − days / 365) to the session's start; 1 if the data set has no sessions.
///
/// Learners with the same first day and hours share a row of values, so its product with their
/// one-hot code is an addition of that row.
struct SoonCriterion: Criterion {
  let name = CriterionName.soon

  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {
    learner.choice.soon.withUnsafeBufferPointer { soon in
      for course in row.indices { row[course] += Float(weight * soon[course]) }
    }
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double { learner.choice.soon[course] }
}
