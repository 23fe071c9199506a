internal import PasserelleBase
internal import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Ids as they come, each once, with a number in the order of their coming: a hash table over the
/// bytes, since making a string of each of millions of cells costs more than all the rest.
struct IDTable {
  private var bytes: [UInt8] = []
  /// Where the bytes of each id end.
  private var ends: [Int] = [0]
  /// The number of the id in each slot, −1 where it is free; never more than half of them taken.
  private var slots = [Int32](repeating: -1, count: 1 << 10)
  private var last: Int32 = -1

  init() {}

  /// Numbers ids in their order, each of which comes once.
  init(_ ids: [String]) {
    for id in ids { _ = Array(id.utf8).withUnsafeBufferPointer { intern($0) } }
  }

  var count: Int { ends.count - 1 }

  func name(_ number: Int) -> String {
    String(decoding: bytes[ends[number]..<ends[number + 1]], as: UTF8.self)
  }

  /// The number of a known id.
  func find(_ id: UnsafeBufferPointer<UInt8>) -> Int32? {
    let found = slots[slot(of: id)]
    return found >= 0 ? found : nil
  }

  /// The number of an id, a new one if it is new.
  mutating func intern(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Rows of a file mostly repeat the id of the row before.
    if last >= 0, isEqual(id, Int(last)) { return last }
    let slot = slot(of: id)
    if slots[slot] < 0 { add(id, to: slot) }
    last = slots[self.slot(of: id)]
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

  private mutating func add(_ id: UnsafeBufferPointer<UInt8>, to slot: Int) {
    slots[slot] = Int32(count)
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
    guard 2 * count > slots.count else { return }
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for number in 0..<count {
      let slot = bytes.withUnsafeBufferPointer { bytes in
        self.slot(of: UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]]))
      }
      slots[slot] = Int32(number)
    }
  }

  private func slot(of id: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest(of: id)) & mask
    while slots[slot] >= 0, !isEqual(id, Int(slots[slot])) { slot = (slot + 1) & mask }
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
