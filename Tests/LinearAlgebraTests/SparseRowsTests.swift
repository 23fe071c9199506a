import PasserelleLinearAlgebra
import Testing

@Suite struct SparseRowsTests {
  @Test func givesBackEveryRow() {
    let rows = [[1, 2], [], [3]]
    let sparse = SparseRows(rows)
    #expect(sparse.count == 3)
    for (index, row) in rows.enumerated() {
      #expect(Array(sparse[index]) == row)
    }
  }

  @Test func mayHaveNoRows() { #expect(SparseRows<Int>([]).count == 0) }
}
