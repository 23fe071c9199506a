internal import ArgumentParser
internal import PasserelleModel
internal import Foundation
internal import PasserelleInterchange
internal import Passerelle

/// One run of `match`: learners stream in, blocks are ranked by several workers, results go out in
/// the order of the learners.
struct MatchRun {
  private let command: MatchCommand
  private let weights: Weights
  private let policy: Policy
  private let data: DataSet

  init(_ command: MatchCommand) throws {
    self.command = command
    (weights, policy) = try command.ranking.read()
    data = try DataSet.open(command.data)
    if data.isTaxonomyOnly {
      throw Failure("\(command.data): holds a taxonomy only — add learners, courses and needs")
    }
  }

  /// Ranks; `false` when there is no course for anybody.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    let reading = try data.readCatalogue(command.shared.linking)
    switch data.learnerStream(knowing: reading.catalogue, linking: reading.resolver) {
    case .failure(let issue):
      try IssueReport.stop(reading.issues + [issue], reading.tallies, command.shared.reading)
      return false
    case .success(var stream):
      let sink = try ResultSink.open(command.shared)
      let outcome = try await rank(&stream, reading, into: sink)
      // What is odd about a published taxonomy is for `validate`, not for every run.
      let ofTaxonomy = reading.taxonomyIssues.filter { $0.severity == .error }
      let issues = ofTaxonomy + reading.recordIssues + stream.issues
      let tallies = reading.tallies + [stream.tally]
      if !issues.hasErrors || command.shared.reading.keepGoing && issues.leaveFilesUsable {
        try checkWanted(outcome.found, issues)
      }
      try IssueReport.stop(issues, tallies, command.shared.reading)
      try sink.commit()
      summarise(tallies, outcome, issues, reading.catalogue, ContinuousClock.now - started)
      return outcome.matchCount > 0
    }
  }

  /// Ranks what streams in, unless something is wrong and good rows are not wanted alone; the rest
  /// is then read for its problems.
  private func rank(
    _ stream: inout LearnerStream, _ reading: CatalogueReading, into sink: ResultSink
  ) async throws -> MatchOutcome {
    var progress = ProgressBar(isQuiet: command.shared.reading.quiet)
    defer { progress.finish() }
    let wantsAnyway = command.shared.reading.keepGoing && reading.issues.leaveFilesUsable
    var outcome = MatchOutcome()
    guard wantsAnyway || !reading.issues.hasErrors else {
      while !stream.next(1024).isEmpty {}
      return outcome
    }
    let engine = Engine(
      reading.catalogue, asOf: command.shared.asOf, weights: weights, policy: policy,
      kinship: try ModelFile.kinship(command.shared.model, of: data, reading.catalogue.taxonomy))
    let pipeline = MatchPipeline(
      engine: engine, format: format(reading.catalogue), top: command.top,
      workers: command.shared.threads)
    let wanted = Set(command.learner.map { LearnerID($0) })
    try sink.write(pipeline.format.opening())
    try await pipeline.run {
      progress.update(done: stream.bytesRead, of: stream.byteCount, "\(stream.tally.read) learners")
      while true {
        let block = stream.next(pipeline.blockSize)
        if block.isEmpty { return nil }
        if !wantsAnyway && stream.hasErrors { continue }
        guard !wanted.isEmpty else { return block }
        let chosen = block.filter { wanted.contains($0.id) }
        if !chosen.isEmpty { return chosen }
      }
    } write: { block in
      outcome.add(block, remembering: !wanted.isEmpty)
      try sink.write(block.bytes)
    }
    return outcome
  }

  private func format(_ catalogue: Catalogue) -> any MatchFormat {
    switch command.shared.format {
    case .table: TableFormat(catalogue, language: command.language)
    case .ndjson: NDJSONFormat()
    case .csv: CSVFormat()
    }
  }

  /// Fails when a learner asked for by name is not among those ranked.
  private func checkWanted(_ found: Set<LearnerID>, _ issues: [ImportIssue]) throws {
    guard let missing = command.learner.first(where: { !found.contains(LearnerID($0)) }) else {
      return
    }
    if let issue = issues.first(where: { $0.id == missing && $0.severity == .error }) {
      throw Failure("--learner \(missing): its row is rejected — \(issue)")
    }
    var ids: [String] = []
    if case .success(var stream) = data.learnerStream(
      knowing: Catalogue(courses: [], needs: []))
    {
      while case let block = stream.next(1024), !block.isEmpty {
        ids += block.map(\.id.rawValue)
      }
    }
    let near = nearest(to: missing, among: ids).map { " — did you mean \($0)?" } ?? ""
    throw Failure("--learner \(missing): no such learner in \(command.data)\(near)")
  }

  private func summarise(
    _ tallies: [FileTally], _ outcome: MatchOutcome, _ issues: [ImportIssue],
    _ catalogue: Catalogue, _ elapsed: Duration
  ) {
    guard !command.shared.reading.quiet else { return }
    if issues.hasErrors {
      for tally in tallies where tally.kind != .taxonomy || tally.rejected > 0 {
        Console.error(tally.line)
      }
    }
    let seconds = (elapsed / .milliseconds(1)).rounded() / 1000
    Console.error(
      "\(outcome.learnerCount.counted("learner")), \(catalogue.courses.count.counted("course")),"
        + " \(catalogue.needs.count.counted("need")): \(outcome.matchCount) ranked as of"
        + " \(command.shared.asOf), nothing for \(outcome.withoutMatch.counted("learner")),"
        + " \(seconds) s")
    if outcome.matchCount == 0, let last = catalogue.sessions.map(\.start).max(),
      last < command.shared.asOf
    {
      Console.error("The last session starts on \(last): try --as-of with an earlier day.")
    }
  }
}

/// What a run has found.
struct MatchOutcome {
  private(set) var learnerCount = 0
  private(set) var matchCount = 0
  private(set) var withoutMatch = 0
  /// The learners ranked, remembered only where some were asked for by name.
  private(set) var found: Set<LearnerID> = []

  mutating func add(_ block: MatchPipeline.Block, remembering isRemembering: Bool) {
    learnerCount += block.learners.count
    matchCount += block.matchCount
    withoutMatch += block.withoutMatch
    if isRemembering { found.formUnion(block.learners) }
  }
}
