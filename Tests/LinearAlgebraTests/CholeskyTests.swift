import PasserelleLinearAlgebra
import Testing

@Suite struct CholeskyTests {
  @Test func factorsByHand() {
    var matrix = [4.0, 2, 2, 5]
    #expect(factorCholesky(&matrix, order: 2))
    #expect(matrix[0] == 2 && matrix[1] == 1 && matrix[3] == 2)
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    var matrix = [1.0, 2, 2, 1]
    #expect(!factorCholesky(&matrix, order: 2))
  }

  @Test func solvesByHand() {
    #expect(solveSymmetric([4, 2, 2, 5], order: 2, [10, 13]) == [1.5, 2])
    #expect(solveSymmetric([1, 2, 2, 1], order: 2, [1, 1]) == nil)
  }

  @Test func productsOfWholeNumbersAreExact() {
    #expect(
      product([1, 2, 3, 4, 5, 6], rows: 2, [1, 0, 0, 1, 1, 1], columns: 2, inner: 3) == [
        4, 5, 10, 11,
      ])
    #expect(product([], rows: 0, [1, 2], columns: 2, inner: 1) == [])
  }
}
