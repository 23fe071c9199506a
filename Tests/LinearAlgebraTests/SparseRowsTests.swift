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

  @Test func elementsThatComeInAnyOrderOfRowsKeepTheirsWithinOne() {
    let coming = [(2, 5), (0, 1), (2, 4), (0, 3), (3, 9)]
    let sparse = SparseRows(rowCount: 5) { take in
      for (row, element) in coming { take(row, element) }
    }
    #expect((0..<5).map { Array(sparse[$0]) } == [[1, 3], [], [5, 4], [9], []])
    #expect(SparseRows<Int>(rowCount: 0) { _ in }.count == 0)
  }

  @Test func mayHaveNoRows() { #expect(SparseRows<Int>([]).count == 0) }
}
