import Foundation
import PasserelleDenseSearch

/// Times the dense top-k on arrays that a script shares with its peers.
///
///     DenseTopK QUERIES ITEMS n m d k threads runs OUTPREFIX
///
/// QUERIES (n × d) and ITEMS (m × d) are raw Float32, little-endian. Prints `seconds` for each run and
/// `bare` for the product of the same shape without a consumer; writes OUTPREFIX.ids (Int32, n × k) and
/// OUTPREFIX.scores (Float32, n × k).
@main
enum DenseTopK {
  static func main() throws {
    let arguments = CommandLine.arguments
    let numbers = arguments.dropFirst(3).compactMap { Int($0) }
    precondition(arguments.count >= 10 && numbers.count >= 6, "see the head of this file")
    let (n, m, d, k) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let queries = try floats(arguments[1], count: n * d)
    let items = try floats(arguments[2], count: m * d)
    try queries.withUnsafeBufferPointer { queries in
      try items.withUnsafeBufferPointer { items in
        let product = BlockedProduct(queries, rows: n, items, columns: m, inner: d)
        var top = TopKOfProduct(k, of: product, workers: numbers[4])
        for _ in 0..<numbers[5] {
          print("seconds", time { top = TopKOfProduct(k, of: product, workers: numbers[4]) })
          print("bare", time { product.forEachTile(workers: numbers[4]) { Nothing() } })
        }
        try write(top.columns, to: arguments[9] + ".ids")
        try write(top.values, to: arguments[9] + ".scores")
      }
    }
  }

  /// Lets tiles go by.
  private struct Nothing: TileConsumer {
    mutating func begin(rows: Range<Int>, part: Int) {}
    mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>) {}
    mutating func end() {}
  }

  private static func time(_ work: () -> Void) -> Double {
    let start = ContinuousClock.now
    work()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func floats(_ path: String, count: Int) throws -> [Float] {
    let data = try Data(contentsOf: URL(filePath: path))
    precondition(data.count == 4 * count, "\(path) holds \(data.count) bytes, not 4 × \(count)")
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      _ = data.copyBytes(to: buffer)
      initialized = count
    }
  }

  private static func write(_ values: [some Any], to path: String) throws {
    try values.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }
}
