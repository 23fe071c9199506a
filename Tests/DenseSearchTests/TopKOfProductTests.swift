import PasserelleDenseSearch
import PasserelleTestSupport
import Testing

/// The blocked top-k against sorting the whole product.
@Suite struct TopKOfProductTests {
  /// Small whole numbers: products are exact in Float, whatever order BLAS adds in, and ties abound.
  private func wholeNumbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Float(Int.random(in: -3...3, using: &generator)) }
  }

  private func expectSorted(
    rows: Int, columns: Int, inner: Int, count: Int, workers: Int
  ) {
    let left = wholeNumbers(rows * inner, seed: 1)
    let right = wholeNumbers(columns * inner, seed: 2)
    expectSorted(left, rows: rows, right, columns: columns, inner, count: count, workers: workers)
  }

  private func expectSorted(
    _ left: [Float], rows: Int, _ right: [Float], columns: Int, _ inner: Int, count: Int,
    workers: Int = 2
  ) {
    let found = left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        TopKOfProduct(
          count, of: BlockedProduct(left, rows: rows, right, columns: columns, inner: inner),
          workers: workers)
      }
    }
    for row in 0..<rows {
      let values = (0..<columns).map { column in
        (0..<inner).reduce(Float(0)) { $0 + left[row * inner + $1] * right[column * inner + $1] }
      }
      let expected = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count)
      let ids = found.columns[row * count..<(row + 1) * count]
      #expect(ids.prefix(expected.count).map { Int($0) } == Array(expected), "row \(row)")
      #expect(ids.dropFirst(expected.count).allSatisfy { $0 == -1 })
      let best = found.values[row * count..<(row + 1) * count].prefix(expected.count)
      #expect(best.elementsEqual(expected.map { values[$0] }))
    }
  }

  @Test(arguments: [1, 2, 3]) func agreesWithSortingForAnyNumberOfWorkers(workers: Int) {
    expectSorted(rows: 37, columns: 1100, inner: 5, count: 10, workers: workers)
  }

  @Test(arguments: [1, 9, 100, 513, 700]) func agreesForAnyLengthOfTheList(count: Int) {
    expectSorted(rows: 9, columns: 600, inner: 4, count: count, workers: 2)
  }

  @Test(arguments: [(1, 1, 1), (1, 5000, 3), (513, 3, 2), (20, 511, 7), (3, 513, 1)])
  func agreesForShapesThatFillNoTile(rows: Int, columns: Int, inner: Int) {
    expectSorted(rows: rows, columns: columns, inner: inner, count: 4, workers: 2)
  }

  @Test func manyBlocksOfRowsLeaveNoSeam() {
    expectSorted(rows: 2100, columns: 40, inner: 2, count: 3, workers: 1)
  }

  @Test(arguments: [1, 5, 100]) func allEqualGoesToTheFirstColumns(count: Int) {
    let ones = [Float](repeating: 1, count: 1300)
    expectSorted(Array(ones.prefix(3)), rows: 3, ones, columns: 1300, 1, count: count)
  }

  /// A reservoir full of equal values must still have room for better ones.
  @Test(arguments: [1, 5, 100]) func betterOnesFollowManyThatAreEqual(count: Int) {
    let values = (0..<1300).map { Float(max(1, $0 - 700)) }
    expectSorted([1, 0, 0], rows: 3, values, columns: 1300, 1, count: count, workers: 1)
  }

  @Test(arguments: [1, 5, 100]) func tellsNeighbouringNumbersApart(count: Int) {
    var generator = SeededGenerator(seed: 7)
    let neighbours = (0..<1300).map { Float(bitPattern: Float(1).bitPattern + UInt32($0 / 2)) }
    expectSorted(
      [1, 1], rows: 2, neighbours.shuffled(using: &generator), columns: 1300, 1, count: count)
  }

  @Test func emptySidesHaveNothing() {
    expectSorted(rows: 3, columns: 0, inner: 2, count: 2, workers: 2)
    expectSorted(rows: 0, columns: 3, inner: 2, count: 2, workers: 2)
    expectSorted(rows: 2, columns: 3, inner: 0, count: 2, workers: 1)
  }
}
