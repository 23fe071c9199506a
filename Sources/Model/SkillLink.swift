/// What free text was found to mean among the skills of a taxonomy.
public enum SkillLink: Sendable, Equatable {
  /// A skill that the text may mean.
  public struct Candidate: Sendable, Equatable {
    /// The skill.
    public let skill: SkillID
    /// The label of the skill that is nearest to the text.
    public let label: String
    /// How likely the text means the skill, in hundredths: 0...100, 100 for a label of it alone.
    public let percent: Int

    /// Notes a skill.
    public init(skill: SkillID, label: String, percent: Int) {
      self.skill = skill
      self.label = label
      self.percent = percent
    }
  }

  /// The text means this skill.
  case sure(Candidate)
  /// The text may mean one of these, best first, or none of them.
  case unsure([Candidate])
}
