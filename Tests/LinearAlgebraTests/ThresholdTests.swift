import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@Suite struct ThresholdTests {
  private func threshold(_ count: Int, _ values: [Float]) -> Float {
    values.withUnsafeBufferPointer { PasserelleLinearAlgebra.threshold(ofGreatest: count, in: $0) }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func isThatOfSorting(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...300, using: &generator)
    // Few distinct values, so that ties occur at the threshold.
    let values = (0..<size).map { _ in Float(Int.random(in: 0...40, using: &generator)) }
    for count in 1..<size {
      #expect(threshold(count, values) == values.sorted(by: >)[count - 1], "the \(count)-th")
    }
  }

  @Test func keepsEverythingWhereThereAreTooFew() {
    #expect(threshold(3, []) == -.infinity)
    #expect(threshold(3, [1, 2, 3]) == -.infinity)
  }

  @Test func letsNothingPassForTheTopZero() { #expect(threshold(0, [1, 2]) == .infinity) }
}
