internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleScoring
internal import Synchronization

/// Lends callers the memory that they fill anew for each learner, so that it is allocated once for
/// each busy caller rather than for each call.
///
/// Memory is in use by as many as ask at once. When the last of them is done, one worker's is kept
/// for the next and the rest is given back: an engine that nobody asks holds no more than that.
/// Nothing of a learner shows in the next one's results (`aLearnerLeavesNoTraceForTheNext`), so lending
/// does not make the engine any less immutable.
final class WorkspacePool: Sendable {
  /// What a caller needs.
  struct Memory {
    let workspace: Workspace
    let courses: Scratch<CourseIndex>
    let scores: ScoreMemory

    init(_ model: ScoringModel) {
      workspace = Workspace(model)
      courses = Scratch(repeating: CourseIndex(0), count: model.courses.count)
      scores = ScoreMemory(courseCount: model.courses.count)
    }
  }

  /// Memory belongs to one caller at a time; idle memory belongs to nobody.
  private struct State: @unchecked Sendable {
    var idle: [Memory] = []
    var busy = 0
  }

  private let model: ScoringModel
  private let state = Mutex(State())

  init(_ model: ScoringModel) { self.model = model }

  /// How many callers' memory is kept for the next.
  var idleCount: Int { state.withLock { $0.idle.count } }

  func lend<Result>(_ body: (Memory) -> Result) -> Result {
    let kept = state.withLock { state in
      state.busy += 1
      return state.idle.popLast()
    }
    let memory = kept ?? Memory(model)
    defer { giveBack(memory) }
    return body(memory)
  }

  private func giveBack(_ memory: Memory) {
    // What is freed is freed outside the lock.
    var surplus: [Memory] = []
    state.withLock { state in
      state.busy -= 1
      state.idle.append(memory)
      guard state.busy == 0 else { return }
      surplus = Array(state.idle.dropFirst())
      state.idle.removeSubrange(1...)
    }
    withExtendedLifetime(surplus) {}
  }
}
