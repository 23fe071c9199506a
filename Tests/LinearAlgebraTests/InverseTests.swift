import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@Suite struct InverseTests {
  @Test(arguments: [0, 1, 2, 7, 40]) func theProductWithTheMatrixIsOne(order: Int) {
    var random = SeededGenerator(seed: UInt64(order))
    let root = (0..<order * order).map { _ in Double.random(in: -1...1, using: &random) }
    let matrix = (0..<order * order).map { index in
      let (row, column) = (index % order, index / order)
      return (0..<order).reduce(row == column ? 1.0 : 0) {
        $0 + root[$1 * order + row] * root[$1 * order + column]
      }
    }
    var inverse = matrix
    #expect(invertPositiveDefinite(&inverse, order: order))
    func entry(_ row: Int, _ column: Int) -> Double {
      inverse[min(row, column) * order + max(row, column)]
    }
    for row in 0..<order {
      for column in 0..<order {
        let product = (0..<order).reduce(0.0) { $0 + entry(row, $1) * matrix[column * order + $1] }
        #expect(abs(product - (row == column ? 1 : 0)) < 1e-10)
      }
    }
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    var matrix = [1.0, 2, 2, 1]
    #expect(!invertPositiveDefinite(&matrix, order: 2))
  }
}
