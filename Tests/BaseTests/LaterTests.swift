import Foundation
import PasserelleBase
import Testing

@Suite struct LaterTests {
  @Test func whoAsksWaitsAndGetsTheSameEachTime() {
    let open = DispatchSemaphore(value: 0)
    let later = Later {
      open.wait()
      return [1, 2]
    }
    // Computed on another thread, or this would never end.
    open.signal()
    #expect(later.value == [1, 2])
    #expect(later.value == [1, 2])
  }

  @Test func manyMayAskBeforeItIsThere() {
    let later = Later { (0..<100_000).reduce(0, +) }
    let found = Array(repeating: later, count: 16).concurrentMap(workers: 8) { $0.value }
    #expect(Set(found) == [4_999_950_000])
  }
}
