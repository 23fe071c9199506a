internal import Passerelle

/// Ranks blocks of learners at the same time and hands results on in their order.
struct MatchPipeline: Sendable {
  /// Learners in a block: enough to keep a worker busy, few enough that their results stay small.
  var blockSize: Int { max(1, min(256, 8192 / max(top, 1))) }

  /// The results of one block.
  struct Block: Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate(set) var learners: [LearnerID] = []
    fileprivate(set) var matchCount = 0
    fileprivate(set) var withoutMatch = 0
  }

  let engine: Engine
  let format: any MatchFormat
  let top: Int
  let workers: Int

  /// Takes blocks from `next` until it has none, and gives each result to `write`.
  func run(_ next: () -> [Learner]?, write: (Block) throws -> Void) async throws {
    try await OrderedPipeline(workers: workers, work: rank).run(next, write: write)
  }

  @Sendable private func rank(_ learners: [Learner]) -> Block {
    var block = Block()
    for result in engine.match(learners, top: top) {
      block.learners.append(result.learner)
      block.matchCount += result.matches.count
      if result.matches.isEmpty { block.withoutMatch += 1 }
      format.append(result, to: &block.bytes)
    }
    return block
  }
}
