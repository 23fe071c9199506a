import PasserelleModel
import Testing

@Suite struct DayTests {
  @Test func countsFromTheEpoch() {
    #expect(Day(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(Day(iso8601: "2026-11-23")?.daysSinceEpoch == 20_780)
    #expect(Day(iso8601: "2000-02-29")?.daysSinceEpoch == 11_016)
  }

  @Test func isWrittenAsItIsRead() throws {
    var previous: Day?
    for number in stride(from: -719_162, to: 2_932_896, by: 373) {
      let day = try Day(daysSinceEpoch: number)
      #expect(Day(iso8601: day.description) == day, "\(number)")
      if let previous { #expect(previous < day) }
      previous = day
    }
  }

  @Test(arguments: [
    "2026-02-31", "2026-13-01", "2026-00-10", "2026-1-01", "31/02/2026", "2026-11-23T00:00", "",
    "2025-02-29", "0000-01-01", "２026-01-01",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(Day(iso8601: text) == nil) }
}
