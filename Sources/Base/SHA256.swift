/// The digest of FIPS 180-4, by which `sha256sum` names the content of a file: tells whether two byte
/// strings are the same without keeping them.
package struct SHA256 {
  private var state = initialState
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  package init() {}

  /// The 32 bytes of the digest of some bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finalized()
  }

  /// Takes the next bytes.
  ///
  /// - Complexity: O(bytes).
  package mutating func update(_ bytes: some Collection<UInt8>) {
    count += UInt64(bytes.count)
    pending += bytes
    var schedule = [UInt32](repeating: 0, count: 64)
    var start = 0
    while pending.count - start >= 64 {
      Self.expand(pending[start..<start + 64], into: &schedule)
      Self.compress(schedule, into: &state)
      start += 64
    }
    pending.removeFirst(start)
  }

  /// The 32 bytes of the digest of all bytes taken.
  package func finalized() -> [UInt8] {
    var copy = self
    let zeros = (119 - pending.count % 64) % 64
    copy.update([0x80] + [UInt8](repeating: 0, count: zeros))
    copy.update((0..<8).map { UInt8(truncatingIfNeeded: (count * 8) >> UInt64(56 - 8 * $0)) })
    return copy.state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func expand(_ block: ArraySlice<UInt8>, into schedule: inout [UInt32]) {
    for index in 0..<16 {
      let first = block.startIndex + 4 * index
      schedule[index] = block[first..<first + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (old, new) = (schedule[index - 15], schedule[index - 2])
      let low = rotate(old, 7) ^ rotate(old, 18) ^ old >> 3
      let high = rotate(new, 17) ^ rotate(new, 19) ^ new >> 10
      schedule[index] = schedule[index - 16] &+ low &+ schedule[index - 7] &+ high
    }
  }

  private static func compress(_ schedule: [UInt32], into state: inout [UInt32]) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = e & f ^ ~e & g
      let first = h &+ mixed &+ choice &+ constants[round] &+ schedule[round]
      let majority = a & b ^ a & c ^ b & c
      let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [UInt128] = {
    var primes: [UInt128] = []
    var candidate: UInt128 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  /// The first 32 bits behind the point of the square roots of the first eight primes.
  private static let initialState = primes.prefix(8).map { prime in
    UInt32(truncatingIfNeeded: greatest { $0 * $0 <= prime << 64 })
  }

  /// The first 32 bits behind the point of the cube roots of the first 64 primes.
  private static let constants = primes.map { prime in
    UInt32(truncatingIfNeeded: greatest { $0 * $0 * $0 <= prime << 96 })
  }

  /// The greatest number below 2³⁷ that fulfils a condition which smaller ones do.
  private static func greatest(_ fulfils: (UInt128) -> Bool) -> UInt128 {
    var found: UInt128 = 0
    for bit in (0..<37).reversed() where fulfils(found | 1 << bit) { found |= 1 << bit }
    return found
  }
}
