/// A calendar day, counted from 1970-01-01, written as ISO 8601.
struct Day: Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  let number: Int

  /// The day with that count.
  init(number: Int) {
    self.number = number
  }

  /// The day of a Gregorian year, month and day of the month.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days later.
  func adding(_ days: Int) -> Day {
    Day(number: number + days)
  }

  /// The Monday on or before this day (1970-01-01 was a Thursday).
  var monday: Day {
    Day(number: number - (number + 3) % 7)
  }

  static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The day as `2027-03-01`.
  var description: String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// The number with zeros in front, up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
