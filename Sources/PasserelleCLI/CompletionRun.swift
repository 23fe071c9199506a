internal import PasserelleBase
internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleSkillSpace

/// One run of `complete`: profiles are completed by several workers and written in their order.
struct CompletionRun {
  /// Profiles in a block: enough to keep a worker busy.
  private static let blockSize = 64

  private let command: CompleteCommand
  private let space: SkillSpace
  private let lines: ProfileLines

  init(_ command: CompleteCommand) throws {
    self.command = command
    let space = try ModelFile.read(command.model)
    try Self.refuseDividedSkills(of: space, command.model)
    self.space = space
    lines = ProfileLines(path: command.profiles) { space.index(of: $0) != nil }
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
    try IssueReport.stop(lines.issues, [lines.tally], command.reading)
    let file = try AtomicFile(replacing: command.output)
    let completion = Completion(space)
    let pipeline = OrderedPipeline(workers: command.workers.threads) { profiles in
      run(profiles, completion)
    }
    var (rest, count) = (lines.profiles[...], 0)
    try await pipeline.run {
      let block = rest.prefix(Self.blockSize)
      rest = rest.dropFirst(Self.blockSize)
      return block.isEmpty ? nil : block
    } write: { block in
      count += block.count
      try file.write(block.bytes)
    }
    try file.commit()
    if !command.reading.quiet {
      let seconds = ((ContinuousClock.now - started) / .milliseconds(1)).rounded() / 1000
      Console.error(
        "\(lines.profiles.count.counted("profile")): \(count.counted("skill")) suggested,"
          + " \(seconds) s")
    }
    return count > 0
  }

  private typealias Block = (bytes: [UInt8], count: Int)

  private func run(
    _ profiles: ArraySlice<ProfileLines.Profile>, _ completion: Completion
  ) -> Block {
    let indices = profiles.map { $0.skills.compactMap(space.index) }
    var block: Block = ([], 0)
    for (profile, found) in zip(profiles, completion.complete(indices, top: command.top)) {
      for (rank, suggestion) in found.enumerated() {
        block.bytes += "\(profile.id) Q0 \(suggestion.skill) \(rank + 1) ".utf8
        FixedPoint.append(suggestion.score, decimals: 6, all: true, to: &block.bytes)
        block.bytes += " passerelle\n".utf8
      }
      block.count += found.count
    }
    return block
  }
}
