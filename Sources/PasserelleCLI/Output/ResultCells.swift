internal import PasserelleInterchange
internal import PasserelleModel

extension Workbook.Cell {
  /// A text, or nothing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .blank }

  /// A day, or nothing.
  init(_ day: Day?) { self = day.map { .day("\($0)", time: nil) } ?? .blank }

  /// A number in plain decimals, or nothing.
  init(number: (some CustomStringConvertible)?) {
    self = number.map { .number($0.description) } ?? .blank
  }
}
