internal import Foundation

/// The digest of FIPS 180-4, by which `sha256sum` names the content of a file.
package struct SHA256 {
  private static let constants: [UInt32] = firstPrimes(64).map { fraction(cbrt(Double($0))) }

  private var state: [UInt32] = firstPrimes(8).map { fraction(Double($0).squareRoot()) }
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  package init() {}

  /// Takes the next bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    count += UInt64(bytes.count)
    pending += bytes
    var start = 0
    while pending.count - start >= 64 {
      compress(pending[start..<start + 64])
      start += 64
    }
    pending.removeFirst(start)
  }

  /// The digest of all bytes taken, in hexadecimal.
  package func finalized() -> String {
    var copy = self
    let bits = count * 8
    let padding = 1 + (119 - pending.count % 64) % 64
    copy.update([0x80] + [UInt8](repeating: 0, count: padding - 1))
    copy.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
    return copy.state.map { String(format: "%08x", $0) }.joined()
  }

  private mutating func compress(_ block: ArraySlice<UInt8>) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] = words[index / 4] << 8 | UInt32(byte)
    }
    for i in 16..<64 {
      let (early, late) = (words[i - 15], words[i - 2])
      let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
      let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
      words[i] = words[i - 16] &+ first &+ words[i - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let first = h &+ mixed &+ (e & f ^ ~e & g) &+ Self.constants[i] &+ words[i]
      let other = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let second = other &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  private static func firstPrimes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var number = 2
    while primes.count < count {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes
  }

  /// The first 32 bits behind the point.
  private static func fraction(_ number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 0x1p32)
  }
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

extension DataSet {
  /// The digest of all its tables and of the taxonomy, by their names and contents.
  ///
  /// - Complexity: O(bytes).
  package func contentDigest() -> String {
    let tables: [FileTally.Kind] = [.learners, .courses, .sessions, .needs]
    let files = tables.flatMap(files) + taxonomyFiles
    return files.reduce(into: SHA256()) { digest, file in
      let name = file.path.dropFirst(path.count)
      digest.update(Array("\(name) \(fileDigest(file.path))\n".utf8))
    }.finalized()
  }
}

/// The digest of a file's bytes; that of no bytes where it cannot be read.
package func fileDigest(_ path: String) -> String {
  var digest = SHA256()
  guard let handle = FileHandle(forReadingAtPath: path) else { return digest.finalized() }
  while let block = try? handle.read(upToCount: 1 << 20), !block.isEmpty {
    digest.update([UInt8](block))
  }
  return digest.finalized()
}
