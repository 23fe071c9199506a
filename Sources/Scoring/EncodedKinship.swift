internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// A skill with how far it is covered, in ppm of a level: 2 000 000 is level 2.
package struct Coverage: Sendable, Equatable, BitwiseCopyable {
  package let skill: SkillIndex
  package let ppm: Int32

  /// The whole levels covered, 0–4.
  package var level: Int { Int(ppm / .wholePpm) }
}

/// *K* in index space, by the skill that stands in.
package struct EncodedKinship: Sendable {
  private let covered: SparseRows<Coverage>?
  /// By the skill that is stood in for.
  private let standIns: SparseRows<Coverage>?

  /// Whether each skill stands in for itself only.
  var isIdentity: Bool { covered == nil }

  init(_ kinship: Kinship, skills: Vocabulary<SkillID>) {
    guard !kinship.entries.isEmpty else {
      covered = nil
      standIns = nil
      return
    }
    var rows = [[Coverage]](repeating: [], count: skills.count)
    var columns = rows
    for entry in kinship.entries {
      guard let skill = skills.index(of: entry.skill),
        let standIn = skills.index(of: entry.standIn)
      else { continue }
      rows[standIn.place].append(Coverage(skill: skill, ppm: Int32(entry.ppm)))
      columns[skill.place].append(Coverage(skill: standIn, ppm: Int32(entry.ppm)))
    }
    covered = SparseRows(rows)
    self.standIns = SparseRows(columns)
  }

  /// The skill of a profile that covers another best, up to the level that matters.
  ///
  /// - Returns: it with *K*; `nil` where none does more than the skill's own entry; of several that
  ///   do as much the first.
  func standIn(
    for wanted: Coverage, in profile: [Coverage]
  ) -> (skill: SkillIndex, kinshipPpm: Int32)? {
    guard let covered else { return nil }
    var best: (skill: SkillIndex, kinshipPpm: Int32)?
    var most = min(profile.first { $0.skill == wanted.skill }?.ppm ?? 0, wanted.ppm)
    for own in profile where own.skill != wanted.skill {
      for other in covered[own.skill] where other.skill == wanted.skill {
        let ppm = min(other.ppm * (own.ppm / .wholePpm), wanted.ppm)
        if ppm > most { (best, most) = ((own.skill, other.ppm), ppm) }
      }
    }
    return best
  }

  /// The other skills that stand in for one, with *K*.
  func standIns(for skill: SkillIndex) -> UnsafeBufferPointer<Coverage> {
    standIns?[skill] ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// What a profile covers of every skill: maxₛ′ K(s, s′)·x(s′), in ppm of a level.
  ///
  /// With it φₓ(s, λ) = clamp(result(s) − (λ − 1)·10⁶, 0, 10⁶), and φₓ summed over λ = 1…q is
  /// min(result(s), q·10⁶): integers, whose sums do not depend on order.
  ///
  /// - Returns: the skills covered at all, ascending.
  /// - Complexity: O(n·m·log(n·m)), n skills in the profile that stand in for m others each.
  package func cover(_ profile: [Coverage]) -> [Coverage] {
    guard let covered else { return profile }
    var best: [SkillIndex: Int32] = [:]
    for own in profile {
      best[own.skill] = max(best[own.skill] ?? 0, own.ppm)
      for other in covered[own.skill] {
        // own.ppm is a whole level, so the product of ppm by level stays exact.
        let ppm = other.ppm * (own.ppm / .wholePpm)
        best[other.skill] = max(best[other.skill] ?? 0, ppm)
      }
    }
    return best.map { Coverage(skill: $0, ppm: $1) }.sorted { $0.skill < $1.skill }
  }
}
