import PasserelleEvaluation
import PasserelleTestSupport
import Testing

@Suite struct StatisticsTests {
  private func normalLike(_ count: Int, seed: UInt64) -> SampleTable {
    var random = SeededGenerator(seed: seed)
    let values = (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    }
    return SampleTable(columns: 1, values: values)
  }

  @Test func theBootstrapIntervalIsThatOfTheNormalLaw() {
    let table = normalLike(400, seed: 3)
    let estimate = Bootstrap(resamples: 2000, seed: 1).estimates(of: table)[0]
    let mean = table.means[0]
    let variance = table.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400
    let half = 1.96 * (variance / 400).squareRoot()
    #expect(abs(estimate.low - (mean - half)) < 0.15 * half)
    #expect(abs(estimate.high - (mean + half)) < 0.15 * half)
  }

  @Test func theIntervalCoversTheTruthAsOftenAsItSays() {
    let covered = (0..<100).count { seed in
      let estimate = Bootstrap(resamples: 200).estimates(of: normalLike(60, seed: UInt64(seed)))[0]
      return estimate.low <= 0 && 0 <= estimate.high
    }
    // 95 expected; five standard deviations are 11.
    #expect((84...100).contains(covered))
  }

  @Test func oneSampleAndNoneHaveIntervalsOfTheirOwn() {
    let one = Bootstrap().estimates(of: SampleTable(columns: 1, values: [0.3]))
    #expect(one == [Estimate(mean: 0.3, low: 0.3, high: 0.3)])
    let none = Bootstrap().estimates(of: SampleTable(columns: 2))
    #expect(none.map(\.mean) == [0, 0])
  }

  @Test func columnsAreDrawnTogether() {
    let values = normalLike(50, seed: 9).values
    let both = SampleTable(columns: 2, values: values.flatMap { [$0, $0] })
    let estimates = Bootstrap().estimates(of: both)
    #expect(estimates[0] == estimates[1])
    #expect(estimates[0] == Bootstrap().estimates(of: SampleTable(columns: 1, values: values))[0])
  }

  /// All 2ⁿ choices of signs.
  private func exactP(_ differences: [Double]) -> Double {
    let observed = abs(differences.reduce(0, +))
    let asFar = (0..<1 << differences.count).count { signs in
      let sum = differences.enumerated().reduce(0.0) {
        $0 + (signs >> $1.offset & 1 == 1 ? $1.element : -$1.element)
      }
      return abs(sum) >= observed - 1e-12
    }
    return Double(asFar) / Double(1 << differences.count)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theRandomisationTestApproachesAllSigns(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let differences = (0..<10).map { _ in Double.random(in: -0.4...0.6, using: &random) }
    let table = SampleTable(columns: 1, values: differences)
    let p = RandomisationTest(permutations: 8000, seed: seed).pValues(of: table)[0]
    #expect(abs(p - exactP(differences)) < 0.03)
  }

  @Test func runsThatAreTheSameDoNotDiffer() {
    let zeros = SampleTable(columns: 1, values: [Double](repeating: 0, count: 30))
    #expect(RandomisationTest().pValues(of: zeros) == [1])
  }

  @Test func holmsCorrectionByHand() {
    #expect(holmAdjusted([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
    #expect(holmAdjusted([0.9, 0.8]) == [1, 1])
    #expect(holmAdjusted([]) == [])
  }
}
