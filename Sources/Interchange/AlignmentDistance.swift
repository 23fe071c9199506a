/// The optimal-string-alignment distance from one text to many: insertions, deletions,
/// substitutions and neighbours swapped, on bytes.
///
/// Bit-parallel after Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
/// Distances" (Nordic Journal of Computing 10, 2003): a column of the table is two words, so that
/// a text of up to 64 bytes costs a few operations for each byte of the other. Ours first drops the
/// beginning and the end that both share, as the URIs of a taxonomy share most of theirs, and falls
/// back on the table where more than 64 bytes are left.
struct AlignmentDistance {
  private let pattern: [UInt8]

  /// Measures from this text.
  init(from pattern: [UInt8]) { self.pattern = pattern }

  /// The distance, or any number above `limit` where it is greater than that.
  ///
  /// - Complexity: O(n) for up to 64 bytes that differ, O(n · m) beyond.
  func to(_ text: [UInt8], limit: Int) -> Int {
    guard abs(pattern.count - text.count) <= limit else { return limit + 1 }
    let shorter = min(pattern.count, text.count)
    var front = 0
    while front < shorter, pattern[front] == text[front] { front += 1 }
    var back = 0
    while back < shorter - front,
      pattern[pattern.count - 1 - back] == text[text.count - 1 - back]
    {
      back += 1
    }
    let left = pattern[front..<pattern.count - back]
    let right = text[front..<text.count - back]
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    return left.count <= 64
      ? Self.bitParallel(left, right, limit: limit) : Self.table(Array(left), Array(right))
  }

  private static func bitParallel(
    _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, limit: Int
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { places in
      places.initialize(repeating: 0)
      for (bit, byte) in pattern.enumerated() { places[Int(byte)] |= 1 << UInt64(bit) }
      let lastRow: UInt64 = 1 << UInt64(pattern.count - 1)
      var (rises, falls) = (UInt64.max, UInt64(0))
      var (diagonal, earlierPlaces) = (UInt64(0), UInt64(0))
      var (distance, left) = (pattern.count, text.count)
      for byte in text {
        let here = places[Int(byte)]
        let swapped = ((~diagonal & here) << 1) & earlierPlaces
        diagonal = (((here & rises) &+ rises) ^ rises) | here | falls | swapped
        let up = falls | ~(diagonal | rises)
        let down = rises & diagonal
        if up & lastRow != 0 { distance += 1 } else if down & lastRow != 0 { distance -= 1 }
        let shifted = (up << 1) | 1
        rises = (down << 1) | ~(diagonal | shifted)
        falls = shifted & diagonal
        earlierPlaces = here
        left -= 1
        // Each byte that is left can bring the distance down by one at most.
        if distance - left > limit { return limit + 1 }
      }
      return distance
    }
  }

  /// The recurrence itself; also the oracle of the tests.
  static func table(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in stride(from: 1, through: left.count, by: 1) {
      current[0] = row
      for column in stride(from: 1, through: right.count, by: 1) {
        let isSame = left[row - 1] == right[column - 1]
        var distance = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          distance = min(distance, beforeLast[column - 2] + 1)
        }
        current[column] = distance
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}
