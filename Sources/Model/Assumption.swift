/// What a course passed on because it is not known, in the order of the rules.
///
/// The raw value is the code that files and services carry.
public enum Assumption: String, Sendable, CaseIterable {
  /// The learner's status, where the course names audiences.
  case audience
  /// The learner's languages or the course's.
  case language
  /// The learner's place, the course's, or whether it asks for travel.
  case travel
  /// The learner's level of education, where the course has an entry level.
  case entryLevel
  /// What work the learner could have: no open need is near, so that nothing is asked.
  case work
  /// The learner's hours a week or the session's.
  case hours
}
