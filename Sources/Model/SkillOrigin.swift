/// How the skills of a row came.
public enum SkillOrigin: String, Sendable, CaseIterable {
  /// Stated by the source.
  case given
  /// At least one was read from text.
  case linked
  /// Those of an occupation, since none was stated.
  case inferred
}
