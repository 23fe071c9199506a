internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleReports
internal import PasserelleWire

/// One run of `tune`: its options and its words.
struct TuneRun {
  private let command: TuneCommand
  private let request: TuningRequest
  private let opened: OpenedData

  init(_ command: TuneCommand) throws {
    self.command = command
    let settings = try command.shared.settings(policy: command.policy)
    var request = TuningRequest(settings, command.goal)
    request.fit = command.fit
    request.seed = command.seed
    request.starts = command.starts
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    self.request = request
    opened = try OpenedData.open(
      command.data, command.shared.linking, command.shared.reading.tables)
  }

  /// The weights file and what was measured.
  func perform() throws -> (file: [UInt8], evidence: Evidence) {
    var bar = ProgressBar(isQuiet: command.shared.reading.quiet)
    defer { bar.finish() }
    let outcome = try opened.tune(request) { bar.update($0) }
    bar.finish()
    try IssueReport.stop(
      outcome.issues, outcome.tallies, command.shared.reading, command.shared.linking)
    switch outcome.answer {
    case .tuned(let tuned): return (weightsFile(tuned), tuned.evidence)
    case .nothingJudged:
      throw Failure(
        "\(command.judgements ?? ""): judges no course for a learner of \(command.data)"
          + " — check the ids")
    case .tooFew(let seen, let held):
      throw Failure(
        "\(command.data): \(seen) learners to tune on and \(held) held out, expected at"
          + " least 20 and 5 — give more learners or judgements, or another --seed")
    case nil: throw ExitCode(2)
    }
  }

  private func weightsFile(_ tuned: TuningOutcome.Tuned) -> [UInt8] {
    TunedWeights(
      weights: tuned.weights, data: tuned.provenance.data,
      judgements: tuned.provenance.judgements, objective: tuned.objective,
      asOf: request.settings.asOf, seed: command.seed, holdout: tuned.provenance.holdout,
      settingsTried: tuned.settingsTried, figures: tuned.heldOut
    ).bytes
  }
}

extension TuneCommand {
  fileprivate var goal: TuningRequest.Goal {
    if let judgements { return .judgements(InputFile(path: judgements)) }
    return outcome == .needs ? .needs : .fit
  }
}
