internal import Foundation
internal import PasserelleOperations
internal import PasserelleSkillSpace

/// A bar on standard error while work is long; silent when that is no terminal, and when results appear
/// on a terminal at the same time, into whose text it would be drawn.
struct ProgressBar {
  private static let width = 30
  private static let patience: TimeInterval = 0.5
  private static let interval: TimeInterval = 0.1

  private let isShown: Bool
  private let started = Date()
  private var lastDrawn = Date.distantPast

  /// Knows whether results are written to standard output while the bar stands.
  init(isQuiet: Bool, resultsAppear: Bool = false) {
    isShown =
      !isQuiet && Console.errorIsTerminal && !(resultsAppear && Console.outputIsTerminal)
  }

  /// Shows how much of the work is done, unless it has only just begun or just been drawn.
  mutating func update(done: Int, of total: Int, _ caption: @autoclosure () -> String) {
    guard total > 0, isDue() else { return }
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * Double(Self.width))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "·", count: Self.width - filled)
    Console.draw("\r\(bar) \(Int(share * 100)) %  \(caption())\u{1B}[K")
  }

  /// The same for work of which nobody knows how much there is.
  mutating func update(_ caption: @autoclosure () -> String) {
    if isDue() { Console.draw("\r\(caption())\u{1B}[K") }
  }

  private mutating func isDue() -> Bool {
    guard isShown else { return false }
    let now = Date()
    guard now.timeIntervalSince(started) > Self.patience,
      now.timeIntervalSince(lastDrawn) > Self.interval
    else { return false }
    lastDrawn = now
    return true
  }

  /// The same for learners that are read.
  mutating func update(_ progress: ReadingProgress) {
    update(done: progress.done, of: progress.total, "\(progress.rows) learners")
  }

  /// The same for a plan.
  mutating func update(_ progress: PlanProgress) {
    switch progress {
    case .reading(let reading): update(reading)
    case .searching(let steps): update("planning, step \(steps)")
    }
  }

  /// The same for a study.
  mutating func update(_ progress: StudyProgress) {
    switch progress {
    case .reading(let reading): update(reading)
    case .measuring(let done, let total):
      update(done: done, of: total, "\(done) learners measured")
    }
  }

  /// Says at once which step of learning begins: the longest tells nothing until it ends.
  mutating func show(_ progress: LearningProgress) {
    guard isShown else { return }
    lastDrawn = Date()
    let steps = SkillSpace.LearningStep.allCases.count
    let caption =
      switch progress {
      case .learning(let step): "learning, step \(step.rawValue + 1) of \(steps)"
      case .learningWithoutHoldout(let step):
        "learning without those held out, step \(step.rawValue + 1) of \(steps)"
      case .measuring: "measuring on those held out"
      }
    Console.draw("\r\(caption)\u{1B}[K")
  }

  /// Removes the bar.
  mutating func finish() {
    guard isShown, lastDrawn != .distantPast else { return }
    lastDrawn = .distantPast
    Console.draw("\r\u{1B}[K")
  }
}
