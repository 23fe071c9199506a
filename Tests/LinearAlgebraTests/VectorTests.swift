import CPasserelleVector
import PasserelleTestSupport
import Testing

/// The widest loop of this processor against the plain one.
@Suite struct VectorTests {
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
