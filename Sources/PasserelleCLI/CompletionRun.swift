internal import ArgumentParser
internal import DomainModel
internal import Interchange
internal import SkillSpace

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
    self.space = space
    lines = ProfileLines(path: command.profiles) { space.index(of: $0) != nil }
  }

  /// Completes; `false` when there is no skill for any profile.
  func perform() async throws -> Bool {
    let started = ContinuousClock.now
    try IssueReport.stop(lines.issues, [lines.tally], command.reading)
    let file = try AtomicFile(replacing: command.output)
    let blocks = await completed()
    var count = 0
    for block in blocks {
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

  private func completed() async -> [Block] {
    let completion = Completion(space)
    let starts = Array(stride(from: 0, to: lines.profiles.count, by: Self.blockSize))
    return await withTaskGroup(of: (Int, Block).self) { group in
      var blocks = [Block](repeating: ([], 0), count: starts.count)
      for (number, start) in starts.enumerated() {
        if number >= command.threads, let (done, block) = await group.next() {
          blocks[done] = block
        }
        let end = min(start + Self.blockSize, lines.profiles.count)
        group.addTask { (number, run(lines.profiles[start..<end], completion)) }
      }
      for await (done, block) in group { blocks[done] = block }
      return blocks
    }
  }

  private func run(
    _ profiles: ArraySlice<ProfileLines.Profile>, _ completion: Completion
  ) -> Block {
    let indices = profiles.map { $0.skills.compactMap(space.index) }
    var block: Block = ([], 0)
    for (profile, found) in zip(profiles, completion.complete(indices, top: command.top)) {
      for (rank, suggestion) in found.enumerated() {
        let score = suggestion.score.inMillionths
        block.bytes +=
          "\(profile.id) Q0 \(suggestion.skill) \(rank + 1) \(score) passerelle\n".utf8
      }
      block.count += found.count
    }
    return block
  }
}

extension Int64 {
  /// `1.000000` for a million.
  fileprivate var inMillionths: String {
    let fraction = String(self % 1_000_000)
    return "\(self / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
  }
}
