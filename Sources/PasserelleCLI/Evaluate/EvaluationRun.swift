internal import ArgumentParser
internal import Foundation
internal import PasserelleBase
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleReports

/// One run of `evaluate`: its options and its words.
struct EvaluationRun {
  private let command: EvaluateCommand
  private let weights: [NamedWeights]

  init(_ command: EvaluateCommand) throws {
    self.command = command
    weights = try command.weights.map { path in
      let read = try WeightsFile.readTuned(path)
      return NamedWeights(path, read.weights, read.provenance)
    }
  }

  /// What was measured; nothing where no query of a run is judged.
  func evidence() throws -> Evidence {
    let outcome = try outcome()
    try IssueReport.stop(
      outcome.issues, outcome.tallies, command.shared.reading, command.shared.linking)
    for note in outcome.notes { Console.error(words(for: note)) }
    guard let evidence = outcome.evidence else { throw ExitCode(2) }
    return evidence
  }

  private func outcome() throws -> EvaluationOutcome {
    var bar = ProgressBar(isQuiet: command.shared.reading.quiet)
    defer { bar.finish() }
    if let path = command.audit {
      return try audit(
        OpenedData.open(path, command.shared.linking, command.shared.reading.tables), &bar)
    }
    if let path = command.data, let judgements = command.judgements {
      let request = try judgedEvaluation(InputFile(path: judgements))
      return try OpenedData.open(path, command.shared.linking, command.shared.reading.tables)
        .evaluate(request) {
          bar.update($0)
        }
    }
    if let path = command.data {
      let request = try evaluation
      return try OpenedData.open(path, command.shared.linking, command.shared.reading.tables)
        .evaluate(request) {
          bar.update($0)
        }
    }
    return try runEvaluation.evaluate()
  }

  private var settings: EngineSettings {
    get throws { try command.shared.settings(policy: command.policy) }
  }

  private var evaluation: EvaluationRequest {
    get throws {
      var request = EvaluationRequest(try settings)
      request.weights = weights
      request.isRestricted = command.heldOut
      request.measuresOutcome = command.outcome
      request.fit = command.fit
      request.top = command.top ?? request.top
      request.smallest = command.smallest
      request.seed = command.seed
      request.drawsCurves = command.report != nil
      request.workers = command.shared.threads
      request.keepsGoing = command.shared.reading.keepGoing
      return request
    }
  }

  private func judgedEvaluation(_ judgements: InputFile) throws -> JudgedEvaluationRequest {
    var request = JudgedEvaluationRequest(try settings, judgements: judgements)
    request.weights = weights
    request.isRestricted = command.heldOut
    request.top = command.top ?? request.top
    request.seed = command.seed
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    return request
  }

  private var runEvaluation: RunEvaluationRequest {
    var request = RunEvaluationRequest(
      run: InputFile(path: command.run ?? ""), judgements: InputFile(path: command.qrels ?? ""))
    request.baselines = command.baseline.map { InputFile(path: $0) }
    if !command.metric.isEmpty { request.metrics = command.metric.uniqued }
    request.isComplete = command.complete
    request.showsQueries = command.perQuery
    request.weights = weights
    request.isRestricted = command.heldOut
    request.seed = command.seed
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    return request
  }

  private func audit(_ opened: OpenedData, _ bar: inout ProgressBar) throws -> EvaluationOutcome {
    var request = AuditRequest(try settings)
    request.top = command.top ?? request.top
    request.seed = command.seed
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-audit-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try opened.audit(
        request, as: NDJSONFormat(), scratch: folder, linking: command.shared.linking.rule
      ) { bar.update($0) }
    } catch let error as CocoaError {
      throw Failure("\(folder): cannot be written: \(error.localizedDescription)")
    }
  }

  private func words(for note: EvaluationOutcome.Note) -> String {
    switch note {
    case .nothingJudged(let run):
      "\(run): no query that is judged in \(command.qrels ?? "")"
        + (command.heldOut ? " and was kept from tuning" : "") + " — are the ids the same?"
    case .nobodyJudged(let data):
      "\(data): no learner with a course that is judged in \(command.judgements ?? "")"
        + (command.heldOut ? " and who was kept from tuning" : "") + " — are the ids the same?"
    case .nothingInCommon(let baseline, let run):
      "\(baseline): no judged query in common with \(run), not compared"
    }
  }
}
