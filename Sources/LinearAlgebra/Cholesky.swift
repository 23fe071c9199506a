internal import CPasserelleBLAS

/// Factors the lower triangle of a symmetric positive-definite matrix in place: A = L·Lᵀ.
///
/// `elements` is `order` × `order`, column-major, only the lower triangle is read and written.
/// LAPACK's `dpotrf`.
///
/// - Returns: `false` when the matrix is not positive definite.
/// - Precondition: `elements.count == order * order`.
/// - Complexity: O(`order`³ / 3) multiplications.
package func factorCholesky(_ elements: inout [Double], order: Int) -> Bool {
  precondition(elements.count == order * order, "\(elements.count) elements of order \(order)")
  guard order > 0 else { return true }
  var size = Int32(order)
  var info: Int32 = 0
  var lower = CChar(UInt8(ascii: "L"))
  dpotrf_(&lower, &size, &elements, &size, &info)
  return info == 0
}

/// Replaces the lower triangle of a symmetric positive-definite matrix by that of its inverse.
///
/// `elements` is `order` × `order`, column-major, only the lower triangle is read and written.
/// LAPACK's `dpotrf` and `dpotri`.
///
/// - Returns: `false` when the matrix is not positive definite.
/// - Precondition: `elements.count == order * order`.
/// - Complexity: O(`order`³) multiplications.
package func invertPositiveDefinite(_ elements: inout [Double], order: Int) -> Bool {
  guard factorCholesky(&elements, order: order) else { return false }
  guard order > 0 else { return true }
  var size = Int32(order)
  var info: Int32 = 0
  var lower = CChar(UInt8(ascii: "L"))
  dpotri_(&lower, &size, &elements, &size, &info)
  return info == 0
}

/// Solves A·x = b for a symmetric positive-definite A: LAPACK's `dpotrf` and `dpotrs`.
///
/// `elements` is `order` × `order`, column-major; only the lower triangle is read.
///
/// - Returns: x, or `nil` when the matrix is not positive definite.
/// - Precondition: `elements.count == order * order` and `right.count == order`.
/// - Complexity: O(`order`³ / 3) multiplications.
package func solveSymmetric(_ elements: [Double], order: Int, _ right: [Double]) -> [Double]? {
  precondition(right.count == order, "\(right.count) values for order \(order)")
  var (factor, solution) = (elements, right)
  guard factorCholesky(&factor, order: order) else { return nil }
  var (size, columns, info) = (Int32(order), Int32(1), Int32(0))
  var lower = CChar(UInt8(ascii: "L"))
  dpotrs_(&lower, &size, &columns, factor, &size, &solution, &size, &info)
  return info == 0 ? solution : nil
}
