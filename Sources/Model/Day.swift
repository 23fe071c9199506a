/// A day of the Gregorian calendar, without time or zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int

  /// Takes the number of days since 1970-01-01.
  ///
  /// - Throws: a number of a day that does not lie in the years 1 to 9999.
  public init(daysSinceEpoch: Int) throws(InvalidValue) {
    self.daysSinceEpoch = try Self.numbers.checked(daysSinceEpoch, "days since 1970-01-01")
  }

  /// The day so many days later, or before for a number below zero; the first or the last day there is
  /// where the calendar has none.
  public func adding(_ days: Int) -> Day {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    let number = overflows ? (days < 0 ? Int.min : .max) : sum
    return Day(number: min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound))
  }

  private init(number: Int) { daysSinceEpoch = number }

  /// The days of the years 1 to 9999.
  private static let numbers = -719_162...2_932_896

  /// Finds the day with this date, or `nil` where the calendar has none (31 February).
  ///
  /// Days from civil date by Hinnant's algorithm ("chrono-Compatible Low-Level Date Algorithms",
  /// `days_from_civil`), for years 1 to 9999 only.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads an ISO 8601 day, `2026-11-23`; `nil` for anything else.
  public init?(iso8601 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether the left day is the earlier.
  public static func < (left: Self, right: Self) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension Day: ExpressibleByStringLiteral {
  /// Takes a day that the program itself states, `"2026-11-23"`.
  ///
  /// - Precondition: it is an ISO 8601 day.
  public init(stringLiteral value: String) {
    let day = Day(iso8601: value)
    precondition(day != nil, "\(value) is no day")
    self = day ?? Day(number: 0)
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it.
  public var description: String {
    // The inverse, `civil_from_days`, of the same source.
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
