internal import CPasserelleBLAS

extension Matrix {
  /// Writes the product of the first `rowCount` rows of this matrix with `right` into `tile`.
  ///
  /// `tile` is row-major, `rowCount` × `right.columns`; what it held before does not matter.
  ///
  /// **Error.** BLAS may add in any order. With `u = 2⁻²⁴` an element differs from the exact
  /// product by at most `γₙ·Σ|aᵢ·bᵢ|`, `γₙ = n·u / (1 − n·u)`, `n` the inner dimension (Higham,
  /// *Accuracy and Stability of Numerical Algorithms*, section 3.1), whatever the provider.
  ///
  /// - Precondition: `columns == right.rows`, and `tile` holds `rowCount * right.columns` values.
  /// - Complexity: O(`rowCount` · `columns` · `right.columns`) multiplications.
  package func multiply(
    firstRows rowCount: Int, by right: Matrix, into tile: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(rowCount <= rows, "\(rowCount) of \(rows) rows")
    precondition(columns == right.rows, "\(columns) columns against \(right.rows) rows")
    precondition(tile.count >= rowCount * right.columns, "a tile of \(tile.count) elements")
    guard rowCount > 0, right.columns > 0 else { return }
    guard columns > 0 else { return tile.update(repeating: 0) }
    BLASProvider.holdToOneThread()
    cblas_sgemm(
      Int32(CBLAS_ROW_MAJOR), Int32(CBLAS_NO_TRANSPOSE), Int32(CBLAS_NO_TRANSPOSE),
      Int32(rowCount), Int32(right.columns), Int32(columns),
      1, elements, Int32(columns), right.elements, Int32(right.columns),
      0, tile.baseAddress, Int32(right.columns))
  }
}
