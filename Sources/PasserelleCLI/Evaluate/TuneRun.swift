internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleReports
internal import Passerelle
internal import PasserelleWire

/// One run of `tune`.
struct TuneRun {
  private let command: TuneCommand
  private let data: LoadedData
  private let candidates: [CandidateTable]
  private let provenance: Provenance
  private let policy: Policy

  init(_ command: TuneCommand) throws {
    self.command = command
    policy = try PolicyFile.read(command.policy)
    data = try LoadedData(command.data, command.shared)
    candidates = try data.candidates(policy, workers: command.shared.threads)
    provenance = Provenance(
      data: try DataSet.open(command.data).contentDigest(),
      judgements: command.judgements.map(fileDigest), holdout: Holdout(seed: command.seed))
  }

  /// The weights file and what was measured.
  func perform() throws -> (file: [UInt8], evidence: Evidence) {
    if let path = command.judgements {
      let levels = try judgedLevels(path)
      let judged = levels.indices.filter { levels[$0].values.contains { $0 > 0 } }
      return try tune(JudgedObjective(levels: levels), judged, "ndcg@10")
    }
    let model = OutcomeModel(
      data.catalogue, asOf: data.asOf, policy: policy, kinship: data.kinship,
      perMille: Int((command.fit * 1000).rounded()))
    let isOfNeeds = command.outcome == .needs
    let objective = OutcomeObjective(
      data.learners.map { LearnerOutcome($0, model) },
      isOfNeeds ? .needsGained : .closestFitGained)
    let name = isOfNeeds ? "needs gained@3" : "closest fit gained@3"
    return try tune(objective, Array(data.learners.indices), name)
  }

  /// For each learner the judged levels of the catalogue's courses, by index.
  private func judgedLevels(_ path: String) throws -> [[Int32: Int]] {
    let file = TrecFile(path, .judgements, workers: command.shared.threads)
    try IssueReport.stop(file.issues, [file.tally], command.shared.reading)
    let levels = data.learners.map { learner -> [Int32: Int] in
      guard let query = file.index(of: learner.id.rawValue) else { return [:] }
      return Dictionary(
        file.documents(of: query).compactMap { entry in
          let id = CourseID(String(decoding: file.id(of: entry), as: UTF8.self))
          return data.courses.index(of: id).map { ($0.rawValue, Int(entry.value)) }
        }
      ) { first, _ in first }
    }
    guard levels.contains(where: { !$0.isEmpty }) else {
      throw Failure("\(path): judges no course for a learner of \(command.data) — check the ids")
    }
    return levels
  }

  private func tune<Objective: TuningObjective>(
    _ objective: Objective, _ learners: [Int], _ name: String
  ) throws -> (file: [UInt8], evidence: Evidence) {
    let held = learners.filter { provenance.holdout.contains(data.learners[$0].id.rawValue) }
    let seen = learners.filter { !held.contains($0) }
    guard held.count >= 5, seen.count >= 20 else {
      throw Failure(
        "\(command.data): \(seen.count) learners to tune on and \(held.count) held out, expected at"
          + " least 20 and 5 — give more learners or judgements, or another --seed")
    }
    let study = TuningStudy(
      WeightTuner(
        candidates, objective, criteria: CriterionName.allCases.count,
        workers: command.shared.threads),
      folds: seen.map {
        provenance.holdout.fold(
          of: data.learners[$0].id.rawValue, folds: TuningStudy<Objective>.folds)
      }, seen: seen, held: held, starts: command.starts, seed: command.seed,
      defaults: CriterionName.allCases.map { Int64(Weights.standard[$0]) })
    let tried = Figure("settings", "tried", .count(study.tried), count: study.tried)
    let heldOut = section("held out", study.heldOut, name)
    let evidence = Evidence([
      Evidence.Section("tuning", .table, [tried]),
      section("cross-validated", study.crossValidated, name), heldOut,
      front(study, objective, seen, name),
    ])
    return (weightsFile(study, heldOut, name), evidence)
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
    let ginis = settings.concurrentMap(workers: command.shared.threads) { setting in
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

  private func weightsFile<Objective>(
    _ study: TuningStudy<Objective>, _ heldOut: Evidence.Section, _ name: String
  ) -> [UInt8] {
    TunedWeights(
      weights: study.final.weights, data: provenance.data, judgements: provenance.judgements,
      objective: name, asOf: data.asOf, seed: command.seed, holdout: provenance.holdout,
      settingsTried: study.tried, figures: heldOut
    ).bytes
  }
}
