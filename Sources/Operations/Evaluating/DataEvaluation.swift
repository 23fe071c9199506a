internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleReports
internal import Passerelle

/// What is asked of measuring the rankings of a data set's learners, without judgements.
package struct EvaluationRequest: Sendable {
  /// On what day, and by what model and policy; what is measured brings weights of its own.
  package var settings: EngineSettings
  /// Weights to measure beside the methods that always are.
  package var weights: [NamedWeights] = []
  /// Whether only learners are wanted who were kept from tuning the weights.
  package var isRestricted = false
  /// Whether the needs are counted that become applicable.
  package var measuresOutcome = false
  /// The fit from which a need is applicable, 0.001 to 1.
  package var fit = 0.8
  /// How many courses of each list are seen, 1 or more.
  package var top = 10
  /// The smallest group that is reported, 2 or more.
  package var smallest = 20
  /// Where random numbers start.
  package var seed: UInt64 = 1
  /// Whether the curves of exposure and sensitivity are wanted.
  package var drawsCurves = false
  /// How many work at a time, 1 or more; results do not depend on it.
  package var workers = 1
  /// Whether the good rows are wanted where others are lost.
  package var keepsGoing = false

  /// Takes what scores depend on; the rest has defaults.
  package init(_ settings: EngineSettings) { self.settings = settings }
}

extension OpenedData {
  /// Measures what rankings do for the learners: how courses share attention, how groups fare, and
  /// what becomes applicable.
  ///
  /// - Throws: ``ModelFile/Refusal``, ``StudyRefusal``, what the engine says of settings out of range, or
  ///   `CancellationError` between blocks.
  package func evaluate(
    _ request: EvaluationRequest, progress: (StudyProgress) -> Void = { _ in }
  ) throws -> EvaluationOutcome {
    let study = try readStudy(request.settings, keepsGoing: request.keepsGoing) {
      progress(.reading($0))
    }
    var outcome = EvaluationOutcome(study.issues, study.tallies)
    if let all = study.data {
      let unseen = UnseenData(weights: request.weights, isRestricted: request.isRestricted)
      let measured = try DataEvaluation(request, unseen.restrict(all, of: data))
      outcome.evidence = try measured.evidence(progress)
    }
    return outcome
  }
}

/// The lists of all learners by all methods, and what is measured of them.
private struct DataEvaluation {
  private let request: EvaluationRequest
  private let data: StudyData
  private let methods: [NamedMethod]
  /// For each method the list of each learner, best first.
  private let lists: [[[Int32]]]
  private let candidates: [CandidateTable]

  init(_ request: EvaluationRequest, _ data: StudyData) throws {
    self.request = request
    self.data = data
    methods =
      NamedMethod.standard + request.weights.map { NamedMethod($0.name, $0.weights) }
    candidates = try data.candidates(data.settings.policy, workers: request.workers)
    let depth = max(request.top, 3)
    lists = try methods.map { [candidates] method in
      try Task.checkCancellation()
      return candidates.concurrentMap(workers: request.workers) {
        $0.top(depth, by: method.method)
      }
    }
  }

  func evidence(_ progress: (StudyProgress) -> Void) throws -> Evidence {
    let outcomes =
      request.measuresOutcome ? try OutcomeEvaluation(request, data, lists, progress) : nil
    let exposures = zip(methods, lists).flatMap { exposure(of: $0.name, $1) }
    return Evidence(
      [Evidence.Section("exposure", .intervals, exposures)]
        + [outcomes?.section(methods.map(\.name))].compactMap(\.self)
        + data.groups.columns.map { Evidence.Section($0, .intervals, comparison(by: $0, outcomes)) }
        + (request.drawsCurves ? [exposureCurves, sensitivity] : []))
  }

