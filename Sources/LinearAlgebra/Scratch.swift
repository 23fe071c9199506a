/// Memory of a fixed size that a worker uses again and again, freed with the last reference.
///
/// For hot loops: access is unchecked in release builds. Not `Sendable`: one worker, one scratch.
package final class Scratch<Element> {
  package let values: UnsafeMutableBufferPointer<Element>

  package init(repeating value: Element, count: Int) {
    values = .allocate(capacity: count)
    values.initialize(repeating: value)
  }

  deinit {
    values.deinitialize()
    values.deallocate()
  }
}
