import PasserelleBase
import PasserelleTestSupport
import Testing

@Suite struct TopKTests {
  /// Few distinct scores, so that ties abound.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func theBestAreThoseOfSorting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scores = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    let sorted = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    for count in [0, 1, 3, 10, 100] {
      #expect(scores.offsetsOfGreatest(count) == Array(sorted.prefix(count)))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theOrderOfOffersDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scored = (0..<50).map { Scored(Int.random(in: 0...5, using: &random), at: $0) }
    var (straight, shuffled) = (TopK<Scored<Int>>(7), TopK<Scored<Int>>(7))
    for entry in scored { straight.offer(entry) }
    for entry in scored.shuffled(using: &random) { shuffled.offer(entry) }
    #expect(straight.descending == shuffled.descending)
  }

  @Test func theLeastIsKnownOnceThereAreEnough() {
    var best = TopK<Int>(2)
    best.offer(3)
    #expect(best.least == nil)
    best.offer(1)
    #expect(best.least == 1)
    best.offer(2)
    #expect(best.least == 2 && best.descending == [3, 2])
  }
}
