import LinearAlgebra
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
}
