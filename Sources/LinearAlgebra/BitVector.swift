/// A fixed number of bits with the set operations on them, 64 at a time.
///
/// Inlinable, like ``SparseRows``, since the loops over them run in other modules; and public for that
/// alone, since the compiler inlines nothing of package access across modules.
public struct BitVector: Sendable, Equatable {
  /// How many bits there are.
  public let count: Int
  /// The bits, 64 a word, the first in the lowest place; those beyond the end are clear.
  @usableFromInline var words: [UInt64]

  /// Creates a vector of `count` bits, all clear.
  public init(count: Int) {
    precondition(count >= 0, "a vector of \(count) bits")
    self.count = count
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// The bit at a position.
  @inlinable @inline(__always)
  public subscript(position: Int) -> Bool {
    get { words[position >> 6] >> UInt64(position & 63) & 1 == 1 }
    set {
      let bit = UInt64(1) << UInt64(position & 63)
      if newValue { words[position >> 6] |= bit } else { words[position >> 6] &= ~bit }
    }
  }

  /// Sets every bit.
  public mutating func setAll() {
    for index in words.indices { words[index] = ~0 }
    if count & 63 != 0 { words[words.count - 1] = (UInt64(1) << UInt64(count & 63)) - 1 }
  }

  /// Clears every bit.
  public mutating func clearAll() {
    for index in words.indices { words[index] = 0 }
  }

  /// Sets the bits that are set in `other`, which has as many.
  public mutating func formUnion(_ other: BitVector) {
    precondition(count == other.count, "\(count) bits against \(other.count)")
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Sets the bits at the positions, which may come in any order.
  ///
  /// - Precondition: positions are 0 to one less than ``count``.
  public mutating func insert(_ positions: UnsafeBufferPointer<Int32>) {
    words.withUnsafeMutableBufferPointer { words in
      for position in positions {
        precondition(position >= 0 && position < count, "bit \(position) of \(count)")
        words[Int(position) >> 6] |= UInt64(1) << UInt64(position & 63)
      }
    }
  }

  /// Sets the bits that are set in both `left` and `right`, which have as many.
  public mutating func formUnion(ofCommon left: BitVector, _ right: BitVector) {
    precondition(count == left.count && count == right.count, "\(count) bits")
    for index in words.indices { words[index] |= left.words[index] & right.words[index] }
  }

  /// Clears the bits that are clear in `other`, which has as many.
  public mutating func formIntersection(_ other: BitVector) {
    precondition(count == other.count, "\(count) bits against \(other.count)")
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// How many bits are set that are clear in `other`, which has as many.
  public func setCount(without other: BitVector) -> Int {
    precondition(count == other.count, "\(count) bits against \(other.count)")
    return words.indices.reduce(0) { $0 + (words[$1] & ~other.words[$1]).nonzeroBitCount }
  }

  /// Clears the bits that are set in `other`, which has as many.
  public mutating func subtract(_ other: BitVector) {
    precondition(count == other.count, "\(count) bits against \(other.count)")
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Sets each bit to what `predicate` says of its position.
  @inlinable
  public mutating func fill(where predicate: (Int) -> Bool) {
    for index in words.indices {
      var word: UInt64 = 0
      for bit in 0..<min(64, count - index << 6) where predicate(index << 6 + bit) {
        word |= UInt64(1) << UInt64(bit)
      }
      words[index] = word
    }
  }

  /// Sets each bit that is clear in `settled` to what `predicate` says of its position, and clears
  /// the others.
  @inlinable
  public mutating func fill(outside settled: BitVector, where predicate: (Int) -> Bool) {
    precondition(count == settled.count, "\(count) bits against \(settled.count)")
    for index in words.indices {
      var open = ~settled.words[index]
      if index == words.count - 1, count & 63 != 0 { open &= (UInt64(1) << UInt64(count & 63)) - 1 }
      var word: UInt64 = 0
      while open != 0 {
        let bit = open & (~open &+ 1)
        if predicate(index << 6 + open.trailingZeroBitCount) { word |= bit }
        open ^= bit
      }
      words[index] = word
    }
  }

  /// Calls `body` with the position of each set bit, ascending.
  @inlinable @inline(__always)
  public func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// The number of bits set.
  public var setCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
