internal import Passerelle
internal import PasserelleBase
internal import PasserelleEvaluation
package import PasserelleInterchange
internal import PasserelleModel
package import PasserelleReports

/// What is asked of tuning weights.
package struct TuningRequest: Sendable {
  /// What weights are tuned for.
  package enum Goal: Sendable {
    /// nDCG@10 against judged courses of learners.
    case judgements(InputFile)
    /// How many needs become applicable.
    case needs
    /// How much closer the closest need comes.
    case fit
  }

  /// On what day, and by what model and policy; the weights are what is sought.
  package var settings: EngineSettings
  /// What is tuned for.
  package var goal: Goal
  /// The fit from which a need is applicable, 0.001 to 1.
  package var fit = 0.8
  /// Where random numbers start, and who is held out.
  package var seed: UInt64 = 1
  /// Random settings that every search starts from, 0 or more.
  package var starts = 1000
  /// How many work at a time, 1 or more; results do not depend on it.
  package var workers = 1
  /// Whether the good rows are wanted where others are lost.
  package var keepsGoing = false

  /// Takes what scores depend on and the goal; the rest has defaults.
  package init(_ settings: EngineSettings, _ goal: Goal) {
    (self.settings, self.goal) = (settings, goal)
  }
}

/// What tuning has found, and what is wrong with what it read.
package struct TuningOutcome: Sendable {
  /// Weights with what is known of them.
  package struct Tuned: Sendable {
    /// The weights in the order of the criteria, in ppm.
    package let weights: [Int64]
    /// What they must not be measured on.
    package let provenance: Provenance
    /// What was tuned for.
    package let objective: String
    /// How many settings were looked at.
    package let settingsTried: Int
    /// What was measured on those held out.
    package let heldOut: Evidence.Section
    /// All that was measured.
    package let evidence: Evidence
  }

  /// What there is to say once the input may be used.
  package enum Answer: Sendable {
    /// The weights.
    case tuned(Tuned)
    /// The judgements name no course for a learner of the data.
    case nothingJudged
    /// There are too few learners to tune on, or to hold out.
    case tooFew(seen: Int, held: Int)
  }

  /// The answer; `nil` where the input may not be used.
  package fileprivate(set) var answer: Answer?
  /// What is wrong with the input.
  package fileprivate(set) var issues: [ImportIssue]
  /// What became of the rows of each file.
  package fileprivate(set) var tallies: [FileTally]
  /// Whether the input may be used.
  package var verdict: Verdict { Verdict(issues) }
}

extension OpenedData {
  /// Tunes the weights of the criteria, and measures once on learners that tuning never saw.
  ///
  /// - Throws: ``ModelFile/Refusal``, what the engine says of settings out of range, or
  ///   `CancellationError` before the search, which itself is one step.
  package func tune(
    _ request: TuningRequest, progress: (StudyProgress) -> Void = { _ in }
  ) throws -> TuningOutcome {
    let study = try readStudy(request.settings, keepsGoing: request.keepsGoing) {
      progress(.reading($0))
    }
    var outcome = TuningOutcome(issues: study.issues, tallies: study.tallies)
    guard let learners = study.data else { return outcome }
    var judgements: TrecFile?
    if case .judgements(let file) = request.goal {
      let read = TrecFile(file, .judgements, workers: request.workers)
      outcome.issues += read.issues
      outcome.tallies.append(read.tally)
      guard outcome.verdict.permits(keepingGoing: request.keepsGoing) else { return outcome }
      judgements = read
    }
    try Task.checkCancellation()
    outcome.answer = try Tuning(request, learners, of: data).answer(judgements)
    return outcome
  }
}

private struct Tuning {
  private let request: TuningRequest
  private let data: StudyData
  private let candidates: [CandidateTable]
  private let provenance: Provenance

  init(_ request: TuningRequest, _ data: StudyData, of source: DataSet) throws {
    self.request = request
    self.data = data
    candidates = try data.candidates(data.settings.policy, workers: request.workers)
    var judgements: String?
    if case .judgements(let file) = request.goal { judgements = file.digest }
    provenance = Provenance(
      data: source.contentDigest(), judgements: judgements, holdout: Holdout(seed: request.seed))
  }

