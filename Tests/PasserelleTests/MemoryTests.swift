import Foundation
import Passerelle
import PasserelleTestSupport
import Testing

/// The memory of an engine that a server's threads ask, in a process of its own.
@Suite struct MemoryTests {
  #if DEBUG
    static let learnersAThread = 12
  #else
    static let learnersAThread = 800
  #endif

  /// Whoever asks chooses days and hours: what is kept for each of them is theirs to fill.
  @Test func memoryDoesNotGrowWithDaysAndHours() async {
    await #expect(processExitsWith: .success) {
      var shape = RandomWorld.Shape()
      shape.courses = 4000
      let world = RandomWorld(seed: 1, shape)
      let engine = try Engine(world.catalogue, asOf: world.asOf)
      ask(engine, world, from: 0, count: 2)
      let before = try peakMemory()
      ask(engine, world, from: 2, count: MemoryTests.learnersAThread)
      let after = try peakMemory()
      try #require(after - before < 16 << 10, "\(before) KiB, then \(after) KiB")
      try #require(after < 300 << 10, "\(after) KiB")
    }
  }
}

/// Has 64 threads match learners at the same time, no two with the same first day and hours.
private func ask(_ engine: Engine, _ world: RandomWorld, from first: Int, count: Int) {
  let done = DispatchSemaphore(value: 0)
  for thread in 0..<64 {
    let worker = Thread {
      for turn in first..<first + count {
        var learner = world.learners[turn % world.learners.count]
        learner.availableFrom = ("2026-11-23" as Day).adding(turn % 400)
        learner.hoursPerWeek = Double(thread) / 2 + Double(turn) / 1e4
        _ = try? engine.match(learner)
      }
      done.signal()
    }
    worker.start()
  }
  for _ in 0..<64 { done.wait() }
}

/// The most memory that this process has held, in KiB.
private func peakMemory() throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
  return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
}
