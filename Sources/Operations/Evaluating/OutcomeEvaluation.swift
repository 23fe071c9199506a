internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleReports
internal import Passerelle

/// How many needs become applicable to the learners after the first courses of their lists.
struct OutcomeEvaluation {
  private static let depths = [1, 2, 3]

  /// What one learner has before and after.
  private struct Row: Sendable {
    let before: Int
    /// The fit of the closest need.
    let fitBefore: Double
    /// For each method and depth.
    let after: [[Int]]
    let fitAfter: [[Double]]
    let greedy: [Int]
    let optimum: [OptimalOutcome]
  }

  /// Learners between two looks at whether anybody still waits.
  private static let blockSize = 256

  private let rows: [Row]
  private let seed: UInt64

  /// Takes for each method the list of each learner.
  ///
  /// - Throws: where the policy is out of range, or `CancellationError` between blocks of learners.
  init(
    _ request: EvaluationRequest, _ data: StudyData, _ lists: [[[Int32]]],
    _ progress: (StudyProgress) -> Void
  ) throws {
    seed = request.seed
    let model = OutcomeModel(
      data.catalogue, asOf: data.settings.asOf, policy: data.settings.policy,
      kinship: data.kinship, perMille: Int((request.fit * 1000).rounded()))
    // Courses taken first may prepare for others: readiness is judged at each step.
    let open = try data.candidates(Policy(minimumReadiness: 0), workers: request.workers)
    var rows: [Row] = []
    while rows.count < open.count {
      try Task.checkCancellation()
      progress(.measuring(done: rows.count, total: open.count))
      let block = Array(rows.count..<min(rows.count + Self.blockSize, open.count))
      rows += block.concurrentMap(workers: request.workers) { index in
        Self.row(
          LearnerOutcome(data.learners[index], model), open[index].courses.map { Int($0) },
          lists.map { $0[index] })
      }
    }
    self.rows = rows
  }

  private static func row(
    _ outcome: LearnerOutcome, _ open: [Int], _ lists: [[Int32]]
  ) -> Row {
    var outcome = outcome
    let results = lists.map { list in
      depths.map { depth in
        outcome.after(list.prefix(depth).map { Int($0) }) { ($0.applicable, $0.bestFit) }
      }
    }
    let after = results.map { $0.map(\.0) }
    let greedy = outcome.greedySequence(of: open, count: 3)
    let optimum = depths.map { depth in
      outcome.optimum(
        of: open, count: depth,
        atLeast: max(greedy[depth - 1], after.map { $0[depth - 1] }.max() ?? 0))
    }
    return Row(
      before: outcome.applicable, fitBefore: outcome.bestFit, after: after,
      fitAfter: results.map { $0.map(\.1) }, greedy: greedy, optimum: optimum)
  }

  /// How many more needs are applicable to each learner after the first `depth` of a method's list.
  func gains(ofMethod method: Int, at depth: Int) -> [Double] {
    rows.map { Double($0.after[method][depth - 1] - $0.before) }
  }

  func section(_ names: [String]) -> Evidence.Section {
    let before = figure("before any course", "applicable needs", rows.map { Double($0.before) })
    let ofMethods = names.enumerated().flatMap { method, name in
      Self.depths.map { figure(name, "needs gained@\($0)", gains(ofMethod: method, at: $0)) }
        + Self.depths.map { depth in
          figure(
            name, "closest fit gained@\(depth)",
            rows.map { $0.fitAfter[method][depth - 1] - $0.fitBefore })
        }
    }
    let greedy = Self.depths.map { depth in
      figure(
        "greedy on the outcome", "needs gained@\(depth)",
        rows.map { Double($0.greedy[depth - 1] - $0.before) })
    }
    let fit = figure("before any course", "closest fit", rows.map(\.fitBefore))
    return Evidence.Section(
      "outcome", .intervals, [before, fit] + ofMethods + greedy + Self.depths.map(optimum))
  }

  /// The most that any courses could do, and for how many learners that is not proven.
  private func optimum(at depth: Int) -> Figure {
    let unproven = rows.count { !$0.optimum[depth - 1].isProven }
    let name = unproven == 0 ? "optimum, proven" : "best found, \(unproven) unproven"
    return figure(
      name, "needs gained@\(depth)",
      rows.map { Double($0.optimum[depth - 1].applicable - $0.before) })
  }

  private func figure(_ subject: String, _ measure: String, _ values: [Double]) -> Figure {
    let table = SampleTable(columns: 1, values: values)
    return Figure(
      subject, measure, Bootstrap(seed: seed).estimates(of: table)[0], count: values.count)
  }
}
