/// How far one skill stands in for another: *K* in SCORING.md, a sparse matrix in integer ppm.
///
/// The diagonal is one and is not stored. Directed: that *Java* stands in for *computer programming*
/// does not say that the reverse holds.
public struct Kinship: Sendable, Equatable {
  /// One entry off the diagonal.
  public struct Entry: Sendable, Equatable {
    /// *s*, the skill asked for.
    public let skill: SkillID
    /// *s′*, the skill that stands in for it.
    public let standIn: SkillID
    /// How far, 1 to 1 000 000.
    public let ppm: Int

    /// Says that `standIn` covers `skill` to `ppm` parts per million.
    ///
    /// - Throws: a `ppm` that is not between 1 and 1 000 000, or a skill that is its own stand-in.
    public init(skill: SkillID, standIn: SkillID, ppm: Int) throws(InvalidValue) {
      let what = "kinship of \(skill)"
      guard skill != standIn else {
        throw InvalidValue(what, found: "\(standIn)", range: "another skill")
      }
      self.ppm = try (1...1_000_000).checked(ppm, what)
      self.skill = skill
      self.standIn = standIn
    }

    /// Takes what is known to be an entry.
    ///
    /// - Precondition: `ppm` is between 1 and 1 000 000, and the skills differ.
    package init(known skill: SkillID, standIn: SkillID, ppm: Int) {
      precondition((1...1_000_000).contains(ppm) && skill != standIn, "\(ppm) ppm of \(skill)")
      self.skill = skill
      self.standIn = standIn
      self.ppm = ppm
    }
  }

  /// The entries off the diagonal.
  public let entries: [Entry]

  /// Collects entries; of several for one pair the greatest holds.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Every skill stands in for itself alone.
  public static let identity = Kinship()
}
