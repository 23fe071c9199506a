/// The hard rules of SCORING.md, in the order in which the first failing one is counted.
///
/// The raw value is the reason code that files and services carry.
public enum EligibilityRule: String, Sendable, CaseIterable {
  /// The learner has completed the course.
  case completed
  /// The course names audiences, and the learner's status is known and not one.
  case audience
  /// The learner's languages are known and lack the course's at its level.
  case language
  /// The course asks for travel further than the learner goes.
  case travel
  /// The learner's level of education is below the course's entry level.
  case entryLevel
  /// The learner covers too little of what the course requires.
  case readiness
  /// The learner has already all that the course teaches.
  case nothingNew
  /// The course closes nothing of the learner's gap.
  case nothingAsked
  /// Sessions with seats start in time, but each asks more hours a week than the learner has.
  case hours
  /// No session with seats starts in time.
  case noSession
}
