/// A number that stands for bytes in hash tables: equal bytes give equal digests.
///
/// Ids are URIs of some sixty bytes that differ in the last few, and are looked up millions of times:
/// the standard hash takes longer than the rest of a lookup. Multiplies each eight bytes into a state
/// and folds the product's halves, as wyhash does (Wang Yi, 2019), from a start that differs from run to
/// run, so that nobody can choose ids that collide.
package func digest(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  digest(of: UnsafeRawBufferPointer(bytes))
}

/// The same for bytes without a type.
package func digest(of raw: UnsafeRawBufferPointer) -> UInt64 {
  var state = UInt64(raw.count) ^ seed
  var start = 0
  while start + 8 <= raw.count {
    state = folded(state ^ raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    start += 8
  }
  var tail: UInt64 = 0
  while start < raw.count {
    tail = tail << 8 | UInt64(raw[start])
    start += 1
  }
  return folded(state ^ tail)
}

private let seed = UInt64.random(in: .min ... .max)

private func folded(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
