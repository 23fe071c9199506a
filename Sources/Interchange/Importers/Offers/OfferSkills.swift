internal import PasserelleModel

extension RecordNotes {
  /// Gives an offer the skills that texts mean, else those of its occupation; without either it is a
  /// problem at the key.
  mutating func readSkills(
    _ mentions: [SkillText], of need: inout NeedDraft, _ known: ImportKnowledge, at key: String,
    found: String? = nil
  ) {
    readSkills(mentions, into: &need.skills, known)
    if need.skills.isEmpty {
      inferSkills(of: need.occupation.map { [$0] } ?? [], optional: true, into: &need.skills, known)
    } else if mentions.contains(where: { $0.isNice == nil }) {
      conclude(.importanceAssumed)
    }
    if need.skills.isEmpty { refuse(.noSkillsRead(found: found ?? ""), at: key) }
  }
}
