internal import struct DomainModel.Day

extension Day {
  /// The day of an authored date, which the calendar must have.
  static func on(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let found = Day(year: year, month: month, day: day) else {
      preconditionFailure("no day \(year)-\(month)-\(day)")
    }
    return found
  }

  /// The day so many days later.
  func adding(_ days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch + days) }

  /// The Monday on or before this day (1970-01-01 was a Thursday).
  var monday: Day { adding(-((daysSinceEpoch + 3) % 7)) }
}

/// The number with zeros in front, up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
