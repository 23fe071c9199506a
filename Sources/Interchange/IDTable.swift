internal import PasserelleBase
internal import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Ids as they come, each once, with a number in the order of their coming: a hash table over the
/// bytes, since making a string of each of millions of cells costs more than all the rest.
///
/// Lookups wait for memory more than they compute, so a slot has part of the digest beside the number,
/// which spares looking at the bytes of another id.
struct IDTable {
  private struct Slot {
    /// The number of the id, −1 where the slot is free.
    var number: Int32
    /// The upper half of the digest.
    var tag: UInt32

    static let free = Slot(number: -1, tag: 0)
  }

  private var bytes: [UInt8] = []
  /// Where the bytes of each id end.
  private var ends: [Int] = [0]
  /// Never more than half of them are taken.
  private var slots = [Slot](repeating: .free, count: 1 << 10)
  private var last: Int32 = -1

  init() {}

  /// Numbers ids in their order, each of which comes once.
  init(_ ids: [String]) { self.init(bytes: ids.lazy.map(\.utf8)) }

  /// Numbers the bytes of ids, which need not be text.
  init(bytes ids: some Sequence<some Sequence<UInt8>>) {
    for id in ids { _ = Array(id).withUnsafeBufferPointer { intern($0) } }
  }

  var count: Int { ends.count - 1 }

  func name(_ number: Int) -> String {
    String(decoding: bytes[ends[number]..<ends[number + 1]], as: UTF8.self)
  }

  /// The number of a known id.
  func find(_ id: UnsafeBufferPointer<UInt8>) -> Int32? {
    let found = slots[slot(of: id, digest(of: id))].number
    return found >= 0 ? found : nil
  }

  /// The number of an id, a new one if it is new.
  mutating func intern(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Rows of a file mostly repeat the id of the row before.
    if last >= 0, isEqual(id, Int(last)) { return last }
    let digest = digest(of: id)
    let slot = slot(of: id, digest)
    last = slots[slot].number
    if last < 0 { last = add(id, to: slot, digest) }
    return last
  }

  /// The numbers in the order of the ids' bytes.
  func sortedNumbers() -> [Int32] {
    bytes.withUnsafeBufferPointer { bytes in
      (0..<Int32(count)).sorted { left, right in
        let (left, right) = (Int(left), Int(right))
        let (leftCount, rightCount) = (ends[left + 1] - ends[left], ends[right + 1] - ends[right])
        guard let base = bytes.baseAddress else { return leftCount < rightCount }
        let order = memcmp(base + ends[left], base + ends[right], min(leftCount, rightCount))
        return order == 0 ? leftCount < rightCount : order < 0
      }
    }
  }

  private mutating func add(
    _ id: UnsafeBufferPointer<UInt8>, to slot: Int, _ digest: UInt64
  ) -> Int32 {
    let number = Int32(count)
    slots[slot] = Slot(number: number, tag: Self.tag(digest))
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Slot](repeating: .free, count: 2 * slots.count)
    bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        let id = UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]])
        let digest = digest(of: id)
        slots[slot(of: id, digest)] = Slot(number: Int32(number), tag: Self.tag(digest))
      }
    }
  }

  private static func tag(_ digest: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: digest >> 32) }

  /// The slot of an id, or the free one where it belongs.
  private func slot(of id: UnsafeBufferPointer<UInt8>, _ digest: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = Self.tag(digest)
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot].number >= 0,
      slots[slot].tag != tag || !isEqual(id, Int(slots[slot].number))
    { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ id: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    let (start, end) = (ends[number], ends[number + 1])
    guard end - start == id.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let other = id.baseAddress else { return id.isEmpty }
      return memcmp(base + start, other, id.count) == 0
    }
  }
}
