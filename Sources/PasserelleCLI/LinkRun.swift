internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleWire

/// One run of `link`: its options, where the run goes, and its words.
struct LinkRun {
  private let command: LinkCommand

  init(_ command: LinkCommand) { self.command = command }

  /// Links; `false` when there is no label for any query.
  func perform() throws -> Bool {
    let started = ContinuousClock.now
    var indexed = started
    let file = try AtomicFile(replacing: command.output)
    var bar = ProgressBar(isQuiet: command.reading.quiet)
    defer { bar.finish() }
    let outcome = try request.perform { done, total in
      if done == 0 { indexed = ContinuousClock.now }
      bar.update(done: done, of: total, "queries")
    } receive: { texts in
      try file.write(lines(of: texts))
    }
    bar.finish()
    try IssueReport.stop(outcome.issues, outcome.tallies, command.reading)
    try file.commit()
    summarise(outcome, indexed - started, ContinuousClock.now - indexed)
    return outcome.linkCount > 0
  }

  private var request: LinkRequest {
    var request = LinkRequest(
      labels: InputFile(path: command.corpus), queries: InputFile(path: command.queries))
    request.top = command.top
    request.workers = command.workers.threads
    request.keepsGoing = command.reading.keepGoing
    return request
  }

  private func lines(of texts: [LinkedText]) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      for (place, label) in text.labels.enumerated() {
        RunLine.append(
          query: text.query, document: label.id, rank: place + 1, score: Int64(label.billionths),
          decimals: 9, to: &bytes)
      }
    }
    return bytes
  }

  private func summarise(_ outcome: LinkOutcome, _ indexing: Duration, _ ranking: Duration) {
    guard !command.reading.quiet else { return }
    Console.error(
      "\(outcome.labelCount.counted("label")), \(outcome.queryCount) queries:"
        + " \(outcome.linkCount) linked, nothing for \(outcome.withoutLabel);"
        + " read and indexed in \(indexing.shown), ranked in \(ranking.shown)")
  }
}
