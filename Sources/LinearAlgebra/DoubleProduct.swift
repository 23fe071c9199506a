internal import CPasserelleBLAS

/// The product of row-major `left` (rows × inner) with row-major `right` (inner × columns), in Double.
///
/// Where all factors are whole numbers and every sum of products stays below 2⁵³, each step is exact:
/// the result is then the same whatever BLAS computes it, in whatever order it adds.
///
/// - Precondition: the sizes fit.
/// - Complexity: O(rows · inner · columns) multiplications.
package func product(
  _ left: [Double], rows: Int, _ right: [Double], columns: Int, inner: Int
) -> [Double] {
  precondition(left.count == rows * inner, "\(left.count) values of \(rows) × \(inner)")
  precondition(right.count == inner * columns, "\(right.count) values of \(inner) × \(columns)")
  var result = [Double](repeating: 0, count: rows * columns)
  guard rows > 0, columns > 0, inner > 0 else { return result }
  BLASProvider.holdToOneThread()
  cblas_dgemm(
    Int32(CBLAS_ROW_MAJOR), Int32(CBLAS_NO_TRANSPOSE), Int32(CBLAS_NO_TRANSPOSE),
    Int32(rows), Int32(columns), Int32(inner), 1, left, Int32(inner), right, Int32(columns),
    0, &result, Int32(columns))
  return result
}
