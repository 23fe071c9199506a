internal import CPasserelleBLAS

/// The sum of columns that stand end to end, each times its weight.
///
/// Where all factors are whole numbers and no sum of products passes 2⁵³, each step is exact: the
/// result is then the same whatever BLAS computes it, in whatever order it adds.
///
/// A product of fewer than 9 216 values is too small for OpenBLAS to start threads for it, so callers
/// that multiply blocks below that leave its setting alone.
///
/// - Precondition: there are `weights.count` columns of `result.count` values.
/// - Complexity: O(columns · rows) multiplications.
package func weightedSum(
  ofColumns columns: UnsafeBufferPointer<Double>, _ weights: [Double],
  into result: UnsafeMutableBufferPointer<Double>
) {
  precondition(
    columns.count >= weights.count * result.count, "\(columns.count) values of \(result.count)")
  guard !result.isEmpty, !weights.isEmpty else { return result.update(repeating: 0) }
  cblas_dgemv(
    Int32(CBLAS_ROW_MAJOR), Int32(CBLAS_TRANSPOSE), Int32(weights.count), Int32(result.count), 1,
    columns.baseAddress, Int32(result.count), weights, 1, 0, result.baseAddress, 1)
}
