import PasserelleTestSupport
import Testing

@testable import PasserelleLinearAlgebra

/// Sums of columns of whole numbers: exact, in every order.
@Suite struct WeightedSumTests {
  private func sums(_ columns: [[Int64]], _ weights: [Int64]) -> [Double] {
    let flat = columns.flatMap { $0.map(Double.init) }
    var result = [Double](repeating: .nan, count: columns.first?.count ?? 0)
    flat.withUnsafeBufferPointer { flat in
      result.withUnsafeMutableBufferPointer {
        weightedSum(ofColumns: flat, weights.map(Double.init), into: $0)
      }
    }
    return result
  }

  @Test(arguments: [0, 1, 2, 7, 64, 1000]) func isExactForWholeNumbersInAnyOrder(rows: Int) {
    var generator = SeededGenerator(seed: UInt64(rows))
    for _ in 0..<20 {
      // Weights that sum to 10⁶ times values up to 10⁶: no sum on the way passes 10¹² < 2⁵³.
      let cuts = (0..<5).map { _ in Int64.random(in: 0...1_000_000, using: &generator) }.sorted()
      let weights = zip([0] + cuts, cuts + [1_000_000]).map { $1 - $0 }
      let columns = weights.map { _ in
        (0..<rows).map { _ in
          generator.chance(0.2) ? 1_000_000 : Int64.random(in: 0...1_000_000, using: &generator)
        }
      }
      let expected = (0..<rows).map { row in
        Double(zip(weights, columns).reduce(0) { $0 + $1.0 * $1.1[row] })
      }
      #expect(sums(columns, weights) == expected)
      let order = weights.indices.shuffled(using: &generator)
      #expect(sums(order.map { columns[$0] }, order.map { weights[$0] }) == expected)
    }
  }

  @Test func noColumnsSumToNothing() {
    var result = [1.0, 2.0]
    let none: [Double] = []
    none.withUnsafeBufferPointer { none in
      result.withUnsafeMutableBufferPointer { weightedSum(ofColumns: none, [], into: $0) }
    }
    #expect(result == [0, 0])
  }
}
