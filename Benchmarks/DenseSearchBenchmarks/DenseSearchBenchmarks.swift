import PasserelleBase
import Benchmark
import PasserelleDenseSearch

/// Dense top-k and the bare product that bounds it.
///
/// Every top-k is compared with sorting one row.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], maxDuration: .seconds(5))
  for count in [1, 10, 100] {
    Benchmark("top \(count) of 4096 × 5000 × 256, one worker") { benchmark in
      let arrays = Arrays(rows: 4096, columns: 5000, inner: 256)
      benchmark.startMeasurement()
      let top = arrays.withProduct { TopKOfProduct(count, of: $0, workers: 1) }
      benchmark.stopMeasurement()
      let first = top.columns.prefix(count).map { Int($0) }
      precondition(first == arrays.best(count, ofRow: 0), "the top \(count) of row 0")
    }
  }
  Benchmark("bare product of 4096 × 5000 × 256, one worker") { benchmark in
    let arrays = Arrays(rows: 4096, columns: 5000, inner: 256)
    benchmark.startMeasurement()
    arrays.withProduct { $0.forEachTile(workers: 1) { Nothing() } }
    benchmark.stopMeasurement()
  }
}

/// Lets tiles go by.
struct Nothing: TileConsumer {
  mutating func begin(rows: Range<Int>, part: Int) {}
  mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>) {}
  mutating func end() {}
}

/// Whole numbers, whose products are exact whatever BLAS adds first.
struct Arrays {
  let rows: Int
  let columns: Int
  let inner: Int
  let left: [Float]
  let right: [Float]

  init(rows: Int, columns: Int, inner: Int) {
    (self.rows, self.columns, self.inner) = (rows, columns, inner)
    var random = SplitMix64(seed: 1)
    left = (0..<rows * inner).map { _ in Float(Int.random(in: -8...8, using: &random)) }
    right = (0..<columns * inner).map { _ in Float(Int.random(in: -8...8, using: &random)) }
  }

  func withProduct<Result>(_ body: (BlockedProduct) -> Result) -> Result {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        body(BlockedProduct(left, rows: rows, right, columns: columns, inner: inner))
      }
    }
  }

  func best(_ count: Int, ofRow row: Int) -> [Int] {
    let values = (0..<columns).map { column in
      (0..<inner).reduce(Float(0)) { $0 + left[row * inner + $1] * right[column * inner + $1] }
    }
    return Array(values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count))
  }
}
