internal import DomainModel
internal import Glibc

/// Finds skills by the bytes of their ids, so that a file's million mentions of a skill share one id.
struct SkillIndex: Sendable {
  private let skills: [SkillID]
  /// Positions in `skills`, one after the digest's place at the latest; −1 where none is.
  private var slots: [Int32]

  init(_ skills: some Collection<SkillID>) {
    self.skills = Array(skills)
    let slotCount = 1 << (Int.bitWidth - (2 * skills.count + 1).leadingZeroBitCount)
    slots = [Int32](repeating: -1, count: slotCount)
    for (position, skill) in self.skills.enumerated() {
      var name = skill.rawValue
      let slot = name.withUTF8 { bytes in self.slot(of: bytes) }
      if slots[slot] < 0 { slots[slot] = Int32(position) }
    }
  }

  /// The skill with the id; `nil` for one that is not known.
  ///
  /// - Complexity: O(bytes), whatever the number of skills.
  func skill(_ name: UnsafeBufferPointer<UInt8>) -> SkillID? {
    let position = slots[slot(of: name)]
    return position < 0 ? nil : skills[Int(position)]
  }

  /// Where the name stands, or would stand.
  private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: digest(of: name)) & (slots.count - 1)
    while slots[slot] >= 0, !skills[Int(slots[slot])].isSpelled(name) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

extension SkillID {
  fileprivate func isSpelled(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let isSame = rawValue.utf8.withContiguousStorageIfAvailable { own in
      guard own.count == name.count else { return false }
      guard let left = own.baseAddress, let right = name.baseAddress else { return true }
      return memcmp(left, right, own.count) == 0
    }
    return isSame ?? rawValue.utf8.elementsEqual(name)
  }
}
