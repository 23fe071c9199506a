internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleOperations
internal import PasserelleSkillSpace
internal import PasserelleWire

/// One run of `complete`: its options, where the run goes, and its words.
struct CompletionRun {
  private let command: CompleteCommand
  private let space: SkillSpace

  init(_ command: CompleteCommand) throws {
    self.command = command
    space = try ModelFile.read(InputFile(path: command.model))
    try Self.refuseDividedSkills(of: space, command.model)
  }

  /// A run's fields are divided by spaces: an id with one would be two fields of seven.
  private static func refuseDividedSkills(of space: SkillSpace, _ path: String) throws {
    let divided = space.skills.filter { $0.rawValue.contains(where: \.isWhitespace) }
    guard let first = divided.first else { return }
    throw Failure(
      "\(path): \(divided.count.counted("skill")) with a space in the id, which would divide it in a"
        + " run, the first \"\(first.rawValue.shown(upTo: 60))\" — learn from a taxonomy whose ids"
        + " have none")
  }

  /// Completes; `false` when there is no skill for any profile.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    let file = try AtomicFile(replacing: command.output)
    var bar = ProgressBar(isQuiet: command.reading.quiet)
    defer { bar.finish() }
    let outcome = try await space.complete(request) { done, total in
      bar.update(done: done, of: total, "profiles")
    } receive: { profiles in
      try file.write(lines(of: profiles))
    }
    bar.finish()
    try IssueReport.stop(outcome.issues, [outcome.tally], command.reading)
    try file.commit()
    if !command.reading.quiet {
      Console.error(
        "\(outcome.profileCount.counted("profile")):"
          + " \(outcome.suggestionCount.counted("skill")) suggested,"
          + " \((ContinuousClock.now - started).shown)")
    }
    return outcome.suggestionCount > 0
  }

  private var request: CompletionRequest {
    var request = CompletionRequest(profiles: InputFile(path: command.profiles))
    request.top = command.top
    request.workers = command.workers.threads
    request.keepsGoing = command.reading.keepGoing
    return request
  }

  private func lines(of profiles: [CompletedProfile]) -> [UInt8] {
    var bytes: [UInt8] = []
    for profile in profiles {
      for (place, suggestion) in profile.suggestions.enumerated() {
        RunLine.append(
          query: profile.profile, document: suggestion.skill.rawValue, rank: place + 1,
          score: suggestion.millionths, decimals: 6, to: &bytes)
      }
    }
    return bytes
  }
}
