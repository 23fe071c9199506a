internal import PasserelleBase
internal import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Finds documents that occur twice among those of one query, with a table used again and again.
struct DuplicateFinder {
  private let bytes: FileBytes
  /// One more than the index of an entry; 0 is free.
  private var table: [Int32] = []

  init(_ bytes: FileBytes) { self.bytes = bytes }

  /// Each later occurrence with the first one.
  mutating func duplicates(in entries: [TrecFile.Entry]) -> [(first: Int, later: Int)] {
    var size = 16
    while size < 2 * entries.count { size *= 2 }
    if table.count != size {
      table = [Int32](repeating: 0, count: size)
    } else {
      for slot in table.indices { table[slot] = 0 }
    }
    var found: [(first: Int, later: Int)] = []
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: digest(of: slice(entry))) & (size - 1)
      while table[slot] != 0, !isSame(entries[Int(table[slot]) - 1], entry) {
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] == 0 {
        table[slot] = Int32(index + 1)
      } else {
        found.append((Int(table[slot]) - 1, index))
      }
    }
    return found
  }

  private func isSame(_ left: TrecFile.Entry, _ right: TrecFile.Entry) -> Bool {
    guard left.length == right.length else { return false }
    let (left, right) = (slice(left), slice(right))
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }

  private func slice(_ entry: TrecFile.Entry) -> UnsafeRawBufferPointer {
    bytes.slice(entry.start, Int(entry.length))
  }
}
