internal import ArgumentParser
internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleReports

/// `evaluate --run`: a run against judgements, and against other runs.
struct RunEvaluation {
  /// Flips of signs for one test: enough to tell p = 0.001, few enough for many queries.
  private static let mostFlips = 200_000_000

  private let command: EvaluateCommand
  private let metrics: [RankingMetric]

  init(_ command: EvaluateCommand) {
    self.command = command
    metrics = command.metric.isEmpty ? RankingMetric.standard : command.metric.uniqued
  }

  /// What was measured; nothing where no query is in both files.
  func evidence(run: String, judgements path: String) throws -> Evidence {
    let paths = [path, run] + command.baseline
    let kinds: [TrecFile.Kind] = [.judgements] + paths.dropFirst().map { _ in .run }
    let files = zip(paths, kinds).map { TrecFile($0, $1, workers: command.shared.threads) }
    try IssueReport.stop(
      files.flatMap(\.issues), files.map(\.tally), command.shared.reading)
    let weights = try command.weights.map { ($0, try WeightsFile.readTuned($0).provenance) }
    let judged = try files.dropFirst().map { file in
      let run = JudgedRun(
        file.tally.file, file, files[0], metrics, isComplete: command.complete,
        workers: command.shared.threads)
      return try UnseenData.restrict(run, path, weights, isRestricted: command.heldOut)
    }
    guard !judged[0].queries.isEmpty else {
      Console.error(
        "\(run): no query that is judged in \(path)"
          + (command.heldOut ? " and was kept from tuning" : "") + " — are the ids the same?")
      return Evidence([])
    }
    let differences = judged.dropFirst().flatMap { difference(judged[0], $0) }
    return Evidence([
      Evidence.Section("metric", .intervals, judged.flatMap(means)),
      Evidence.Section("difference", .intervals, corrected(differences)),
      Evidence.Section("query", .rows, command.perQuery ? perQuery(judged[0]) : []),
    ])
  }

  private func means(of run: JudgedRun) -> [Figure] {
    let estimates = Bootstrap(seed: command.seed).estimates(of: run.values)
    return zip(metrics, estimates).map {
      Figure(run.name, $0.description, $1, count: run.queries.count)
    }
  }

  /// The run less a baseline over the queries of both.
  private func difference(_ run: JudgedRun, _ baseline: JudgedRun) -> [Figure] {
    let (common, theirs) = run.shared(with: baseline)
    guard !common.queries.isEmpty else {
      Console.error("\(baseline.name): no judged query in common with \(run.name), not compared")
      return []
    }
    let differences = common.values.minus(theirs.values)
    let estimates = Bootstrap(seed: command.seed).estimates(of: differences)
    let permutations = min(10_000, max(1000, Self.mostFlips / common.queries.count))
    let test = RandomisationTest(permutations: permutations, seed: command.seed)
    let pValues = test.pValues(of: differences)
    return metrics.indices.map { index in
      var figure = Figure(
        "\(run.name) − \(baseline.name)", metrics[index].description, estimates[index],
        count: common.queries.count)
      figure.p = pValues[index]
      return figure
    }
  }

  /// Holm's correction over all metrics and baselines.
  private func corrected(_ figures: [Figure]) -> [Figure] {
    zip(figures, holmAdjusted(figures.compactMap(\.p))).map { figure, adjusted in
      var figure = figure
      figure.adjustedP = adjusted
      return figure
    }
  }

  private func perQuery(_ run: JudgedRun) -> [Figure] {
    run.queries.enumerated().flatMap { row, query in
      metrics.enumerated().map { column, metric in
        Figure(
          query.rawValue, metric.description,
          .number(run.values.values[row * metrics.count + column]),
          count: 1)
      }
    }
  }
}
