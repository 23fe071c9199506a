/// JSON as bytes, in the order of the calls; commas come where they belong.
///
/// No tree is built and nothing is looked up: a batch writes tens of millions of members.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  /// Whether what comes next is the first of its object or list, or the value of a key.
  private var isFirst = true
  private var breaksLine = false

  /// Starts with nothing.
  package init() {}

  /// Appends to bytes what `write` writes.
  package static func append(to bytes: inout [UInt8], _ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    swap(&json.bytes, &bytes)
    write(&json)
    swap(&json.bytes, &bytes)
  }

  /// Writes an object, whose members `write` writes.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  /// Writes a list, whose items `write` writes.
  package mutating func list(_ write: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), write)
  }

  /// Writes a list of items, each by `write`.
  package mutating func list<Item>(
    _ items: [Item], _ write: (Item, inout JSONWriter) -> Void
  ) {
    list { json in
      for item in items { write(item, &json) }
    }
  }

  /// Writes the name of a member that needs no escape; its value comes next.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// Writes the name of a member that is data; its value comes next.
  package mutating func key(of name: String) {
    separate()
    Self.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// Writes a text; null for none.
  package mutating func text(_ text: String?) {
    guard let text else { return null() }
    separate()
    Self.append(text, to: &bytes)
  }

  /// Writes `true` or `false`.
  package mutating func truth(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes a whole number; null for none.
  package mutating func number(_ number: Int?) {
    guard let number else { return null() }
    separate()
    FixedPoint.append(number, to: &bytes)
  }

  /// Writes a number of units of 10 to the power −`decimals`: with all decimals, or as few as say it
  /// exactly.
  ///
  /// - Precondition: `decimals` is 1 to 18.
  package mutating func number(_ units: Int64, decimals: Int, all: Bool) {
    separate()
    FixedPoint.append(units, decimals: decimals, all: all, to: &bytes)
  }

  /// Writes a number with all its digits; null for none, and for what JSON has no number for.
  package mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    separate()
    bytes += "\(number)".utf8
  }

  /// Writes a number that is spelled as JSON spells it; null for none.
  package mutating func number(spelled number: String?) {
    guard let number else { return null() }
    separate()
    bytes += number.utf8
  }

  /// Writes null.
  package mutating func null() {
    separate()
    bytes += "null".utf8
  }

  /// Lets what comes next start on a line of its own.
  package mutating func breakLine() { breaksLine = true }

  /// Ends a line of NDJSON.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ write: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(opening)
    isFirst = true
    write(&self)
    bytes.append(closing)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    (isFirst, breaksLine) = (false, false)
  }
}
