internal import Dispatch
internal import Synchronization

/// A value that is computed on a thread of its own while its asker does other work.
package final class Later<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  /// Begins to compute.
  package init(_ compute: sending @escaping () -> Value) {
    // Handed over whole: nobody else has it.
    nonisolated(unsafe) let compute = compute
    // A queue of its own has a thread even where all others wait for this value.
    DispatchQueue(label: "passerelle.later").async(group: work) { [self] in
      let value = compute()
      found.withLock { $0 = value }
    }
  }

  /// The value; waits until it is there.
  package var value: Value {
    work.wait()
    guard let value = found.withLock({ $0 }) else { preconditionFailure("nothing was computed") }
    return value
  }
}
