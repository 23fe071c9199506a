import Passerelle
import Testing

@Suite struct ScoreTests {
  @Test(
    arguments: [
      (731_250_000_000, "0.731250"), (0, "0.000000"), (1_000_000_000_000, "1.000000"),
      (499_999, "0.000000"), (500_000, "0.000001"), (999_999_500_000, "1.000000"),
    ] as [(Int64, String)])
  func isPrintedWithSixDecimals(trillionths: Int64, text: String) {
    #expect(Score(trillionths: trillionths).description == text)
  }

  @Test func partsAreAsShortAsTheyCanBe() throws {
    let engine = try Engine(
      Catalogue(courses: [Course(id: "c", teaches: ["s": .foundation])], needs: []),
      asOf: "1970-01-01")
    let learner = Learner(id: "l", skills: [:])
    let parts = try engine.match(learner, allParts: true).matches[0].parts
    #expect(parts.map(\.description) == ["0", "0", "1", "1", "1", "1", "0"])
    let weighty = try engine.match(learner).matches[0].parts
    #expect(weighty == parts.filter { Weights.standard[$0.criterion] > 0 })
  }
}
