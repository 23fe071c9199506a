import PasserelleEvaluation
import PasserelleTestSupport
import Testing

@Suite struct ExposureTests {
  @Test func giniByHand() {
    #expect(giniCoefficient([2, 2, 2]) == 0)
    #expect(giniCoefficient([0, 0, 0, 5]) == 0.75)
    #expect(giniCoefficient([1, 3]) == 0.25)
    #expect(giniCoefficient([]) == 0 && giniCoefficient([0, 0]) == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func giniIsTheMeanDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let amounts = (0..<17).map { _ in Double.random(in: 0...5, using: &random) }
    let differences = amounts.flatMap { left in amounts.map { abs(left - $0) } }.reduce(0, +)
    let direct = differences / (2 * 17 * amounts.reduce(0, +))
    #expect(abs(giniCoefficient(amounts) - direct) < 1e-12)
  }

  @Test func exposureOfThreeListsByHand() {
    let exposure = Exposure(of: [[0, 1], [0], []], courseCount: 4)
    #expect(exposure.ofCourses == [2, 1 / 1.584_962_500_721_156, 0, 0])
    #expect(exposure.coverage == 0.5 && exposure.firstCoverage == 0.25)
    #expect(exposure.greatestFirstShare == 1 && exposure.listCount == 2)
    #expect(exposure.ofOperators(["b", "a", nil, "a"]) == [exposure.ofCourses[1], 2])
    let curve = exposure.lorenzCurve(points: 4)
    #expect(curve.first == 0 && curve.last == 1 && curve[2] == 0)
    #expect(Exposure(of: [], courseCount: 0).coverage == 0)
  }

  @Test func groupsAreComparedWithTheBestAndSmallOnesWithheld() {
    let values = [Double](repeating: 1, count: 30) + [Double](repeating: 0, count: 30) + [1]
    let groups = values.indices.map { $0 < 20 || $0 >= 50 && $0 < 60 ? "a" : $0 == 60 ? "c" : "b" }
    let compared = GroupComparison(values, groups: groups, smallest: 20)
    #expect(compared.withheld == 1 && compared.rows.map(\.group) == ["a", "b"])
    #expect(compared.rows.map(\.count) == [30, 30])
    #expect(abs(compared.rows[0].rate.mean - 20.0 / 30) < 1e-15)
    #expect(compared.rows[0].ratio == Estimate(mean: 1, low: 1, high: 1))
    let ratio = compared.rows[1].ratio
    #expect(abs(ratio.mean - 0.5) < 1e-12 && ratio.low < 0.5 && ratio.high > 0.5)
    #expect(GroupComparison([], groups: [], smallest: 5).rows.isEmpty)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func theTopIsThatOfSorting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let courses = (0..<40).filter { _ in random.chance(0.6) }.map { Int32($0) }
    let columns = (0..<courses.count * 2).map { _ in Int64.random(in: 0...3, using: &random) }
    let table = CandidateTable(courses: courses, columns: columns.map(Double.init), criteria: 2)
    for method in [RankingMethod.weights([300_000, 700_000]), .product(0, 1)] {
      func score(_ place: Int) -> Int64 {
        let (first, second) = (columns[place], columns[courses.count + place])
        return method == .product(0, 1) ? first * second : 300_000 * first + 700_000 * second
      }
      let sorted = courses.indices.sorted { (score($1), $0) < (score($0), $1) }
      for count in [0, 1, 5, 100] {
        #expect(table.top(count, by: method) == sorted.prefix(count).map { courses[$0] })
      }
    }
  }

  @Test func theHoldoutKeepsItsShareWhateverTheOrder() {
    let ids = (0..<5000).map { "learner-\($0)" }
    let kept = ids.filter(Holdout(seed: 4).contains)
    #expect((900...1100).contains(kept.count))
    #expect(ids.reversed().filter(Holdout(seed: 4).contains) == kept.reversed())
    #expect(ids.filter(Holdout(seed: 5).contains) != kept)
    #expect(!ids.contains(where: Holdout(seed: 4, perMille: 0).contains))
    #expect(Set(ids.map { Holdout(seed: 4).fold(of: $0, folds: 5) }) == [0, 1, 2, 3, 4])
  }
}
