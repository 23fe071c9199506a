internal import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Finds skills by the bytes of their ids, so that a file's million mentions of a skill are numbers.
struct SkillIndex: Sendable {
  /// The skills by number.
  let list: SkillList
  /// What all ids begin with, most of the bytes of a URI: compared once where it stands, and not kept
  /// for each id, half of whose bytes then stay in the fastest memory.
  private let prefix: [UInt8]
  /// What stands behind it.
  private let table: IDTable

  init(_ skills: some Collection<SkillID>) {
    list = SkillList(skills)
    // The ids are in order, so that what the first and the last share is shared by all.
    let ends = [list.ids.first, list.ids.last].map { $0?.rawValue.utf8 ?? "".utf8 }
    prefix = Array(zip(ends[0], ends[1]).prefix { $0 == $1 }.map(\.0))
    table = IDTable(
      bytes: list.ids.lazy.map { [prefix] in $0.rawValue.utf8.dropFirst(prefix.count) })
  }

  /// The number of the skill with the id; `nil` for one that is not known.
  ///
  /// - Complexity: O(bytes), whatever the number of skills.
  func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard name.count >= prefix.count else { return nil }
    guard let base = name.baseAddress, !prefix.isEmpty else { return table.find(name) }
    guard memcmp(base, prefix, prefix.count) == 0 else { return nil }
    return table.find(UnsafeBufferPointer(rebasing: name[prefix.count...]))
  }
}