  func answer(_ judgements: TrecFile?) throws -> TuningOutcome.Answer {
    switch request.goal {
    case .judgements:
      guard let judged = judgements.map({ CourseJudgements($0, of: data) }), !judged.areForeign
      else { return .nothingJudged }
      let levels = judged.grades
      let learners = levels.indices.filter { levels[$0].values.contains { $0 > 0 } }
      return tune(JudgedObjective(levels: levels), learners, "ndcg@10")
    case .needs: return tune(outcome(.needsGained), all, "needs gained@3")
    case .fit: return tune(outcome(.closestFitGained), all, "closest fit gained@3")
    }
  }

  private var all: [Int] { Array(data.learners.indices) }

  private func outcome(_ measure: OutcomeObjective.Measure) -> OutcomeObjective {
    let model = OutcomeModel(
      data.catalogue, asOf: data.settings.asOf, policy: data.settings.policy,
      kinship: data.kinship, perMille: Int((request.fit * 1000).rounded()))
    return OutcomeObjective(data.learners.map { LearnerOutcome($0, model) }, measure)
  }

  private func tune<Objective: TuningObjective>(
    _ objective: Objective, _ learners: [Int], _ name: String
  ) -> TuningOutcome.Answer {
    let held = learners.filter { provenance.holdout.contains(data.learners[$0].id.rawValue) }
    let seen = learners.filter { !held.contains($0) }
    guard held.count >= 5, seen.count >= 20 else {
      return .tooFew(seen: seen.count, held: held.count)
    }
    let study = TuningStudy(
      WeightTuner(
        candidates, objective, criteria: CriterionName.allCases.count, workers: request.workers),
      folds: seen.map {
        provenance.holdout.fold(
          of: data.learners[$0].id.rawValue, folds: TuningStudy<Objective>.folds)
      }, seen: seen, held: held, starts: request.starts, seed: request.seed,
      defaults: CriterionName.allCases.map { Int64(Weights.standard[$0]) })
    let tried = Figure("settings", "tried", .count(study.tried), count: study.tried)
    let heldOut = section("held out", study.heldOut, name)
    let evidence = Evidence([
      Evidence.Section("tuning", .table, [tried]),
      section("cross-validated", study.crossValidated, name), heldOut,
      front(study, objective, seen, name),
    ])
    return .tuned(
      TuningOutcome.Tuned(
        weights: study.final.weights, provenance: provenance, objective: name,
        settingsTried: study.tried, heldOut: heldOut, evidence: evidence))
  }

  private func section(
    _ title: String, _ compared: PairedComparison?, _ name: String
  ) -> Evidence.Section {
    let rows = compared.map { compared in
      var difference = Figure(
        "tuned − defaults", name, compared.difference, count: compared.count)
      difference.p = compared.p
      return [
        Figure("tuned", name, compared.first, count: compared.count),
        Figure("defaults", name, compared.second, count: compared.count), difference,
      ]
    }
    return Evidence.Section(title, .intervals, rows ?? [])
  }

  /// The settings that no other beats both in what is tuned for and in even exposure.
  private func front<Objective: TuningObjective>(
    _ study: TuningStudy<Objective>, _ objective: Objective, _ learners: [Int], _ name: String
  ) -> Evidence.Section {
    let settings =
      [("defaults", study.defaults), ("tuned", study.final.weights)]
      + study.sampledSettings.enumerated().map { ("setting \($0.offset + 1)", $0.element) }
    let values = study.means(of: settings.map(\.1), for: learners)
    let ginis = settings.concurrentMap(workers: request.workers) { setting in
      let lists = learners.map { candidates[$0].top(objective.depth, by: .weights(setting.1)) }
      let shown = Exposure(of: lists, courseCount: data.courses.count)
      return giniCoefficient(shown.ofCourses)
    }
    let onFront = settings.indices.filter { place in
      !settings.indices.contains { other in
        values[other] >= values[place] && ginis[other] <= ginis[place]
          && (values[other] > values[place] || ginis[other] < ginis[place])
      }
    }
    let shown = [0, 1] + onFront.filter { $0 > 1 }.sorted { values[$0] < values[$1] }
    let figures = shown.map { place in
      let label = onFront.contains(place) ? "front" : "beside the front"
      let weights = settings[place].1.map { "\($0 / 1000)" }.joined(separator: "/")
      return Figure(
        "\(settings[place].0) \(weights)", "\(name), \(label)", x: ginis[place],
        .number(values[place]), count: learners.count)
    }
    return Evidence.Section(
      "pareto",
      .points(
        x: Evidence.Axis("gini of courses"), y: Evidence.Axis(name),
        named: figures.prefix(2).map(\.subject)), figures)
  }
}
