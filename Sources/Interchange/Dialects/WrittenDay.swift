internal import PasserelleModel

/// A day as people write it, 31/12/2026, 31-12-2026 or 31.12.2026, whatever its numbers mean.
struct WrittenDay {
  let first: Int
  let second: Int
  let year: Int

  /// Reads three numbers of one or two, one or two and four digits.
  init?(_ text: String) {
    let day = CalendarTime.split(text).day
    for mark: Character in ["/", "-", "."] where day.contains(mark) {
      let parts = day.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
        (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
        let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
      else { continue }
      (self.first, self.second, self.year) = (first, second, year)
      return
    }
    return nil
  }

  /// The day, where the first number is that of the day.
  var dayFirst: Day? { Day(year: year, month: second, day: first) }
}

/// What stands behind a day in one cell.
enum CalendarTime {
  /// Divides a cell into its day and the time behind it, if that is one.
  static func split(_ text: String) -> (day: Substring, time: Substring?) {
    guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }) else {
      return (text[...], nil)
    }
    let time = text[text.index(after: mark)...]
    let isTime =
      time.utf8.count >= 4
      && time.utf8.allSatisfy { (48...57).contains($0) || ":.+-Z".utf8.contains($0) }
      && time.contains(":")
    return isTime ? (text[..<mark], time) : (text[...], nil)
  }

  /// Whether a time is the day's beginning, which says nothing.
  static func isMidnight(_ time: Substring) -> Bool {
    time.utf8.allSatisfy { $0 == 48 || ":.".utf8.contains($0) }
  }
}
