/// How well a skill is mastered: the four bands of DigComp 2.2.
///
/// A skill without attainment (level 0 in a file) is left out of a profile.
public enum ProficiencyLevel: Int, Sendable, CaseIterable, Comparable {
  /// Simple tasks, with guidance.
  case foundation = 1
  /// Well-defined tasks, alone. What a file means that names a skill without a level.
  case intermediate
  /// Complex tasks; guides others.
  case advanced
  /// Problems without a known solution.
  case highlySpecialised

  /// Whether the left level is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
