internal import PasserelleModel

/// Finds skills by the bytes of their ids, so that a file's million mentions of a skill share one id.
struct SkillIndex: Sendable {
  private let skills: [SkillID]
  private let table: IDTable

  init(_ skills: some Collection<SkillID>) {
    self.skills = Array(skills)
    table = IDTable(self.skills.map(\.rawValue))
  }

  /// The skill with the id; `nil` for one that is not known.
  ///
  /// - Complexity: O(bytes), whatever the number of skills.
  func skill(_ name: UnsafeBufferPointer<UInt8>) -> SkillID? {
    table.find(name).map { skills[Int($0)] }
  }
}
