import Foundation
import PasserelleEvaluation
import PasserelleTestSupport
import Testing

/// Lists of graded courses, against plain loops and by hand.
@Suite struct GradedListTests {
  @Test func aListIsMeasuredByItsFirstCoursesAlone() throws {
    let list = GradedList([4, 9, 7, 2], judged: [4: 3, 7: 0, 2: 2, 1: 2, 8: 1], depth: 3)
    #expect(list.grades == [3, nil, 0] && list.ideal == [3, 2, 2, 1])
    let ideal = 3 + 2 / log2(3.0) + 2 / 2.0
    #expect(abs(list.ndcg - 3 / ideal) < 1e-12)
    func value(_ measure: GradedMeasure) -> Double? {
      measure.estimate(of: [list], Bootstrap())?.estimate.mean
    }
    #expect(value(.good) == 0.5 && value(.refused) == 0.5)
    #expect(value(.goodFound) == 1.0 / 3 && value(.goodFirst) == 1)
    #expect(value(.withoutList) == 0 && value(.unjudged) == 1.0 / 3)
  }

  @Test func whereNothingIsJudgedNothingIsMeasured() {
    let none = GradedList([1, 2], judged: [:], depth: 5)
    let empty = GradedList([], judged: [3: 2, 4: -1], depth: 5)
    for measure in [GradedMeasure.good, .refused, .goodFirst] {
      #expect(measure.estimate(of: [none, empty], Bootstrap()) == nil)
    }
    #expect(GradedMeasure.ndcg.estimate(of: [none, empty], Bootstrap())?.estimate.mean == 0)
    let found = GradedMeasure.goodFound.estimate(of: [none, empty], Bootstrap())
    #expect(found?.estimate.mean == 0 && found?.count == 1)
    #expect(
      GradedMeasure.withoutList.estimate(of: [none, empty], Bootstrap())?.estimate.mean == 0.5)
  }

  @Test func gradesBelowZeroAreRefusals() {
    let list = GradedList([1], judged: [1: -2], depth: 5)
    #expect(GradedMeasure.refused.estimate(of: [list], Bootstrap())?.estimate.mean == 1)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func aRatioOverOnesIsTheMean(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<30).map { _ in Double.random(in: 0...1, using: &random) }
    let bootstrap = Bootstrap(seed: seed)
    let expected = bootstrap.estimates(of: SampleTable(columns: 1, values: values))[0]
    let ones = [Double](repeating: 1, count: 30)
    #expect(bootstrap.ratio(of: values, over: ones) == expected)
    let weighted = try #require(bootstrap.ratio(of: values.map { 3 * $0 }, over: ones))
    #expect(abs(weighted.high - 3 * expected.high) < 1e-12)
  }

  /// One learner with five courses counts as five, and is drawn with all of them or not at all.
  @Test func aRatioWeighsSamplesByTheirWholes() throws {
    let estimate = try #require(Bootstrap().ratio(of: [5, 0], over: [5, 1]))
    #expect(estimate.mean == 5.0 / 6 && estimate.low == 0 && estimate.high == 1)
  }

  @Test func drawsWithoutAWholeSayNothing() throws {
    let estimate = try #require(Bootstrap().ratio(of: [1, 2], over: [0, 4]))
    #expect(estimate == Estimate(mean: 0.75, low: 0.5, high: 0.75))
    #expect(Bootstrap().ratio(of: [0], over: [0]) == nil)
  }
}
