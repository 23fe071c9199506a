import PasserelleDenseSearch
import Synchronization
import PasserelleTestSupport
import Testing

@Suite struct BlockedProductTests {
  /// Counts how often each element passes by.
  private final class Visits: Sendable {
    let counts: Mutex<[Int]>
    init(_ size: Int) { counts = Mutex([Int](repeating: 0, count: size)) }
  }

  private struct Counter: TileConsumer {
    let visits: Visits
    let width: Int
    var open = 0
    mutating func begin(rows: Range<Int>, part: Int) { open += 1 }
    mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>) {
      precondition(open == 1, "a tile outside a block")
      visits.counts.withLock { counts in
        for row in rows {
          for column in columns { counts[row * width + column] += 1 }
        }
      }
    }
    mutating func end() { open -= 1 }
  }

  @Test(arguments: [(1, 1, 2), (700, 1300, 2), (5000, 3, 2), (513, 512, 3), (1, 2000, 4)])
  func showsEveryElementOnce(rows: Int, columns: Int, workers: Int) {
    let (left, right) = ([Float](repeating: 1, count: rows), [Float](repeating: 1, count: columns))
    let visits = Visits(rows * columns)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        BlockedProduct(left, rows: rows, right, columns: columns, inner: 1)
          .forEachTile(workers: workers) { Counter(visits: visits, width: columns) }
      }
    }
    #expect(visits.counts.withLock { $0.allSatisfy { $0 == 1 } })
  }
}
