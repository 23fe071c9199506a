internal import Passerelle
internal import PasserelleInterchange

/// How far a data set's learners have been read.
public struct ReadingProgress: Sendable {
  /// How much of `total` is done, in bytes.
  public let done: Int
  /// How much there is; 0 where that is not known, as of a pipe.
  public let total: Int
  /// The rows read so far.
  public let rows: Int

  init(_ stream: LearnerStream) {
    (done, total, rows) = (stream.bytesRead, stream.byteCount, stream.tally.read)
  }
}

/// Learners in blocks, for as long as somebody wants what comes of them.
///
/// Once a row is lost that is not given up, the rest is read for its problems alone.
struct LearnerBlocks {
  private(set) var stream: LearnerStream
  private let isUsable: Bool
  private let keepsGoing: Bool

  /// Takes the learners of a data set, and whether its good rows are wanted where others are lost.
  init(_ stream: LearnerStream, of data: OpenedData, keepsGoing: Bool) {
    self.stream = stream
    self.keepsGoing = keepsGoing
    isUsable = data.verdict.permits(keepingGoing: keepsGoing)
  }

  /// The next `count` learners or fewer; `nil` at the end.
  ///
  /// `meet` is shown every good row, those too of which nothing is wanted.
  ///
  /// - Throws: `CancellationError` between blocks.
  mutating func next(
    _ count: Int, progress: (ReadingProgress) -> Void, meet: ([Learner]) -> Void = { _ in }
  ) throws -> [Learner]? {
    while true {
      try Task.checkCancellation()
      progress(ReadingProgress(stream))
      let block = stream.next(count)
      if block.isEmpty { return nil }
      meet(block)
      if isUsable && (keepsGoing || !stream.hasErrors) { return block }
    }
  }
}
