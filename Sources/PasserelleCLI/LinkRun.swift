internal import PasserelleBase
internal import ArgumentParser
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleSkillSpace

/// One run of `link`: all labels are indexed, queries are ranked block by block.
struct LinkRun {
  /// Queries whose results are held at a time.
  private static let blockSize = 4096

  private let command: LinkCommand
  private let labels: TextTable
  private let queries: TextTable

  init(_ command: LinkCommand) {
    self.command = command
    labels = TextTable(path: command.corpus, mayNameConcepts: true)
    queries = TextTable(path: command.queries)
  }

  /// Links; `false` when there is no label for any query.
  func perform() throws -> Bool {
    let started = ContinuousClock.now
    try IssueReport.stop(
      labels.issues + queries.issues, [labels.tally, queries.tally], command.reading)
    let file = try AtomicFile(replacing: command.output)
    let linker = LabelLinker(
      labels.rows.map { LabelLinker.Label(id: $0.id, text: $0.text, concept: $0.concept) })
    let indexed = ContinuousClock.now
    var (count, empty) = (0, 0)
    var progress = ProgressBar(isQuiet: command.reading.quiet)
    for start in stride(from: 0, to: queries.rows.count, by: Self.blockSize) {
      let block = queries.rows[start..<min(start + Self.blockSize, queries.rows.count)]
      let results = linker.rank(
        block.map(\.text), top: command.top, workers: command.workers.threads)
      var bytes: [UInt8] = []
      for (query, ranked) in zip(block, results) {
        append(ranked, of: query.id, linker, to: &bytes)
        count += ranked.count
        if ranked.isEmpty { empty += 1 }
      }
      try file.write(bytes)
      progress.update(done: start, of: queries.rows.count, "queries")
    }
    progress.finish()
    try file.commit()
    summarise(count, empty, indexed - started, ContinuousClock.now - indexed)
    return count > 0
  }

  private func append(
    _ ranked: [LabelLinker.Ranked], of query: String, _ linker: LabelLinker,
    to bytes: inout [UInt8]
  ) {
    for (place, found) in ranked.enumerated() {
      bytes += query.utf8
      bytes += " Q0 ".utf8
      bytes += linker.labels[found.label].id.utf8
      bytes += " \(place + 1) ".utf8
      FixedPoint.append(Int64(found.billionths), decimals: 9, all: true, to: &bytes)
      bytes += " passerelle\n".utf8
    }
  }

  private func summarise(
    _ count: Int, _ empty: Int, _ indexing: Duration, _ ranking: Duration
  ) {
    guard !command.reading.quiet else { return }
    Console.error(
      "\(labels.rows.count.counted("label")), \(queries.rows.count) queries: \(count) linked,"
        + " nothing for \(empty); read and indexed in \(indexing.shown), ranked in"
        + " \(ranking.shown)")
  }
}
