import CPasserelleDenseSearch
import PasserelleTestSupport
import Testing

/// The widest loop of this processor against the plain one.
@Suite struct SelectionLoopTests {
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

  @Test(arguments: 0..<40 as Range<UInt64>) func aLimitKeepsEnoughAndNotTooMany(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...300, using: &generator)
    let values = (0..<count).map { _ in
      seed % 2 == 0 ? Float.random(in: -9...9, using: &generator) : generator.pick([-1, 0, 0, 2])
    }
    let least = Int.random(in: 1...count, using: &generator)
    let most = least + Int.random(in: 1...20, using: &generator)
    let limit = limit_keeping(values, Int32(count), Int32(least), Int32(most))
    #expect(limit == limit_keeping_plain(values, Int32(count), Int32(least), Int32(most)))
    let reaching = values.count { $0 >= limit }
    #expect(reaching >= least)
    if seed % 2 == 0 { #expect(reaching <= most) }
    var (kept, columns) = (values, (0..<Int32(count)).map { $0 })
    #expect(keep_reaching(&kept, &columns, Int32(count), limit) == Int32(reaching))
    #expect(
      columns.prefix(reaching).elementsEqual(
        values.indices.filter { values[$0] >= limit }.map { Int32($0) }))
    #expect(kept.prefix(reaching).elementsEqual(values.filter { $0 >= limit }))
  }

  @Test func infinitiesLeaveALimitThatAllOfThemReach() {
    for values in [[-Float.infinity, .infinity, 1, 2], [.infinity, .infinity], [-.infinity]] {
      let limit = limit_keeping(values, Int32(values.count), 1, 1)
      #expect(values.count { $0 >= limit } >= 1)
    }
  }
}
