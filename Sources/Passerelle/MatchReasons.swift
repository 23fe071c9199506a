public import PasserelleModel

/// How far a course brings a need nearer.
public struct NeedProgress: Sendable, Equatable {
  /// The need.
  public let need: NeedID
  /// The share of what it asks for that the learner covers now, 0–1.
  public let from: Double
  /// The same after the course, 0–1.
  public let to: Double

  /// Says how well a need fits before and after a course.
  public init(need: NeedID, from: Double, to: Double) {
    self.need = need
    self.from = from
    self.to = to
  }
}

/// Levels of a skill that work asks for, the learner lacks and the course teaches.
public struct ClosedGap: Sendable, Equatable, CustomStringConvertible {
  /// The skill.
  public let skill: SkillID
  /// The level from which the course takes the learner, 0–3.
  public let from: Int
  /// The level to which, as far as work asks for it, 1–4.
  public let to: Int

  /// Says which levels of a skill a course brings.
  public init(skill: SkillID, from: Int, to: Int) {
    self.skill = skill
    self.from = from
    self.to = to
  }

  /// `plc 0→2`.
  public var description: String { "\(skill) \(from)→\(to)" }
}

/// A prerequisite that the learner does not meet.
public struct MissingPrerequisite: Sendable, Equatable, CustomStringConvertible {
  /// The skill.
  public let skill: SkillID
  /// The learner's own level, 0–4.
  public let has: Int
  /// The level required, 1–4.
  public let needs: Int

  /// Says what a learner lacks.
  public init(skill: SkillID, has: Int, needs: Int) {
    self.skill = skill
    self.has = has
    self.needs = needs
  }

  /// `electricity 0→1`.
  public var description: String { "\(skill) \(has)→\(needs)" }
}

/// A skill that counts for another, as far as the engine's kinship says.
public struct StandIn: Sendable, Equatable, CustomStringConvertible {
  /// The skill that counts.
  public let standIn: SkillID
  /// The skill that is asked for.
  public let skill: SkillID
  /// How far, in ppm.
  public let ppm: Int

  /// Says what counts for what, 1 to 1 000 000 ppm.
  public init(standIn: SkillID, skill: SkillID, ppm: Int) {
    self.standIn = standIn
    self.skill = skill
    self.ppm = ppm
  }

  /// `java for programming 800000 ppm`.
  public var description: String { "\(standIn) for \(skill) \(ppm) ppm" }
}
