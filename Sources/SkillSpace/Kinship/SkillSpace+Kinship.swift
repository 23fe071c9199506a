public import PasserelleModel
internal import PasserelleLinearAlgebra

extension SkillSpace {
  /// Every pair of a skill and one that stands in for it, as an engine takes it.
  ///
  /// - Complexity: O(pairs).
  public var kinship: Kinship {
    var entries: [Kinship.Entry] = []
    forEachKinship { entries.append(Kinship.Entry(known: $0, standIn: $1, ppm: $2)) }
    return Kinship(entries)
  }

  /// Every pair of a skill and one that stands in for it, with *K* in ppm.
  ///
  /// - Complexity: O(pairs).
  public func forEachKinship(
    _ body: (_ skill: SkillID, _ standIn: SkillID, _ ppm: Int) throws -> Void
  ) rethrows {
    for standIn in skills.indices {
      try forEachSkill(coveredBy: standIn) { try body($0, skills[standIn], $1) }
    }
  }

  func forEachSkill(
    coveredBy standIn: Int, _ body: (_ skill: SkillID, _ ppm: Int) throws -> Void
  ) rethrows {
    for entry in standIns[standIn] { try body(skills[Int(entry.skill)], Int(entry.ppm)) }
  }
}
