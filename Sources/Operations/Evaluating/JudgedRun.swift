internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleModel

/// A run whose queries have been judged: for each the values of the metrics.
struct JudgedRun: Sendable {
  let name: String
  /// The queries, ascending.
  let queries: [PlainID]
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
      isComplete || run.index(of: judgements.queries[$0].rawValue) != nil
    }
    queries = chosen.map { judgements.queries[$0] }
    let rows = chosen.concurrentMap(workers: workers) { query in
      let ranking = Self.ranking(of: query, run, judgements)
      return metrics.map { $0.value(of: ranking) }
    }
    values = SampleTable(columns: metrics.count, values: rows.flatMap(\.self))
  }

  private init(_ name: String, _ queries: [PlainID], _ values: SampleTable) {
    self.name = name
    self.queries = queries
    self.values = values
  }

  /// The queries alone that a condition holds for.
  func filtered(_ isWanted: (PlainID) -> Bool) -> JudgedRun {
    var rows = SampleTable(columns: values.columns)
    for (row, query) in queries.enumerated() where isWanted(query) {
      rows.append(Array(values.values[row * values.columns..<(row + 1) * values.columns]))
    }
    return JudgedRun(name, queries.filter(isWanted), rows)
  }

  /// The queries that both have, of this run and of the other.
  func shared(with other: JudgedRun) -> (JudgedRun, JudgedRun) {
    let (ours, theirs) = (Set(queries), Set(other.queries))
    return (
      filtered(theirs.contains), other.filtered(ours.contains)
    )
  }

  private static func ranking(
    of query: Int, _ run: TrecFile, _ judgements: TrecFile
  ) -> JudgedRanking {
    func documents(_ file: TrecFile, _ index: Int) -> [DocumentValue] {
      file.documents(of: index).map { DocumentValue(id: file.id(of: $0), value: $0.value) }
    }
    let ranked = run.index(of: judgements.queries[query].rawValue).map { documents(run, $0) } ?? []
    return JudgedRanking(run: ranked, judgements: documents(judgements, query))
  }
}
