internal import CPasserelleBLAS
internal import Dispatch
internal import PasserelleLinearAlgebra
internal import Synchronization

/// Takes the tiles of a blocked product while they are in cache.
///
/// A worker has a consumer of its own. For each block of rows it calls `begin`, then `consume` for the
/// tiles of that block from left to right, then `end`.
package protocol TileConsumer: SendableMetatype {
  /// A block of rows comes next, over one part of the columns.
  mutating func begin(rows: Range<Int>, part: Int)

  /// A tile, row-major with a stride of its number of columns.
  mutating func consume(_ tile: UnsafePointer<Float>, rows: Range<Int>, columns: Range<Int>)

  /// The block of rows is complete.
  mutating func end()
}

/// The product of row-major `left` (rows × inner) with the transpose of row-major `right`
/// (columns × inner), tile by tile: the producer of faiss's and implicit's exact search.
///
/// Tiles stay in a core's second-level cache, so that a consumer reads them there; the product as a
/// whole is never stored. Workers take blocks of rows from one counter; where there are too few of
/// those, each takes a part of the columns. BLAS is held to one thread in each worker.
package struct BlockedProduct {
  /// Rows and columns of a tile: 1 MiB of Float.
  package static let tileRows = 512
  package static let tileColumns = 512

  private let left: UnsafeBufferPointer<Float>
  private let right: UnsafeBufferPointer<Float>
  package let rows: Int
  private let columns: Int
  private let inner: Int

  /// - Precondition: `left` holds rows · inner values and `right` columns · inner.
  package init(
    _ left: UnsafeBufferPointer<Float>, rows: Int, _ right: UnsafeBufferPointer<Float>,
    columns: Int, inner: Int
  ) {
    precondition(left.count == rows * inner, "\(left.count) values of \(rows) × \(inner)")
    precondition(right.count == columns * inner, "\(right.count) values of \(columns) × \(inner)")
    self.left = left
    self.right = right
    self.rows = rows
    self.columns = columns
    self.inner = inner
  }

  /// A block of rows over a range of columns: what one worker does at a time.
  private struct Block {
    let rows: Range<Int>
    let part: Int
    let columns: Range<Int>
  }

  /// Computes every tile once.
  ///
  /// - Complexity: O(rows · columns · inner) multiplications, memory of a tile a worker.
  package func forEachTile<Consumer: TileConsumer>(
    workers: Int, _ makeConsumer: @Sendable () -> Consumer
  ) {
    precondition(workers > 0, "\(workers) workers")
    BLASProvider.holdToOneThread()
    let blocks = blocks(workers: workers)
    let next = Atomic(0)
    nonisolated(unsafe) let product = self
    DispatchQueue.concurrentPerform(iterations: min(workers, blocks.count)) { _ in
      var consumer = makeConsumer()
      let tile = Scratch<Float>(repeating: 0, count: Self.tileRows * Self.tileColumns)
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < blocks.count else { return }
        product.produce(blocks[index], tile.values, &consumer)
      }
    }
  }

  private func blocks(workers: Int) -> [Block] {
    let byRows = stride(from: 0, to: rows, by: Self.tileRows).map {
      $0..<min($0 + Self.tileRows, rows)
    }
    let parts = columnParts(workers: workers)
    let share = max((columns + parts - 1) / parts, 1)
    return byRows.flatMap { rows in
      (0..<parts).map { part in
        let first = min(part * share, columns)
        return Block(rows: rows, part: part, columns: first..<min(first + share, columns))
      }
    }
  }

  /// How many parts the columns are divided into: one, unless there are too few blocks of rows to
  /// keep all workers busy to the end.
  package func columnParts(workers: Int) -> Int {
    rows >= 4 * workers * Self.tileRows ? 1 : workers
  }

  private func produce<Consumer: TileConsumer>(
    _ block: Block, _ tile: UnsafeMutableBufferPointer<Float>, _ consumer: inout Consumer
  ) {
    guard let target = tile.baseAddress else { return }
    consumer.begin(rows: block.rows, part: block.part)
    for first in stride(
      from: block.columns.lowerBound, to: block.columns.upperBound, by: Self.tileColumns)
    {
      let columns = first..<min(first + Self.tileColumns, block.columns.upperBound)
      multiply(block.rows, columns, into: target)
      consumer.consume(target, rows: block.rows, columns: columns)
    }
    consumer.end()
  }

  /// One row is a product with a vector, for which BLAS need not pack the matrix.
  private func multiply(
    _ rows: Range<Int>, _ columns: Range<Int>, into tile: UnsafeMutablePointer<Float>
  ) {
    guard inner > 0, let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
      return tile.update(repeating: 0, count: rows.count * columns.count)
    }
    let a = leftBase + rows.lowerBound * inner
    let b = rightBase + columns.lowerBound * inner
    if rows.count == 1 {
      cblas_sgemv(
        Int32(CBLAS_ROW_MAJOR), Int32(CBLAS_NO_TRANSPOSE), Int32(columns.count), Int32(inner),
        1, b, Int32(inner), a, 1, 0, tile, 1)
    } else {
      cblas_sgemm(
        Int32(CBLAS_ROW_MAJOR), Int32(CBLAS_NO_TRANSPOSE), Int32(CBLAS_TRANSPOSE),
        Int32(rows.count), Int32(columns.count), Int32(inner),
        1, a, Int32(inner), b, Int32(inner), 0, tile, Int32(columns.count))
    }
  }
}
