internal import PasserelleBase

extension Numeric {
  /// One whole in parts per million: a level, all weights together, the greatest value of a criterion.
  @inline(__always)
  package static var wholePpm: Self { 1_000_000 }
}

/// The unary steps of levels: (s, λ), 1 ≤ λ ≤ 4, in arrays of four steps a skill.
package enum LevelSteps {
  /// How many steps a skill has.
  package static let perSkill = 4

  /// The place of (s, λ).
  @inline(__always)
  package static func place(of skill: SkillIndex, level: Int) -> Int {
    perSkill * skill.place + level - 1
  }

  /// The places of (s, 1) to (s, `level`).
  @inline(__always)
  package static func places(of skill: SkillIndex, through level: Int = perSkill) -> Range<Int> {
    let first = perSkill * skill.place
    return first..<first + level
  }

  /// φ(s, λ) in ppm, where `covered` ppm of a level of s are: clamp(covered − (λ − 1)·10⁶, 0, 10⁶).
  @inline(__always)
  package static func coverage(ofLevel level: Int, covered: Int32) -> Int32 {
    min(max(covered - Int32(level - 1) * .wholePpm, 0), .wholePpm)
  }
}
