internal import ArgumentParser
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleSkillSpace

/// One run of `learn`: its options, where the model goes, and its words.
struct LearnRun {
  private let command: LearnCommand
  private let opened: OpenedData

  init(_ command: LearnCommand) throws {
    self.command = command
    let output = URL(filePath: command.output)
    if output.pathExtension.lowercased() == "csv", (try? output.checkResourceIsReachable()) == true
    {
      throw Failure(
        "\(command.output): is a table that is there already — name a file for the model")
    }
    opened = try OpenedData.open(
      command.taxonomy, nil, command.reading.tables, mayBeTaxonomyOnly: true)
  }

  func perform() throws {
    let started = ContinuousClock.now
    // The place is claimed before the work, not after it.
    let file = try AtomicFile(replacing: command.output)
    let outcome = try learn()
    try IssueReport.stop(outcome.issues, outcome.tallies, command.reading)
    switch outcome.answer {
    case .learned(let space): try write(space, to: file, started)
    case .nothingToLearnFrom:
      throw Failure(
        "\(command.taxonomy): relates no occupation to a skill — give an ESCO download with"
          + " occupationSkillRelations")
    case nil: throw ExitCode(2)
    }
  }

  private func learn() throws -> LearningOutcome {
    var request = LearningRequest()
    (request.holdout, request.seed) = (command.holdout, command.seed)
    request.keepsGoing = command.reading.keepGoing
    var bar = ProgressBar(isQuiet: command.reading.quiet)
    defer { bar.finish() }
    return try opened.learn(request) { bar.show($0) }
  }

  private func write(
    _ space: SkillSpace, to file: AtomicFile, _ started: ContinuousClock.Instant
  ) throws {
    let bytes = space.fileBytes
    try file.write(bytes)
    try file.commit()
    guard !command.reading.quiet else { return }
    for entry in space.card.entries { Console.error("\(entry.name): \(entry.value)") }
    let elapsed = ContinuousClock.now - started
    Console.error("\(command.output): \(bytes.count) bytes, learned in \(elapsed.shown)")
  }
}
