internal import PasserelleBase
internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleReports
internal import Passerelle

/// `evaluate --data`: what rankings do for the learners of a data set, without judgements.
struct DataEvaluation {
  private let command: EvaluateCommand
  private let data: LoadedData
  private let methods: [NamedMethod]
  /// For each method the list of each learner, best first.
  private let lists: [[[Int32]]]
  private let candidates: [CandidateTable]

  init(_ command: EvaluateCommand, _ path: String) throws {
    self.command = command
    let weights = try command.weights.map { try WeightsFile.readTuned($0) }
    let all = try LoadedData(path, command.shared)
    data = try UnseenData.restrict(
      all, path, zip(command.weights, weights).map { ($0, $1.provenance) },
      isRestricted: command.heldOut)
    methods =
      NamedMethod.standard + zip(command.weights, weights).map { NamedMethod($0, $1.weights) }
    let policy = try PolicyFile.read(command.policy)
    candidates = try data.candidates(policy, workers: command.shared.threads)
    let depth = max(command.top, 3)
    lists = methods.map { [candidates] method in
      candidates.concurrentMap(workers: command.shared.threads) {
        $0.top(depth, by: method.method)
      }
    }
  }

  func evidence() throws -> Evidence {
    let outcomes = command.outcome ? try OutcomeEvaluation(command, data, lists) : nil
    let exposures = zip(methods, lists).flatMap { exposure(of: $0.name, $1) }
    return Evidence(
      [Evidence.Section("exposure", .intervals, exposures)]
        + [outcomes?.section(methods.map(\.name))].compactMap(\.self)
        + data.groups.columns.map { Evidence.Section($0, .intervals, comparison(by: $0, outcomes)) }
        + (command.report == nil ? [] : [exposureCurves, sensitivity]))
  }

  private func exposure(of name: String, _ lists: [[Int32]]) -> [Figure] {
    let shown = Exposure(
      of: lists.map { Array($0.prefix(command.top)) }, courseCount: data.courses.count)
    var names = [String?](repeating: nil, count: data.courses.count)
    for course in data.catalogue.courses { names[data.courses[course.id].place] = course.operator }
    let operators = shown.ofOperators(names)
    let k = command.top
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
        of: lists.map { Array($0.prefix(command.top)) }, courseCount: data.courses.count)
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
      .concurrentMap(workers: command.shared.threads) { table, list in
        let before = Set(list.prefix(command.top))
        guard !before.isEmpty else { return 1.0 }
        let after = table.top(command.top, by: .weights(weights))
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
        members.map { all[$0] }, groups: names, smallest: command.smallest,
        bootstrap: Bootstrap(seed: command.seed))
      let rows = compared.rows.flatMap { row in
        [
          Figure(row.group, measure, row.rate, count: row.count),
          Figure(row.group, "\(measure): of the best group's", row.ratio, count: row.count),
        ]
      }
      guard compared.withheld > 0 else { return rows }
      let withheld = Figure(
        "fewer than \(command.smallest)", "\(measure): groups withheld", .count(compared.withheld),
        count: 0)
      return rows + [withheld]
    }
  }
}
