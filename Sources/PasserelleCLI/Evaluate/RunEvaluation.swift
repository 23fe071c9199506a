internal import ArgumentParser
internal import PasserelleEvaluation
internal import PasserelleInterchange

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

  /// The figures; empty where no query is in both files.
  func figures(run: String, judgements path: String) throws -> [Figure] {
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
    guard !judged[0].queries.isEmpty else { return [] }
    let differences = judged.dropFirst().flatMap { difference(judged[0], $0) }
    return judged.flatMap(means) + corrected(differences)
      + (command.perQuery ? perQuery(judged[0]) : [])
  }

  private func means(of run: JudgedRun) -> [Figure] {
    let estimates = Bootstrap(seed: command.seed).estimates(of: run.values)
    return zip(metrics, estimates).map {
      Figure("metric", run.name, $0.description, $1, count: run.queries.count)
    }
  }

  /// The run less a baseline over the queries of both.
  private func difference(_ run: JudgedRun, _ baseline: JudgedRun) -> [Figure] {
    let (ours, theirs) = (Set(run.queries), Set(baseline.queries))
    let common = run.filtered(theirs.contains)
    guard !common.queries.isEmpty else { return [] }
    let differences = common.values.minus(baseline.filtered(ours.contains).values)
    let estimates = Bootstrap(seed: command.seed).estimates(of: differences)
    let permutations = min(10_000, max(1000, Self.mostFlips / common.queries.count))
    let test = RandomisationTest(permutations: permutations, seed: command.seed)
    let pValues = test.pValues(of: differences)
    return metrics.indices.map { index in
      var figure = Figure(
        "difference", "\(run.name) − \(baseline.name)", metrics[index].description,
        estimates[index], count: common.queries.count)
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
          "query", query, metric.description,
          run.values.values[row * metrics.count + column], count: 1)
      }
    }
  }
}
