internal import PasserelleScoring
internal import Synchronization

/// Lends workers the memory that they fill anew for each learner, so that it is allocated once for
/// each worker rather than for each call.
///
/// Nothing of a learner shows in the next one's results (`aLearnerLeavesNoTraceForTheNext`), so lending
/// does not make the engine any less immutable.
final class FactsPool: Sendable {
  /// Facts belong to one worker at a time; idle ones belong to nobody.
  private struct Idle: @unchecked Sendable {
    var facts: [LearnerFacts] = []
  }

  private let model: ScoringModel
  private let idle = Mutex(Idle())

  init(_ model: ScoringModel) { self.model = model }

  func lend<Result>(_ body: (LearnerFacts) -> Result) -> Result {
    let facts = idle.withLock { $0.facts.popLast() } ?? LearnerFacts(model)
    defer { idle.withLock { $0.facts.append(facts) } }
    return body(facts)
  }
}
