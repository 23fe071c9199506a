internal import PasserelleBase
internal import PasserelleEvaluation
package import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleReports
internal import Passerelle

/// What is asked of measuring the rankings of a data set's learners against graded courses.
package struct JudgedEvaluationRequest: Sendable {
  /// On what day, and by what model and policy; what is measured brings weights of its own.
  package var settings: EngineSettings
  /// Grades of courses, 0 to 3, in the format of TREC: `learner 0 course grade`.
  package var judgements: InputFile
  /// Weights to measure beside the methods that always are.
  package var weights: [NamedWeights] = []
  /// Whether only learners are wanted who were kept from tuning the weights.
  package var isRestricted = false
  /// How many courses of each list are seen, 1 or more.
  package var top = 5
  /// Where random numbers start.
  package var seed: UInt64 = 1
  /// How many work at a time, 1 or more; results do not depend on it.
  package var workers = 1
  /// Whether the good rows are wanted where others are lost.
  package var keepsGoing = false

  /// Takes what scores depend on and the grades; the rest has defaults.
  package init(_ settings: EngineSettings, judgements: InputFile) {
    (self.settings, self.judgements) = (settings, judgements)
  }
}

extension OpenedData {
  /// Measures how many of the courses that each method shows were graded good, and how many should not
  /// have been offered; of evidence nothing where no course of a learner is judged.
  ///
  /// - Throws: ``ModelFile/Refusal``, ``StudyRefusal``, what the engine says of settings out of range, or
  ///   `CancellationError` between methods.
  package func evaluate(
    _ request: JudgedEvaluationRequest, progress: (StudyProgress) -> Void = { _ in }
  ) throws -> EvaluationOutcome {
    let study = try readStudy(request.settings, keepsGoing: request.keepsGoing) {
      progress(.reading($0))
    }
    let file = TrecFile(request.judgements, .judgements, workers: request.workers)
    var outcome = EvaluationOutcome(study.issues + file.issues, study.tallies + [file.tally])
    guard let all = study.data, outcome.verdict.permits(keepingGoing: request.keepsGoing) else {
      return outcome
    }
    let judged = all.filtered { file.index(of: $0.rawValue) != nil }
    let unseen = UnseenData(weights: request.weights, isRestricted: request.isRestricted)
    let data = try unseen.restrict(judged, of: data, judgements: request.judgements)
    let judgements = CourseJudgements(file, of: data)
    outcome.evidence = Evidence([])
    guard !judgements.areForeign else {
      outcome.notes = [.nobodyJudged(data: self.data.path)]
      return outcome
    }
    let measured = JudgedEvaluation(request, data, judgements)
    outcome.evidence = Evidence([
      measured.judged(absent: file.queries.count - judged.learners.count),
      try measured.methods(),
    ])
    return outcome
  }
}

/// Graded lists of all judged learners by all methods.
private struct JudgedEvaluation {
  private let request: JudgedEvaluationRequest
  private let data: StudyData
  private let judgements: CourseJudgements

  init(_ request: JudgedEvaluationRequest, _ data: StudyData, _ judgements: CourseJudgements) {
    (self.request, self.data, self.judgements) = (request, data, judgements)
  }

  /// How much is judged, and how much of it is of nobody or nothing here.
  func judged(absent: Int) -> Evidence.Section {
    let grades = judgements.grades.flatMap(\.values)
    let unknown = judgements.grades.reduce(0) { $0 + $1.keys.count { $0 < 0 } }
    let counts = [
      ("learners", data.learners.count), ("pairs", grades.count),
      ("pairs with grade 2 or 3", grades.count { $0 >= 2 }),
      ("pairs with grade 0", grades.count { $0 <= 0 }),
      ("pairs whose course the catalogue lacks", unknown),
      ("learners whom the data set lacks", absent),
    ]
    return Evidence.Section(
      "judgements", .table,
      counts.map { Figure("judged", $0, .count($1), count: grades.count) })
  }

  /// What each method's first courses are worth.
  func methods() throws -> Evidence.Section {
    let methods =
      NamedMethod.standard + NamedMethod.versionOne
      + request.weights.map { NamedMethod($0.name, $0.weights) }
    let candidates = try data.candidates(data.settings.policy, workers: request.workers)
    let unasked = try data.candidates(
      data.settings.policy.showingUnasked, workers: request.workers)
    let figures = try methods.flatMap { method in
      try Task.checkCancellation()
      return self.figures(of: method, method.showsUnasked ? unasked : candidates)
    }
    return Evidence.Section("graded", .intervals, figures)
  }

  private func figures(of method: NamedMethod, _ candidates: [CandidateTable]) -> [Figure] {
    let lists = zip(candidates, judgements.grades).map { table, grades in
      GradedList(
        table.top(request.top, by: method.method), judged: grades, depth: request.top)
    }
    let bootstrap = Bootstrap(seed: request.seed)
    return GradedMeasure.allCases.compactMap { measure in
      measure.estimate(of: lists, bootstrap).map {
        Figure(method.name, measure.name(at: request.top), $0.estimate, count: $0.count)
      }
    }
  }
}

extension GradedMeasure {
  /// The name by which figures speak of it among the first `depth` courses.
  fileprivate func name(at depth: Int) -> String {
    switch self {
    case .goodFirst, .withoutList: rawValue
    case .ndcg, .good, .refused, .goodFound, .unjudged: "\(rawValue)@\(depth)"
    }
  }
}

extension Policy {
  /// The same with courses that close nothing.
  fileprivate var showingUnasked: Policy {
    get throws {
      try Policy(minimumReadiness: minimumReadiness, reserves: reserves, showsUnasked: true)
    }
  }
}
