import CVector
import TestSupport
import Testing

/// The widest loop of this processor against the plain one.
@Suite struct VectorTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func findsWhatThePlainLoopFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &generator)
    var values = (0..<count).map { _ in Float(Int.random(in: 0...9, using: &generator)) }
    if count > 3 {
      values[count / 2] = .nan
      values[count / 3] = .infinity
      values[0] = -.infinity
    }
    for threshold in [-Float.infinity, 0, 4, 8.5, 9, .infinity] {
      var fast = [Int32](repeating: -1, count: count)
      var plain = fast
      let found = positions_above(values, Int32(count), threshold, &fast)
      #expect(found == positions_above_plain(values, Int32(count), threshold, &plain))
      #expect(fast.prefix(Int(found)) == plain.prefix(Int(found)))
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 128, 300]) func comparesAsThePlainLoopsDo(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let choices: [Int64] = [.min, -1, 0, 1, .max]
    let left = (0..<count).map { _ in generator.pick(choices) }
    let right = (0..<count).map { _ in generator.pick(choices) }
    var fast = [UInt64](repeating: ~0, count: (count + 63) / 64)
    var plain = fast
    bits_less(left, right, Int32(count), &fast)
    bits_less_plain(left, right, Int32(count), &plain)
    #expect(fast == plain)
    #expect(
      (0..<count).allSatisfy {
        (plain[$0 / 64] >> UInt64($0 % 64) & 1 == 1) == (left[$0] < right[$0])
      })
    bits_equal(left, right, Int32(count), &fast)
    bits_equal_plain(left, right, Int32(count), &plain)
    #expect(fast == plain)
  }
}
