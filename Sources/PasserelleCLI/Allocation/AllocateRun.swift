internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleOperations
internal import Passerelle

/// One run of `allocate`: learners stream in, their candidates are found by several workers, and one
/// plan is made for all of them.
struct AllocateRun {
  private let command: AllocateCommand
  private let weights: Weights
  private let policy: Policy
  private let opened: OpenedData

  init(_ command: AllocateCommand) throws {
    self.command = command
    (weights, policy) = try command.ranking.read()
    opened = try OpenedData.open(command.data, command.shared.linking)
  }

  /// Plans and writes; `false` when nobody is placed or decisions conflict.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    let catalogue = opened.catalogue
    let engine = try Engine(
      catalogue, asOf: command.shared.asOf, weights: weights, policy: policy,
      kinship: try opened.kinship(model: command.shared.model))
    let (candidates, stream) = try await findCandidates(engine)
    let learners = Set(candidates.map(\.learner))
    var orders = command.pins.map { SeatOrderFile($0, of: catalogue) }
    orders?.reject { !learners.contains($0) }
    let previous = command.previous.map(SeatPlanFile.init)
    try IssueReport.stop(
      opened.issues + stream.issues + (orders?.issues ?? []) + (previous?.issues ?? []),
      opened.tallies + [stream.tally, orders?.tally, previous?.tally].compactMap { $0 },
      command.shared.reading)
    guard !catalogue.sessions.isEmpty else {
      throw Failure(
        "\(command.data): has no sessions — add sessions.csv with the seats to give",
        french: "\(command.data) : aucune session — ajoutez sessions.csv avec les places à donner",
        dutch: "\(command.data): geen sessies — voeg sessions.csv toe met de plaatsen")
    }
    let request = try AllocationRequest(
      objective: command.objective, orders: orders?.orders.map(\.order) ?? [],
      previous: previous?.seats ?? [:], movePrice: SeatValue(Score(value: command.movePrice ?? 0)))
    switch try engine.allocate(candidates, request) {
    case .plan(let plan):
      try write(plan)
      if !command.shared.reading.quiet {
        let elapsed = ContinuousClock.now - started
        let lines =
          phrases.lines(of: plan.summary) + [command.shared.reading.words.seconds(elapsed)]
        Console.error(lines.joined(separator: "\n"))
      }
      return plan.summary.placed > 0
    case .conflict(let conflict):
      if let orders { Console.error(ConflictText.words(conflict, orders, phrases)) }
      return false
    case .tooManyLearners:
      throw Failure(
        "\(command.data): more learners than sums of scores can hold — divide them",
        french: "\(command.data) : plus de personnes que les sommes n'en tiennent — divisez-les",
        dutch: "\(command.data): meer personen dan de sommen aankunnen — verdeel ze")
    }
  }

  private var phrases: Phrasebook { Phrasebook(command.shared.reading.language) { $0.rawValue } }

  private func findCandidates(
    _ engine: Engine
  ) async throws -> ([LearnerCandidates], LearnerStream) {
    switch opened.learners() {
    case .failure(let issue):
      try IssueReport.stop(opened.issues + [issue], opened.tallies, command.shared.reading)
      throw ExitCode(2)
    case .success(var stream):
      var progress = ProgressBar(isQuiet: command.shared.reading.quiet)
      defer { progress.finish() }
      let top = command.candidates
      let pipeline = OrderedPipeline(workers: command.shared.threads) { (block: [Learner]) in
        try engine.candidates(for: block, top: top)
      }
      var candidates: [LearnerCandidates] = []
      try await pipeline.run {
        progress.update(ReadingProgress(stream))
        let block = stream.next(256)
        return block.isEmpty ? nil : block
      } write: {
        candidates += $0
      }
      return (candidates, stream)
    }
  }

  private func write(_ plan: Allocation) throws {
    let format: any PlanFormat =
      switch command.shared.format {
      case .table: PlanTable(opened.catalogue, command.shared.reading.language)
      case .csv: PlanCSV(phrases: phrases)
      case .ndjson: PlanNDJSON(phrases: phrases)
      }
    let sink = try ResultSink.open(command.shared)
    var bytes = format.opening()
    for seating in plan.seatings {
      format.append(seating, to: &bytes)
      if bytes.count > 1 << 20 {
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink.write(bytes + format.closing(plan.summary))
    let proof = try plan.proof.map {
      try ProofFiles($0, certificate: command.certificate, folder: command.problem).files
    }
    try sink.commit(with: proof ?? FileSet())
  }
}
