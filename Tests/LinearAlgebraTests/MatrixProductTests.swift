import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@Suite struct MatrixProductTests {
  /// Three plain loops in Double, and the bound of the product's docstring for each element.
  private func plainProduct(
    _ left: Matrix, _ right: Matrix
  ) -> (values: [Double], bounds: [Double]) {
    var values: [Double] = []
    var bounds: [Double] = []
    for row in 0..<left.rows {
      for column in 0..<right.columns {
        let terms = (0..<left.columns).map {
          Double(left[row, $0]) * Double(right[$0, column])
        }
        values.append(terms.reduce(0, +))
        let gamma = Double(left.columns) * 0x1p-24
        bounds.append(gamma / (1 - gamma) * terms.reduce(0) { $0 + abs($1) })
      }
    }
    return (values, bounds)
  }

  private func random(rows: Int, columns: Int, seed: UInt64) -> Matrix {
    var generator = SeededGenerator(seed: seed)
    var matrix = Matrix(rows: rows, columns: columns)
    for index in matrix.elements.indices {
      matrix.elements[index] = Float.random(in: -1...1, using: &generator)
    }
    return matrix
  }

  @Test(arguments: [(1, 1, 1), (3, 5, 7), (64, 61, 333), (17, 256, 1), (1, 1000, 9)])
  func staysWithinItsStatedErrorOfPlainLoops(rows: Int, inner: Int, columns: Int) {
    let left = random(rows: rows, columns: inner, seed: 1)
    let right = random(rows: inner, columns: columns, seed: 2)
    var tile = [Float](repeating: .nan, count: rows * columns)
    tile.withUnsafeMutableBufferPointer { left.multiply(firstRows: rows, by: right, into: $0) }
    let (values, bounds) = plainProduct(left, right)
    for (index, value) in tile.enumerated() {
      #expect(abs(Double(value) - values[index]) <= bounds[index], "element \(index)")
    }
  }

  @Test func multipliesTheFirstRowsOnly() {
    let left = random(rows: 4, columns: 3, seed: 3)
    let right = random(rows: 3, columns: 2, seed: 4)
    var tile = [Float](repeating: 9, count: 8)
    tile.withUnsafeMutableBufferPointer { left.multiply(firstRows: 2, by: right, into: $0) }
    #expect(tile[4...].allSatisfy { $0 == 9 })
    #expect(tile[..<4].allSatisfy { $0 != 9 })
  }

  @Test func givesZerosWhereTheInnerDimensionIsEmpty() {
    var tile: [Float] = [1, 2]
    tile.withUnsafeMutableBufferPointer {
      Matrix(rows: 1, columns: 0).multiply(
        firstRows: 1, by: Matrix(rows: 0, columns: 2), into: $0)
    }
    #expect(tile == [0, 0])
  }

  @Test func refusesShapesThatDoNotFit() async {
    await #expect(processExitsWith: .failure) {
      var tile: [Float] = [0]
      tile.withUnsafeMutableBufferPointer {
        Matrix(rows: 1, columns: 2).multiply(
          firstRows: 1, by: Matrix(rows: 1, columns: 1), into: $0)
      }
    }
  }

  @Test func namesTheProviderThatIsLoaded() {
    #expect(BLASProvider.blasPath.contains("blas"))
    #expect(BLASProvider.lapackPath.contains("lapack") || BLASProvider.lapackPath.contains("blas"))
    #expect(!BLASProvider.name.isEmpty)
  }
}
