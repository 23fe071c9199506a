internal import Foundation
public import PasserelleInterchange
internal import PasserelleModel
public import PasserelleSkillSpace

/// What is asked of learning a model from a taxonomy.
public struct LearningRequest: Sendable {
  /// How many occupations to set aside for measuring first, 0 or more.
  public var holdout = 0
  /// What chooses the occupations set aside.
  public var seed: UInt64 = 1
  /// Whether the good rows are wanted where others are lost.
  public var keepsGoing = false

  /// Asks for a model without measuring.
  public init() {}
}

/// What is being done.
public enum LearningProgress: Sendable, Equatable {
  /// The model is learned.
  case learning(SkillSpace.LearningStep)
  /// A model of the occupations that are not set aside is learned.
  case learningWithoutHoldout(SkillSpace.LearningStep)
  /// That model is measured on those set aside.
  case measuring
}

/// What came of learning, and what is wrong with what was read.
public struct LearningOutcome: Sendable {
  /// What there is to say once the taxonomy may be used.
  public enum Answer: Sendable {
    /// The model, with what was measured in its card.
    case learned(SkillSpace)
    /// No occupation has a skill.
    case nothingToLearnFrom
  }

  /// The answer; `nil` where the taxonomy may not be used.
  public fileprivate(set) var answer: Answer?
  /// What is wrong with the taxonomy; what is merely odd about it costs nothing here.
  public let issues: [ImportIssue]
  /// What became of the rows of each file.
  public let tallies: [FileTally]
  /// Whether the taxonomy may be used.
  public var verdict: Verdict { Verdict(issues) }
}

extension OpenedData {
  /// Learns from the taxonomy which skills go together and which stand in for which.
  ///
  /// - Throws: `CancellationError` between the steps, of which the inverse is one and takes most of the
  ///   time.
  /// - Complexity: that of `SkillSpace.learn(from:checkpoint:)`, twice with a holdout.
  public func learn(
    _ request: LearningRequest, progress: (LearningProgress) -> Void = { _ in }
  ) throws -> LearningOutcome {
    var outcome = LearningOutcome(
      issues: reading.taxonomyIssues.filter { $0.severity == .error }, tallies: tallies)
    guard outcome.verdict.permits(keepingGoing: request.keepsGoing) else { return outcome }
    outcome.answer = .nothingToLearnFrom
    func model(
      of taxonomy: Taxonomy, _ step: (SkillSpace.LearningStep) -> LearningProgress
    ) throws -> SkillSpace? {
      try SkillSpace.learn(from: taxonomy) {
        try Task.checkCancellation()
        progress(step($0))
      }
    }
    guard var space = try model(of: catalogue.taxonomy, LearningProgress.learning) else {
      return outcome
    }
    if request.holdout > 0 {
      let split = try OccupationSplit(
        catalogue.taxonomy, count: request.holdout, seed: request.seed)
      guard let shown = try model(of: split.training, LearningProgress.learningWithoutHoldout)
      else { return outcome }
      progress(.measuring)
      space.card.add(split, measuring: shown, request, in: catalogue.taxonomy)
    }
    outcome.answer = .learned(space)
    return outcome
  }
}

extension ModelCard {
  fileprivate mutating func add(
    _ split: OccupationSplit, measuring space: SkillSpace, _ request: LearningRequest,
    in taxonomy: Taxonomy
  ) {
    add(
      "held out",
      "\(request.holdout) occupations by seed \(request.seed), a fifth of the skills of each hidden:"
        + " nDCG@20 \(decimals(split.ndcg(of: space), 4))")
    let bins = split.calibration(of: space, in: taxonomy).filter { $0.pairs > 0 }.map {
      "K \(decimals($0.expected, 3)) held \(decimals($0.observed, 3)) of \($0.pairs)"
    }
    add("kinship held out", bins.joined(separator: "; "))
  }

  private func decimals(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }
}
