internal import Foundation
internal import PasserelleLinearAlgebra

/// What `doctor` finds out: providers, speed, and whether results are those of plain loops.
struct Checkup {
  private let gigaflops: Double
  private let productError: Float
  private let productTolerance: Float
  private let choleskyError: Double

  static func examine() -> Checkup {
    let (error, tolerance) = productError(rows: 37, inner: 53, columns: 41)
    return Checkup(
      gigaflops: productSpeed(order: 768), productError: error, productTolerance: tolerance,
      choleskyError: choleskyError(order: 24))
  }

  var isHealthy: Bool { productError <= productTolerance && choleskyError < 1e-10 }

  var report: String {
    var lines = [
      "BLAS      \(BLASProvider.name)  \(BLASProvider.blasPath)",
      "LAPACK    \(BLASProvider.lapackPath)",
      "speed     \(Int(gigaflops.rounded())) GFLOP/s, one thread, Float product of 768 × 768 × 768,"
        + " median of 5",
      "product   error \(productError), allowed \(productTolerance)"
        + "  \(productError <= productTolerance ? "right" : "WRONG")",
      "Cholesky  error \(choleskyError), allowed 1e-10"
        + "  \(choleskyError < 1e-10 ? "right" : "WRONG")",
      "cores     \(ProcessInfo.processInfo.activeProcessorCount)",
    ]
    if BLASProvider.name == "reference" {
      lines.append("To go faster: apt-get install libopenblas0-pthread (results stay the same).")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func productSpeed(order: Int) -> Double {
    let matrix = sample(rows: order, columns: order)
    var tile = [Float](repeating: 0, count: order * order)
    let seconds = (0..<5).map { _ in
      let start = ContinuousClock.now
      tile.withUnsafeMutableBufferPointer {
        matrix.multiply(firstRows: order, by: matrix, into: $0)
      }
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return 2 * Double(order * order * order) / seconds.sorted()[2] / 1e9
  }

  /// The greatest difference from plain loops in Double, and what Float may differ by.
  private static func productError(
    rows: Int, inner: Int, columns: Int
  ) -> (error: Float, tolerance: Float) {
    let (left, right) = (sample(rows: rows, columns: inner), sample(rows: inner, columns: columns))
    var tile = [Float](repeating: .nan, count: rows * columns)
    tile.withUnsafeMutableBufferPointer { left.multiply(firstRows: rows, by: right, into: $0) }
    var error: Float = 0
    for row in 0..<rows {
      for column in 0..<columns {
        let exact = (0..<inner).reduce(0.0) {
          $0 + Double(left[row, $1]) * Double(right[$1, column])
        }
        let difference = abs(tile[row * columns + column] - Float(exact))
        error = difference.isNaN ? .infinity : max(error, difference)
      }
    }
    return (error, Float(inner + 2) * 0x1p-24 * Float(inner))
  }

  /// The greatest entry of L·Lᵀ − A for a matrix A that is positive definite by construction.
  private static func choleskyError(order: Int) -> Double {
    let matrix = (0..<order * order).map { index in
      let (row, column) = (index % order, index / order)
      return row == column ? Double(order) : 1 / Double(1 + abs(row - column))
    }
    var factor = matrix
    guard factorCholesky(&factor, order: order) else { return .infinity }
    var error = 0.0
    for column in 0..<order {
      for row in column..<order {
        let product = (0...column).reduce(0.0) {
          $0 + factor[$1 * order + row] * factor[$1 * order + column]
        }
        error = max(error, abs(product - matrix[column * order + row]))
      }
    }
    return error
  }

  /// Values in [−1, 1] without a pattern that a wrong stride would preserve.
  private static func sample(rows: Int, columns: Int) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    for index in matrix.elements.indices {
      matrix.elements[index] = Float((index * 7919 + 13) % 2003) / 1001 - 1
    }
    return matrix
  }
}
