public import PasserelleInterchange
public import PasserelleModel
public import PasserelleSkillSpace

/// What is asked of completing profiles.
public struct CompletionRequest: Sendable {
  /// The profiles, as lines of an id, a tab and a skill.
  public var profiles: InputFile
  /// The most skills for each profile, 0 or more.
  public var top = 20
  /// How many work at a time, 1 or more; results do not depend on it.
  public var workers = 1
  /// Whether the good lines are wanted where others are lost.
  public var keepsGoing = false

  /// Takes the profiles; the rest has defaults.
  public init(profiles: InputFile) { self.profiles = profiles }
}

/// A profile with the skills that it probably has too, or needs next, best first.
public struct CompletedProfile: Sendable, Equatable {
  /// A skill with what speaks for it.
  public struct Suggestion: Sendable, Equatable {
    /// The skill.
    public let skill: SkillID
    /// What speaks for it in millionths, 1 or more.
    public let millionths: Int64
  }

  /// What the profile is called.
  public let profile: String
  /// The skills; none where nothing speaks for any.
  public let suggestions: [Suggestion]
}

/// What completing has found, and what is wrong with what it read.
public struct CompletionOutcome: Sendable {
  /// The profiles that were completed.
  public fileprivate(set) var profileCount = 0
  /// The skills suggested to all of them.
  public fileprivate(set) var suggestionCount = 0
  /// What is wrong with the lines.
  public let issues: [ImportIssue]
  /// What became of the lines.
  public let tally: FileTally
  /// Whether the lines may be used.
  public var verdict: Verdict { Verdict(issues) }

  fileprivate init(_ lines: ProfileLines) { (issues, tally) = (lines.issues, lines.tally) }

  fileprivate mutating func add(_ block: [CompletedProfile]) {
    profileCount += block.count
    suggestionCount += block.reduce(0) { $0 + $1.suggestions.count }
  }
}

extension SkillSpace {
  /// Profiles in a block: enough to keep a worker busy.
  private static var blockSize: Int { 64 }

  /// Completes profiles, and hands them on in the order of their first lines; nothing where the lines
  /// may not be used.
  ///
  /// - Throws: what `receive` throws, or `CancellationError` between blocks.
  /// - Complexity: O(40 · loadings) a profile; memory for the profiles.
  public func complete(
    _ request: CompletionRequest, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    receive: ([CompletedProfile]) throws -> Void
  ) async throws -> CompletionOutcome {
    let lines = ProfileLines(request.profiles) { index(of: $0) != nil }
    var outcome = CompletionOutcome(lines)
    guard outcome.verdict.permits(keepingGoing: request.keepsGoing) else { return outcome }
    let (completion, top) = (Completion(self), request.top)
    var rest = lines.profiles[...]
    try await OrderedPipeline(workers: request.workers) {
      (block: ArraySlice<ProfileLines.Profile>) in
      completed(block, by: completion, top: top)
    }.run {
      let block = rest.prefix(Self.blockSize)
      rest = rest.dropFirst(Self.blockSize)
      return block.isEmpty ? nil : block
    } write: { block in
      outcome.add(block)
      progress(outcome.profileCount, lines.profiles.count)
      try receive(block)
    }
    return outcome
  }

  private func completed(
    _ profiles: ArraySlice<ProfileLines.Profile>, by completion: Completion, top: Int
  ) -> [CompletedProfile] {
    let indices = profiles.map { $0.skills.compactMap(index) }
    return zip(profiles, completion.complete(indices, top: top)).map { profile, found in
      CompletedProfile(
        profile: profile.id,
        suggestions: found.map {
          CompletedProfile.Suggestion(skill: $0.skill, millionths: $0.score)
        })
    }
  }
}
