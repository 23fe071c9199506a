internal import Foundation
internal import Passerelle
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleOperations

/// One run of `match`: its options, where results go, and its words.
struct MatchRun {
  private let command: MatchCommand
  private let opened: OpenedData
  private let request: MatchRequest

  init(_ command: MatchCommand) throws {
    self.command = command
    let settings = try command.ranking.settings(command.shared)
    opened = try OpenedData.open(
      command.data, command.shared.linking, command.shared.reading.tables)
    var request = MatchRequest(settings)
    request.top = command.top
    request.allParts = command.allParts
    request.learners = command.learner.map { LearnerID($0) }
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    self.request = request
  }

  /// Ranks; `false` when there is no course for anybody.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    let format = format
    let sink = try ResultSink(
      command.shared, title: "match", widths: (format as? MatchRows)?.widths ?? [])
    var bar = ProgressBar(
      isQuiet: command.shared.reading.quiet, resultsAppear: sink.isImmediate)
    defer { bar.finish() }
    let outcome = try await opened.match(request, as: format) {
      bar.update($0)
    } write: {
      try sink.write($0)
    }
    bar.finish()
    if let absence = outcome.absence { throw failure(absence) }
    try IssueReport.stop(
      outcome.issues, outcome.tallies, command.shared.reading, command.shared.linking)
    try sink.commit()
    summarise(outcome, ContinuousClock.now - started)
    return outcome.matchCount > 0
  }

  private var format: any MatchFormat {
    switch command.shared.resultFormat {
    case .table:
      TableFormat(names, width: command.shared.output == nil ? Console.outputWidth : nil)
    case .ndjson: NDJSONFormat()
    case .csv: rows(as: .csv(command.shared.reading.style))
    case .xlsx: rows(as: .workbook)
    }
  }

  private func rows(as rows: ResultRows) -> MatchRows {
    MatchRows(
      names,
      criteria: CriterionName.allCases.filter {
        request.allParts || request.settings.weights[$0] > 0
      }, as: rows)
  }

  private var names: CatalogueNames {
    CatalogueNames(opened.catalogue, command.shared.reading.language)
  }

  private func failure(_ absence: MatchOutcome.Absence) -> Failure {
    switch absence {
    case .rejected(let id, let issue):
      Failure(
        "--learner \(id): its row is rejected — \(issue.sentence(in: .english))",
        french: "--learner \(id) : sa ligne est rejetée — \(issue.sentence(in: .french))",
        dutch: "--learner \(id): de rij is geweigerd — \(issue.sentence(in: .dutch))")
    case .unknown(let id, let near):
      Failure(
        "--learner \(id): no such learner in \(command.data)"
          + (near.map { " — did you mean \($0)?" } ?? ""),
        french: "--learner \(id) : cette personne n'est pas dans \(command.data)"
          + (near.map { " — vouliez-vous dire \($0) ?" } ?? ""),
        dutch: "--learner \(id): deze persoon staat niet in \(command.data)"
          + (near.map { " — bedoelde u \($0)?" } ?? ""))
    }
  }

  private func summarise(_ outcome: MatchOutcome, _ elapsed: Duration) {
    guard !command.shared.reading.quiet else { return }
    let words = command.shared.reading.words
    let (asOf, catalogue) = (command.shared.asOf, opened.catalogue)
    Console.error(
      words.ranking(
        learners: outcome.learnerCount, courses: catalogue.courses.count,
        needs: catalogue.needs.count, ranked: outcome.matchCount, without: outcome.withoutMatch,
        asOf: asOf, elapsed: words.seconds(elapsed)))
    if outcome.matchCount == 0, let last = catalogue.sessions.map(\.start).max(), last < asOf {
      Console.error(words.lastSession(starts: last))
    }
  }
}
