internal import PasserelleBase
package import PasserelleEvaluation
package import PasserelleInterchange
internal import PasserelleReports

/// What is asked of measuring a run against judgements, and against other runs.
package struct RunEvaluationRequest: Sendable {
  /// The run.
  package var run: InputFile
  /// The judgements.
  package var judgements: InputFile
  /// Runs to compare with.
  package var baselines: [InputFile] = []
  /// What is measured.
  package var metrics = RankingMetric.standard
  /// Whether means are over all judged queries, and not those alone that the run has.
  package var isComplete = false
  /// Whether each query is shown.
  package var showsQueries = false
  /// Weights that ranked the run.
  package var weights: [NamedWeights] = []
  /// Whether only queries are wanted that were kept from tuning the weights.
  package var isRestricted = false
  /// Where random numbers start.
  package var seed: UInt64 = 1
  /// How many work at a time, 1 or more; results do not depend on it.
  package var workers = 1
  /// Whether the good lines are wanted where others are lost.
  package var keepsGoing = false

  /// Takes the two files; the rest has defaults.
  package init(run: InputFile, judgements: InputFile) {
    (self.run, self.judgements) = (run, judgements)
  }
}

extension RunEvaluationRequest {
  /// Measures the run; of evidence nothing where no query is in both files.
  ///
  /// - Throws: ``StudyRefusal``, or `CancellationError` between runs.
  /// - Complexity: O(bytes) in time and memory, and the resamples.
  package func evaluate() throws -> EvaluationOutcome {
    let inputs = [(judgements, TrecFile.Kind.judgements)] + ([run] + baselines).map { ($0, .run) }
    let files = try inputs.map { file, kind in
      try Task.checkCancellation()
      return TrecFile(file, kind, workers: workers)
    }
    var outcome = EvaluationOutcome(files.flatMap(\.issues), files.map(\.tally))
    guard outcome.verdict.permits(keepingGoing: keepsGoing) else { return outcome }
    let unseen = UnseenData(weights: weights, isRestricted: isRestricted)
    let judged = try files.dropFirst().map { file in
      try Task.checkCancellation()
      let run = JudgedRun(
        file.tally.file, file, files[0], metrics, isComplete: isComplete, workers: workers)
      return try unseen.restrict(run, by: judgements)
    }
    guard !judged[0].queries.isEmpty else {
      outcome.evidence = Evidence([])
      outcome.notes = [.nothingJudged(run: run.name)]
      return outcome
    }
    let differences = try judged.dropFirst().flatMap { baseline in
      try Task.checkCancellation()
      return difference(judged[0], baseline, &outcome.notes)
    }
    outcome.evidence = Evidence([
      Evidence.Section("metric", .intervals, judged.flatMap(means)),
      Evidence.Section("difference", .intervals, corrected(differences)),
      Evidence.Section("query", .rows, showsQueries ? perQuery(judged[0]) : []),
    ])
    return outcome
  }

  /// Flips of signs for one test: enough to tell p = 0.001, few enough for many queries.
  private static var mostFlips: Int { 200_000_000 }

  private func means(of run: JudgedRun) -> [Figure] {
    let estimates = Bootstrap(seed: seed).estimates(of: run.values)
    return zip(metrics, estimates).map {
      Figure(run.name, $0.description, $1, count: run.queries.count)
    }
  }

  /// The run less a baseline over the queries of both.
  private func difference(
    _ run: JudgedRun, _ baseline: JudgedRun, _ notes: inout [EvaluationOutcome.Note]
  ) -> [Figure] {
    let (common, theirs) = run.shared(with: baseline)
    guard !common.queries.isEmpty else {
      notes.append(.nothingInCommon(baseline: baseline.name, run: run.name))
      return []
    }
    let differences = common.values.minus(theirs.values)
    let estimates = Bootstrap(seed: seed).estimates(of: differences)
    let permutations = min(10_000, max(1000, Self.mostFlips / common.queries.count))
    let test = RandomisationTest(permutations: permutations, seed: seed)
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
