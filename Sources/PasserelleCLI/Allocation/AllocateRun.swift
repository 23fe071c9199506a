internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleOperations
internal import Passerelle

/// One run of `allocate`: its options, where the plan goes, and its words.
struct AllocateRun {
  private let command: AllocateCommand
  private let opened: OpenedData
  private let request: PlanRequest

  init(_ command: AllocateCommand) throws {
    self.command = command
    let settings = try command.ranking.settings(command.shared)
    opened = try OpenedData.open(
      command.data, command.shared.linking, command.shared.reading.tables)
    var request = PlanRequest(settings)
    request.objective = command.objective
    request.top = command.candidates
    request.decisions = command.pins.map(command.shared.reading.file)
    request.previous = command.previous.map(command.shared.reading.file)
    request.movePrice = try SeatValue(of: command.movePrice ?? 0)
    request.lottery = command.lottery
    request.workers = command.shared.threads
    request.keepsGoing = command.shared.reading.keepGoing
    self.request = request
  }

  /// Plans and writes; `false` when nobody is placed or decisions conflict.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    var bar = ProgressBar(isQuiet: command.shared.reading.quiet)
    defer { bar.finish() }
    let outcome = try await opened.plan(request) { bar.update($0) }
    bar.finish()
    try IssueReport.stop(
      outcome.issues, outcome.tallies, command.shared.reading, command.shared.linking)
    switch outcome.answer {
    case .planned(.plan(let plan)):
      try write(plan)
      summarise(plan, ContinuousClock.now - started)
      return plan.summary.placed > 0
    case .planned(.conflict(let conflict)):
      if let decisions = outcome.decisions {
        Console.error(ConflictText.words(conflict, decisions, phrases))
      }
      return false
    case .planned(.tooManyLearners): throw Failure.tooManyLearners(command.data)
    case .noSessions: throw Failure.noSessions(command.data)
    case nil: throw ExitCode(2)
    }
  }

  private func summarise(_ plan: Allocation, _ elapsed: Duration) {
    guard !command.shared.reading.quiet else { return }
    let lines = phrases.lines(of: plan) + [command.shared.reading.words.seconds(elapsed)]
    Console.error(lines.joined(separator: "\n"))
  }

  private var phrases: Phrasebook { Phrasebook(command.shared.reading.language) { $0.rawValue } }

  private func write(_ plan: Allocation) throws {
    let format: any PlanFormat =
      switch command.shared.resultFormat {
      case .table:
        PlanTable(
          opened.catalogue, command.shared.reading.language,
          width: command.shared.output == nil ? Console.outputWidth : nil)
      case .csv: PlanRows(opened.catalogue, phrases, as: .csv(command.shared.reading.style))
      case .xlsx: PlanRows(opened.catalogue, phrases, as: .workbook)
      case .ndjson: PlanNDJSON(phrases: phrases)
      }
    let sink = try ResultSink(command.shared, title: "allocate", widths: PlanRows.widths)
    var bytes = try format.opening()
    for seating in plan.seatings {
      try format.append(seating, to: &bytes)
      if bytes.count > 1 << 20 {
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink.write(bytes + format.closing(plan))
    let proof = try plan.proof.map {
      try ProofFiles($0, plan.lottery, certificate: command.certificate, folder: command.problem)
        .files
    }
    try sink.commit(with: proof ?? FileSet())
  }
}

extension Failure {
  fileprivate static func noSessions(_ data: String) -> Failure {
    Failure(
      "\(data): has no sessions — add sessions.csv with the seats to give",
      french: "\(data) : aucune session — ajoutez sessions.csv avec les places à donner",
      dutch: "\(data): geen sessies — voeg sessions.csv toe met de plaatsen")
  }

  fileprivate static func tooManyLearners(_ data: String) -> Failure {
    Failure(
      "\(data): more learners than sums of scores can hold — divide them",
      french: "\(data) : plus de personnes que les sommes n'en tiennent — divisez-les",
      dutch: "\(data): meer personen dan de sommen aankunnen — verdeel ze")
  }
}
