internal import Foundation
internal import PasserelleOperations

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
    guard isShown, total > 0 else { return }
    let now = Date()
    guard now.timeIntervalSince(started) > Self.patience,
      now.timeIntervalSince(lastDrawn) > Self.interval
    else { return }
    lastDrawn = now
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * Double(Self.width))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "·", count: Self.width - filled)
    Console.draw("\r\(bar) \(Int(share * 100)) %  \(caption())\u{1B}[K")
  }

  /// The same for learners that are read.
  mutating func update(_ progress: ReadingProgress) {
    update(done: progress.done, of: progress.total, "\(progress.rows) learners")
  }

  /// Removes the bar.
  mutating func finish() {
    guard isShown, lastDrawn != .distantPast else { return }
    lastDrawn = .distantPast
    Console.draw("\r\u{1B}[K")
  }
}
