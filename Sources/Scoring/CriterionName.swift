/// The criteria of SCORING.md, in the order in which parts are listed.
public enum CriterionName: String, Sendable, CaseIterable {
  /// How much of the learner's gap the course closes, against the learner's best course.
  case gap
  /// How much of what the course requires the learner covers.
  case readiness
  /// How much of what the course teaches is new to the learner.
  case novelty
  /// How much the needs of all ask for what the course teaches.
  case demand
  /// How near the course is.
  case reach
  /// How soon it starts.
  case soon
}
