internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle

/// One run of `allocate`: learners stream in, their candidates are found by several workers, and one
/// plan is made for all of them.
struct AllocateRun {
  private let command: AllocateCommand
  private let weights: Weights
  private let policy: Policy
  private let data: DataSet

  init(_ command: AllocateCommand) throws {
    self.command = command
    (weights, policy) = try command.ranking.read()
    data = try DataSet.open(command.data)
  }

  /// Plans and writes; `false` when nobody is placed or decisions conflict.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    let reading = try data.readCatalogue(command.shared.linking)
    let engine = Engine(
      reading.catalogue, asOf: command.shared.asOf, weights: weights, policy: policy,
      kinship: try ModelFile.kinship(command.shared.model, of: data, reading.catalogue.taxonomy))
    let (candidates, stream) = try await findCandidates(engine, reading)
    let learners = Set(candidates.map(\.learner))
    var orders = command.pins.map { SeatOrderFile($0, of: reading.catalogue) }
    orders?.reject { !learners.contains($0) }
    let previous = command.previous.map(SeatPlanFile.init)
    let ofTaxonomy = reading.taxonomyIssues.filter { $0.severity == .error }
    try IssueReport.stop(
      ofTaxonomy + reading.recordIssues + stream.issues + (orders?.issues ?? [])
        + (previous?.issues ?? []),
      reading.tallies + [stream.tally, orders?.tally, previous?.tally].compactMap { $0 },
      command.shared.reading)
    guard !reading.catalogue.sessions.isEmpty else {
      throw Failure("\(command.data): has no sessions — add sessions.csv with the seats to give")
    }
    let request = AllocationRequest(
      objective: command.objective, orders: orders?.orders.map(\.order) ?? [],
      previous: previous?.seats ?? [:], movePrice: SeatValue(Score(value: command.movePrice ?? 0)))
    switch try engine.allocate(candidates, request) {
    case .plan(let plan):
      try write(plan, reading.catalogue)
      if !command.shared.reading.quiet {
        let seconds = ((ContinuousClock.now - started) / .milliseconds(1)).rounded() / 1000
        let lines = phrases.lines(of: plan.summary)
        Console.error((lines + ["\(seconds) s"]).joined(separator: "\n"))
      }
      return plan.summary.placed > 0
    case .conflict(let conflict):
      if let orders { Console.error(ConflictText.words(conflict, orders, phrases)) }
      return false
    case .tooManyLearners:
      throw Failure("\(command.data): more learners than sums of scores can hold — divide them")
    }
  }

  private var phrases: Phrasebook { Phrasebook(command.language) { $0.rawValue } }

  private func findCandidates(
    _ engine: Engine, _ reading: CatalogueReading
  ) async throws -> ([LearnerCandidates], LearnerStream) {
    switch data.learnerStream(knowing: reading.catalogue, linking: reading.resolver) {
    case .failure(let issue):
      try IssueReport.stop(reading.issues + [issue], reading.tallies, command.shared.reading)
      throw ExitCode(2)
    case .success(var stream):
      var progress = ProgressBar(isQuiet: command.shared.reading.quiet)
      defer { progress.finish() }
      let top = command.candidates
      let pipeline = OrderedPipeline(workers: command.shared.threads) { (block: [Learner]) in
        engine.candidates(for: block, top: top)
      }
      var candidates: [LearnerCandidates] = []
      try await pipeline.run {
        progress.update(
          done: stream.bytesRead, of: stream.byteCount, "\(stream.tally.read) learners")
        let block = stream.next(256)
        return block.isEmpty ? nil : block
      } write: {
        candidates += $0
      }
      return (candidates, stream)
    }
  }

  private func write(_ plan: Allocation, _ catalogue: Catalogue) throws {
    let format: any PlanFormat =
      switch command.shared.format {
      case .table: PlanTable(catalogue, command.language)
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
