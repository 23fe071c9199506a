internal import Dispatch

extension Array where Element: Sendable {
  /// Maps by several workers, each element by one; the result does not depend on how many.
  ///
  /// - Precondition: `workers` is positive.
  /// - Complexity: O(count) calls, shared by the workers in strides.
  package func concurrentMap<Result: Sendable>(
    workers: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    precondition(workers > 0, "\(workers) workers")
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each worker writes places of its own.
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: Swift.min(workers, Swift.max(count, 1))) {
        worker in
        for index in stride(from: worker, to: count, by: Swift.min(workers, Swift.max(count, 1))) {
          target.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initialized = count
    }
  }
}
