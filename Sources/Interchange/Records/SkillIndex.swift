internal import PasserelleModel

/// Finds skills by the bytes of their ids, so that a file's million mentions of a skill are numbers.
struct SkillIndex: Sendable {
  /// The skills by number.
  let list: SkillList
  private let table: IDTable

  init(_ skills: some Collection<SkillID>) {
    list = SkillList(skills)
    table = IDTable(list.ids.map(\.rawValue))
  }

  /// The number of the skill with the id; `nil` for one that is not known.
  ///
  /// - Complexity: O(bytes), whatever the number of skills.
  func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? { table.find(name) }
}
