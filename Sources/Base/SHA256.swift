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
    if bytes.withContiguousStorageIfAvailable({ take(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { take($0) }
    }
  }

  /// Fills the block that was begun, digests whole blocks where they lie, and keeps the rest.
  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending += missing
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { Self.digest($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count & ~63
    Self.digest(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: &state)
    pending += rest.dropFirst(whole)
  }

  /// The 32 bytes of the digest of all bytes taken.
  package func finalized() -> [UInt8] {
    var copy = self
    let zeros = (119 - pending.count) % 64
    copy.update([0x80] + [UInt8](repeating: 0, count: zeros))
    copy.update((0..<8).map { UInt8(truncatingIfNeeded: (count * 8) >> UInt64(56 - 8 * $0)) })
    return (0..<32).map { UInt8(truncatingIfNeeded: copy.state[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// Bytes as hexadecimal digits in lower case, as `sha256sum` writes a digest.
  package static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Digests whole blocks.
  private static func digest(_ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          for index in 0..<16 {
            schedule[index] = UInt32(
              bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
          }
          expand(schedule)
          compress(schedule, constants, into: &state)
        }
      }
    }
  }

  private static func expand(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
    for index in 16..<64 {
      let (old, new) = (schedule[index - 15], schedule[index - 2])
      let low = rotate(old, 7) ^ rotate(old, 18) ^ old >> 3
      let high = rotate(new, 17) ^ rotate(new, 19) ^ new >> 10
      schedule[index] = schedule[index - 16] &+ low &+ schedule[index - 7] &+ high
    }
  }

  private static func compress(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: inout SIMD8<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds turn the letters once around, so none has to be moved.
    for first in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, constants[first] &+ schedule[first])
      round(h, a, b, &c, d, e, f, &g, constants[first + 1] &+ schedule[first + 1])
      round(g, h, a, &b, c, d, e, &f, constants[first + 2] &+ schedule[first + 2])
      round(f, g, h, &a, b, c, d, &e, constants[first + 3] &+ schedule[first + 3])
      round(e, f, g, &h, a, b, c, &d, constants[first + 4] &+ schedule[first + 4])
      round(d, e, f, &g, h, a, b, &c, constants[first + 5] &+ schedule[first + 5])
      round(c, d, e, &f, g, h, a, &b, constants[first + 6] &+ schedule[first + 6])
      round(b, c, d, &e, f, g, h, &a, constants[first + 7] &+ schedule[first + 7])
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ mixed &+ (g ^ e & (f ^ g)) &+ word
    d &+= first
    h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ (a & b | c & (a | b))
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
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
  private static let initialState = SIMD8(
    primes.prefix(8).map { prime in
      UInt32(truncatingIfNeeded: greatest { $0 * $0 <= prime << 64 })
    })

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
