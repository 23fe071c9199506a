/// Works on blocks at the same time and hands results on in the order of the blocks.
package struct OrderedPipeline<Input: Sendable, Output: Sendable> {
  private let workers: Int
  private let work: @Sendable (Input) async throws -> Output

  /// Takes what is done with a block.
  ///
  /// - Precondition: `workers` is 1 or more.
  package init(workers: Int, work: @escaping @Sendable (Input) async throws -> Output) {
    precondition(workers >= 1, "\(workers) workers")
    self.workers = workers
    self.work = work
  }

  /// Takes blocks from `next` until it has none, and gives each result to `write`.
  ///
  /// At most `workers` blocks are under way, and only so many wait for one before them: memory does
  /// not grow with the number of learners.
  ///
  /// - Throws: what `next`, the work or `write` throws; `CancellationError` between two blocks.
  package func run(
    _ next: () throws -> Input?, write: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var (started, written) = (0, 0)
      var waiting: [Int: Output] = [:]
      func writeInOrder() throws {
        while let block = waiting.removeValue(forKey: written) {
          try write(block)
          written += 1
        }
      }
      while let input = try next() {
        try Task.checkCancellation()
        while started - written - waiting.count >= workers || started - written >= 2 * workers {
          guard let (number, block) = try await group.next() else { break }
          waiting[number] = block
          try writeInOrder()
        }
        let number = started
        group.addTask { [work] in (number, try await work(input)) }
        started += 1
      }
      for try await (number, block) in group {
        waiting[number] = block
        try writeInOrder()
      }
    }
  }
}
