extension Workbook {
  /// What a cell says.
  package enum Cell: Hashable, Sendable {
    /// Nothing, or a text of no letters.
    case blank
    case text(String)
    /// A number in plain decimals, as few as tell it from its neighbours: `45`, `19.5`.
    case number(String)
    /// A day as ISO 8601 writes it, and its time (`09:30:00`) unless that is midnight. Where Excel
    /// shows a day that never was (1900-01-00, 1900-02-29), so does this.
    case day(String, time: String?)
    case boolean(Bool)
    /// What stands for a value that could not be computed, `#REF!`.
    case error(String)
    /// A formula without a stored value.
    case uncalculated
  }

  /// A row with something in it.
  package struct Row: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// From column A to the last cell that says something.
    package let cells: [Cell]
  }
}

extension Workbook.Cell {
  /// A number, a day, a duration as text, since no number says as much, or `nil` for what is no number.
  init?(number text: String, as kind: CellFormats.Kind, calendar: SerialCalendar) {
    guard let number = ShortestDecimal.number(text) else { return nil }
    switch kind {
    case .day: self = calendar.cell(number) ?? .number(ShortestDecimal.text(number))
    case .duration where abs(number) < 1e9: self = .text(Self.duration(number))
    case .duration, .number: self = .number(ShortestDecimal.text(number))
    }
  }

  /// `37:30`, or with seconds where there are some.
  private static func duration(_ days: Double) -> String {
    let seconds = Int((abs(days) * 86_400).rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (days < 0 ? "-" : "") + "\(seconds / 3600):" + two(seconds / 60 % 60)
      + (seconds % 60 == 0 ? "" : ":" + two(seconds % 60))
  }

  /// A day stored as text, `2026-11-30T09:30:00`, as the strict form of the standard may.
  init?(iso8601 text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, SerialCalendar.serial(String(first), time: nil) != nil else {
      return nil
    }
    let time = parts.count == 2 ? String(parts[1].prefix(8)) : "00:00:00"
    guard SerialCalendar.serial(String(first), time: time) != nil else { return nil }
    self = .day(String(first), time: time == "00:00:00" ? nil : time)
  }
}

/// Numbers as a workbook stores them, and in plain decimals.
enum ShortestDecimal {
  /// `nil` for what is no number, or none that is finite.
  static func number(_ text: String) -> Double? {
    let isDecimal = text.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.eE".utf8.contains($0)
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// Without a needless point, and without an exponent from 10⁻²⁰ to 10²⁰.
  static func text(_ number: Double) -> String {
    let parts = number.description.split(separator: "e")
    let mantissa = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
    if mantissa == "-0" { return "0" }
    guard parts.count == 2 else { return String(mantissa) }
    let exponent = Int(parts[1]) ?? 0
    guard abs(exponent) <= 20 else { return mantissa + "e" + parts[1] }
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let digits = String(mantissa.filter(\.isNumber))
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let missing = exponent + 1 - digits.utf8.count
    if missing >= 0 { return sign + digits + String(repeating: "0", count: missing) }
    let point = digits.index(digits.startIndex, offsetBy: exponent + 1)
    return sign + digits[..<point] + "." + digits[point...]
  }
}
