internal import PasserelleModel

/// How a workbook counts days.
enum SerialCalendar: Sendable {
  /// Day 1 is 1900-01-01, and day 60 a 29 February that never was.
  case from1900
  /// Day 0 is 1904-01-01.
  case from1904

  /// The day, and its time in whole seconds where it is not midnight, as Excel shows them.
  ///
  /// A time without a day stands on 1900-01-00, and there is a 1900-02-29. `nil` beyond the year 9999
  /// and below 0.
  func cell(_ serial: Double) -> Workbook.Cell? {
    let seconds = (serial * 86_400).rounded()
    guard serial >= 0, seconds < 2_958_466 * 86_400 else { return nil }
    let (number, second) = Int(seconds).quotientAndRemainder(dividingBy: 86_400)
    guard let day = text(ofDay: number) else { return nil }
    return .day(day, time: second == 0 ? nil : Self.text(ofSecond: second))
  }

  private func text(ofDay number: Int) -> String? {
    switch (self, number) {
    case (.from1900, 0): "1900-01-00"
    case (.from1900, 60): "1900-02-29"
    default: (try? Day(daysSinceEpoch: zero(before: number) + number))?.description
    }
  }

  /// What is day 0 for the sake of a day with this number, in days since 1970-01-01.
  private func zero(before number: Int) -> Int {
    let zero: Day =
      switch self {
      case .from1900: number < 60 ? "1899-12-31" : "1899-12-30"
      case .from1904: "1904-01-01"
      }
    return zero.daysSinceEpoch
  }

  private static func text(ofSecond second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// The number that stands for a day and a time in a workbook that counts from 1900.
  ///
  /// The inverse of ``cell(_:)``; `nil` where there is none.
  static func serial(_ day: String, time: String?) -> Double? {
    guard let number = number(ofDay: day) else { return nil }
    guard let time else { return Double(number) }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard time.utf8.count == 8, parts.count == 3, 0..<24 ~= parts[0], 0..<60 ~= parts[1],
      0..<60 ~= parts[2]
    else { return nil }
    return Double(number) + Double(parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86_400
  }

  private static func number(ofDay text: String) -> Int? {
    if text == "1900-01-00" { return 0 }
    if text == "1900-02-29" { return 60 }
    guard let day = Day(iso8601: text), day >= "1900-01-01" else { return nil }
    let calendar = SerialCalendar.from1900
    let early = day.daysSinceEpoch - calendar.zero(before: 0)
    return early < 60 ? early : day.daysSinceEpoch - calendar.zero(before: 61)
  }
}
