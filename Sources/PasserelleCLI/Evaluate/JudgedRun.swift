internal import Dispatch
internal import PasserelleEvaluation
internal import PasserelleInterchange

/// A run whose queries have been judged: for each the values of the metrics.
struct JudgedRun: Sendable {
  let name: String
  /// The queries, ascending.
  let queries: [String]
  /// A row a query, a column a metric.
  let values: SampleTable

  /// Evaluates the queries that both have, as trec_eval does, or with `isComplete` all that have
  /// judgements: one that the run lacks then has 0 throughout.
  init(
    _ name: String, _ run: TrecFile, _ judgements: TrecFile, _ metrics: [RankingMetric],
    isComplete: Bool, workers: Int
  ) {
    self.name = name
    let chosen = judgements.queries.indices.filter {
      isComplete || run.index(of: judgements.queries[$0]) != nil
    }
    queries = chosen.map { judgements.queries[$0] }
    var values = [Double](repeating: 0, count: chosen.count * metrics.count)
    values.withUnsafeMutableBufferPointer { buffer in
      // Each worker writes rows of its own.
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for row in stride(from: worker, to: chosen.count, by: workers) {
          let ranking = Self.ranking(of: chosen[row], run, judgements)
          for (column, metric) in metrics.enumerated() {
            target[row * metrics.count + column] = metric.value(of: ranking)
          }
        }
      }
    }
    self.values = SampleTable(columns: metrics.count, values: values)
  }

  private init(_ name: String, _ queries: [String], _ values: SampleTable) {
    self.name = name
    self.queries = queries
    self.values = values
  }

  /// The queries alone that a condition holds for.
  func filtered(_ isWanted: (String) -> Bool) -> JudgedRun {
    var rows = SampleTable(columns: values.columns)
    for (row, query) in queries.enumerated() where isWanted(query) {
      rows.append(Array(values.values[row * values.columns..<(row + 1) * values.columns]))
    }
    return JudgedRun(name, queries.filter(isWanted), rows)
  }

  private static func ranking(
    of query: Int, _ run: TrecFile, _ judgements: TrecFile
  ) -> JudgedRanking {
    func documents(_ file: TrecFile, _ index: Int) -> [DocumentValue] {
      file.documents(of: index).map { DocumentValue(id: file.id(of: $0), value: $0.value) }
    }
    let ranked = run.index(of: judgements.queries[query]).map { documents(run, $0) } ?? []
    return JudgedRanking(run: ranked, judgements: documents(judgements, query))
  }
}
