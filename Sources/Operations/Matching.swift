public import Passerelle
public import PasserelleInterchange

/// What is asked of a ranking of a data set's learners.
public struct MatchRequest: Sendable {
  /// What scores depend on.
  public var settings: EngineSettings
  /// The most courses for each learner, 1 or more.
  public var top = 10
  /// Whether the values of criteria that weigh nothing are wanted too.
  public var allParts = false
  /// The learners to rank; all where there are none.
  public var learners: [LearnerID] = []
  /// How many work at a time, 1 or more; results do not depend on it.
  public var workers = 1
  /// Whether the good rows are wanted where others are lost.
  public var keepsGoing = false

  /// Takes what scores depend on; the rest has defaults.
  public init(_ settings: EngineSettings) { self.settings = settings }
}

/// What a ranking has found, and what is wrong with what it read.
public struct MatchOutcome: Sendable {
  /// Why a learner who was asked for has no result.
  public enum Absence: Sendable {
    /// The row is rejected.
    case rejected(LearnerID, ImportIssue)
    /// No row has the id; one that is near, if any.
    case unknown(LearnerID, near: String?)
  }

  /// The learners ranked.
  public fileprivate(set) var learnerCount = 0
  /// The courses offered to all of them.
  public fileprivate(set) var matchCount = 0
  /// The learners to whom none is offered.
  public fileprivate(set) var withoutMatch = 0
  /// What is wrong with the input.
  public fileprivate(set) var issues: [ImportIssue]
  /// What became of the rows of each file.
  public fileprivate(set) var tallies: [FileTally]
  /// The first of the learners asked for who has no result; `nil` too where the input may not be used.
  public fileprivate(set) var absence: Absence?
  /// Whether the input may be used.
  public var verdict: Verdict { Verdict(issues) }
}

extension OpenedData {
  /// Ranks courses for the learners, and hands on bytes in the order of the rows.
  ///
  /// Where something is wrong and good rows are not wanted alone, the rest is read for its problems and
  /// not ranked: then what was handed on is not to be shown.
  ///
  /// Where learners are asked for by name, the rows of all others are passed over, whatever is wrong
  /// with them.
  ///
  /// - Throws: what `write` and the format throw, ``ModelFile/Refusal``, or `CancellationError` between blocks.
  /// - Complexity: O(courses + postings) a learner; memory for a few blocks of results, and where
  ///   learners are asked for by name for all ids.
  public func match(
    _ request: MatchRequest, as format: any MatchFormat,
    progress: (ReadingProgress) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) async throws -> MatchOutcome {
    var outcome = MatchOutcome(issues: issues, tallies: tallies)
    switch learners(wanted: request.learners) {
    case .failure(let issue): outcome.issues.append(issue)
    case .success(let stream):
      var blocks = LearnerBlocks(stream, of: self, keepsGoing: request.keepsGoing)
      var met: Set<LearnerID> = []
      if verdict.permits(keepingGoing: request.keepsGoing) {
        try write(try format.opening())
        // Learners are read while the engine is made.
        let making = Task { try engine(request.settings) }
        let ranking = BlockRanking(
          engine: making, format: format, top: request.top, allParts: request.allParts)
        try await OrderedPipeline(workers: request.workers, work: ranking.rank).run {
          let block = try blocks.next(ranking.blockSize, progress: progress)
          if !request.learners.isEmpty { met.formUnion(block?.map(\.id) ?? []) }
          return block
        } write: { block in
          outcome.add(block)
          try write(block.bytes)
        }
        _ = try await making.value
      } else {
        while try blocks.next(1024, progress: progress) != nil {}
      }
      outcome.issues += blocks.stream.issues
      outcome.tallies.append(blocks.stream.tally)
      if outcome.verdict.permits(keepingGoing: request.keepsGoing) {
        outcome.absence = request.absence(met, blocks.stream)
        // A row that does not tell whose it is may be theirs.
        if outcome.absence != nil { outcome.issues += blocks.stream.unattributed }
      }
    }
    return outcome
  }
}

extension MatchOutcome {
  fileprivate mutating func add(_ block: BlockRanking.Block) {
    learnerCount += block.learnerCount
    matchCount += block.matchCount
    withoutMatch += block.withoutMatch
  }
}

/// The work on one block of learners.
private struct BlockRanking: Sendable {
  struct Block: Sendable {
    var bytes: [UInt8] = []
    var learnerCount = 0
    var matchCount = 0
    var withoutMatch = 0
  }

  let engine: Task<Engine, any Error>
  let format: any MatchFormat
  let top: Int
  let allParts: Bool

  /// Enough to keep a worker busy, few enough that their results stay small.
  var blockSize: Int { max(1, min(256, 8192 / max(top, 1))) }

  @Sendable func rank(_ learners: [Learner]) async throws -> Block {
    let engine = try await engine.value
    var block = Block(learnerCount: learners.count)
    for result in try engine.match(learners, top: top, allParts: allParts) {
      block.matchCount += result.matches.count
      if result.matches.isEmpty { block.withoutMatch += 1 }
      try format.append(result, to: &block.bytes)
    }
    return block
  }
}

extension MatchRequest {
  /// The first of the learners asked for who was not met, where rows passed over are others'.
  fileprivate func absence(
    _ met: Set<LearnerID>, _ stream: LearnerStream
  ) -> MatchOutcome.Absence? {
    guard let missing = learners.first(where: { !met.contains($0) }) else { return nil }
    let rejection = stream.issues.first { $0.id == missing.rawValue && $0.severity == .error }
    if let rejection { return .rejected(missing, rejection) }
    let others = stream.passedOver + met.map(\.rawValue)
    return .unknown(missing, near: nearest(to: missing.rawValue, among: others))
  }
}
