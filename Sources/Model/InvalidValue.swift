/// A value from outside that is none of those there may be.
public struct InvalidValue: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it is the value of: `latitude`, `seats of session S1`.
  public let what: String
  /// The value; `nil` where it says something of a person.
  public let found: String?
  /// The values there may be: `-90.0 to 90.0`.
  public let range: String

  /// Reports a value.
  public init(_ what: String, found: String?, range: String) {
    self.what = what
    self.found = found
    self.range = range
  }

  /// Reports a number.
  package init<Number: Comparable>(_ what: String, _ found: Number, _ range: ClosedRange<Number>) {
    self.init(what, found: "\(found)", range: "\(range.lowerBound) to \(range.upperBound)")
  }

  /// Reports an id that stands twice where it may stand once.
  package init(twice what: String, found: String) {
    self.init(what, found: found, range: "once each")
  }

  /// `latitude: found 95.0, expected -90.0 to 90.0`.
  public var description: String {
    "\(what): \(found.map { "found \($0), " } ?? "")expected \(range)"
  }
}

extension ClosedRange {
  /// The value, if it is one of these.
  package func checked(_ value: Bound, _ what: @autoclosure () -> String) throws(InvalidValue)
    -> Bound
  {
    guard contains(value) else { throw InvalidValue(what(), value, self) }
    return value
  }
}

extension Sequence {
  /// The first element, in this order, that equals the one before it.
  package func firstTwin<ID: Equatable>(by id: (Element) -> ID) -> ID? {
    var last: ID?
    for element in self {
      let next = id(element)
      if next == last { return next }
      last = next
    }
    return nil
  }
}
