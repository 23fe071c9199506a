internal import PasserelleBase

/// Values written as bytes in the one way that stands for them, to be digested.
///
/// Every piece says its length, so that no two sequences of values have the same bytes.
package struct CanonicalForm {
  /// The bytes written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Forgets what was written and keeps the memory.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a number in eight bytes, the least significant first.
  package mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a number; the two zeros are one.
  package mutating func append(_ number: Double) {
    append(Int(bitPattern: UInt(number == 0 ? 0 : number.bitPattern)))
  }

  /// Writes the length and the UTF-8 bytes of a text.
  package mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes whose number is always the same.
  package mutating func append(fixed digest: [UInt8]) { bytes.append(contentsOf: digest) }

  /// Writes whether there is a value, and what there is.
  package mutating func append<Value>(
    _ value: Value?, _ write: (inout CanonicalForm, Value) -> Void
  ) {
    append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// Writes how many values there are, and each of them.
  package mutating func append<Value>(
    all values: some Collection<Value>, _ write: (inout CanonicalForm, Value) -> Void
  ) {
    append(values.count)
    for value in values { write(&self, value) }
  }

  /// Writes a set of things that have no order, each by its digest.
  ///
  /// - Complexity: O(bytes + n·log n).
  package mutating func append<Value>(
    unordered values: some Collection<Value>, _ write: (inout CanonicalForm, Value) -> Void
  ) {
    var form = CanonicalForm()
    let digests = values.map { value in
      form.clear()
      write(&form, value)
      return SHA256.digest(of: form.bytes)
    }
    append(values.count)
    for digest in digests.sorted(by: { $0.lexicographicallyPrecedes($1) }) { append(fixed: digest) }
  }
}
