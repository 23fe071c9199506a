import PasserelleScoring
import Testing

@Suite struct WeightsTests {
  @Test func theStandardIsThatOfTheContract() {
    let expected: [CriterionName: Int] = [
      .gap: 500_000, .focus: 300_000, .readiness: 100_000, .reach: 50_000, .soon: 50_000,
      .novelty: 0, .demand: 0,
    ]
    #expect(Set(expected.keys) == Set(CriterionName.allCases))
    for (name, weight) in expected { #expect(Weights.standard[name] == weight) }
  }

  @Test func aCriterionLeftOutWeighsNothing() throws {
    let weights = try Weights([.reach: 1_000_000])
    #expect(weights[.reach] == 1_000_000 && weights[.gap] == 0)
  }

  @Test func refusesWhatIsNoShareOfOneMillion() {
    #expect(throws: Weights.Invalid.sum(999_999)) { try Weights([.gap: 999_999]) }
    #expect(throws: Weights.Invalid.sum(0)) { try Weights([:]) }
    #expect(throws: Weights.Invalid.negative(.gap, -1)) { try Weights([.gap: -1]) }
    #expect(throws: Weights.Invalid.sum(.max)) { try Weights([.gap: .max, .soon: .max]) }
  }
}