  private func exposure(of name: String, _ lists: [[Int32]]) -> [Figure] {
    let shown = Exposure(
      of: lists.map { Array($0.prefix(request.top)) }, courseCount: data.courses.count)
    var names = [String?](repeating: nil, count: data.courses.count)
    for course in data.catalogue.courses { names[data.courses[course.id].place] = course.operator }
    let operators = shown.ofOperators(names)
    let k = request.top
    func figure(_ measure: String, _ value: Double, _ count: Int) -> Figure {
      Figure(name, measure, .number(value), count: count)
    }
    return [
      figure("coverage@\(k)", shown.coverage, shown.ofCourses.count),
      figure("gini of courses@\(k)", giniCoefficient(shown.ofCourses), shown.ofCourses.count),
      figure("gini of operators@\(k)", giniCoefficient(operators), operators.count),
      figure("coverage by first choices", shown.firstCoverage, shown.ofCourses.count),
      figure("share of the top first choice", shown.greatestFirstShare, shown.listCount),
    ]
  }

  /// The Lorenz curve of each method.
  private var exposureCurves: Evidence.Section {
    let figures = zip(methods, lists).flatMap { method, lists in
      let shown = Exposure(
        of: lists.map { Array($0.prefix(request.top)) }, courseCount: data.courses.count)
      return shown.lorenzCurve(points: 20).enumerated().map { point, share in
        Figure(
          method.name, "share of exposure", x: Double(point) / 20, .number(share),
          count: data.courses.count)
      }
    }
    return Evidence.Section(
      "exposure curve",
      .curves(
        x: Evidence.Axis("least exposed share of courses", 0...1),
        y: Evidence.Axis("share of exposure", 0...1)), figures)
  }

  /// How much of the first courses stays when one weight of the defaults is set to another value and
  /// the others make up for it.
  private var sensitivity: Evidence.Section {
    let names = CriterionName.allCases
    let standard = names.map { Double(Weights.standard[$0]) / 1e6 }
    let figures = names.indices.flatMap { criterion in
      (0...10).map { step in
        let share = Double(step) / 10
        let rest = (1 - share) / (1 - standard[criterion])
        let weights = standard.indices.map { other in
          Int64(((other == criterion ? share : standard[other] * rest) * 1e6).rounded())
        }
        return Figure(
          "\(names[criterion])", "share of the first courses kept", x: share,
          .number(kept(weights)), count: data.learners.count)
      }
    }
    return Evidence.Section(
      "sensitivity",
      .curves(
        x: Evidence.Axis("weight", 0...1),
        y: Evidence.Axis("share of the first courses kept", 0...1)), figures)
  }

  /// The mean share of a learner's first courses under the defaults that other weights keep.
  private func kept(_ weights: [Int64]) -> Double {
    let shares = zip(candidates, lists[0]).map { ($0, $1) }
      .concurrentMap(workers: request.workers) { table, list in
        let before = Set(list.prefix(request.top))
        guard !before.isEmpty else { return 1.0 }
        let after = table.top(request.top, by: .weights(weights))
        return Double(before.intersection(after).count) / Double(before.count)
      }
    return shares.isEmpty ? 1 : shares.reduce(0, +) / Double(shares.count)
  }

  /// The groups of a column under the method asked for: who is offered a course at all, and whom the
  /// first three bring to more work.
  private func comparison(by column: String, _ outcomes: OutcomeEvaluation?) -> [Figure] {
    let values = data.groups.values[column] ?? [:]
    let members = data.learners.indices.filter { values[data.learners[$0].id] != nil }
    let names = members.compactMap { values[data.learners[$0].id] }
    var measures: [(String, [Double])] = [
      ("offered a course", candidates.map { $0.courses.isEmpty ? 0 : 1 })
    ]
    let judged = methods.count > NamedMethod.standard.count ? methods.count - 1 : 0
    if let gains = outcomes?.gains(ofMethod: judged, at: 3) {
      measures.append(("closer to work@3 (\(methods[judged].name))", gains.map { $0 > 0 ? 1 : 0 }))
    }
    return measures.flatMap { measure, all in
      let compared = GroupComparison(
        members.map { all[$0] }, groups: names, smallest: request.smallest,
        bootstrap: Bootstrap(seed: request.seed))
      let rows = compared.rows.flatMap { row in
        [
          Figure(row.group, measure, row.rate, count: row.count),
          Figure(row.group, "\(measure): of the best group's", row.ratio, count: row.count),
        ]
      }
      guard compared.withheld > 0 else { return rows }
      let withheld = Figure(
        "fewer than \(request.smallest)", "\(measure): groups withheld", .count(compared.withheld),
        count: 0)
      return rows + [withheld]
    }
  }
}
