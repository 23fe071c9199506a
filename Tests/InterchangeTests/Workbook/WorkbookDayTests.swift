import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct WorkbookDayTests {
  // Day numbers as Excel's DATEVALUE gives them.
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("1462", "1904-01-01"), ("36526", "2000-01-01"), ("45292", "2024-01-01"),
    ("46356", "2026-11-30"), ("2958465", "9999-12-31"), ("0", "1900-01-00"),
  ]) func daysFrom1900(number: String, day: String) throws {
    #expect(try TestBook.cell(number, format: 14) == .day(day, time: nil))
  }

  @Test(arguments: [
    ("0", "1904-01-01"), ("1", "1904-01-02"), ("35064", "2000-01-01"), ("44894", "2026-11-30"),
    ("2957003", "9999-12-31"),
  ]) func daysFrom1904(number: String, day: String) throws {
    #expect(try TestBook.cell(number, format: 14, from1904: true) == .day(day, time: nil))
  }

  @Test(arguments: [
    ("46356.5", "2026-11-30", "12:00:00"), ("46356.39583333333", "2026-11-30", "09:30:00"),
    ("46356.999999999", "2026-12-01", nil), ("0.25", "1900-01-00", "06:00:00"),
    ("46356.999988426", "2026-11-30", "23:59:59"),
  ]) func timesAreToTheNearestSecond(number: String, day: String, time: String?) throws {
    #expect(try TestBook.cell(number, format: 22) == .day(day, time: time))
  }

  @Test(arguments: ["-1", "2958466", "1e17"]) func whatIsNoDayStaysANumber(number: String) throws {
    let cell = try TestBook.cell(number, format: 14)
    guard case .number = cell else {
      Issue.record("\(number) is \(String(describing: cell))")
      return
    }
  }

  @Test func theBuiltInFormatsOfDaysAreThoseOfTheStandard() throws {
    let days = try (0...81).filter {
      if case .day = try TestBook.cell("46356", format: $0) { true } else { false }
    }
    #expect(days == Array(14...22) + Array(27...36) + [45, 47] + Array(50...58))
  }

  @Test(arguments: [
    ("yyyy-mm-dd", true), ("dd/mm/yyyy", true), ("[$-80C]d mmmm yyyy;@", true), ("[Blue]d", true),
    ("General", false), ("0.00", false), ("#,##0 &quot;heures/jour&quot;", false),
    ("0\\d", false), ("[Red]0.0", false), ("@", false), ("0.00E+00", false), ("_d0*y", false),
    ("&quot;le &quot;dd", true), ("[$€-80C] #,##0", false),
  ]) func aFormatOfOnesOwnIsADaysByItsLetters(code: String, isDay: Bool) throws {
    let cell = try TestBook.cell("46356", format: 164, code: code)
    #expect(cell == (isDay ? .day("2026-11-30", time: nil) : .number("46356")))
  }

  @Test(arguments: [
    ("[h]:mm", "1.5625", "37:30"), ("[hh]:mm:ss", "0.5", "12:00"),
    ("[mm]", "0.0003587962963", "0:00:31"),
    ("[h]:mm", "0", "0:00"), ("[h]\" h\"", "-1.5", "-36:00"),
  ]) func hoursThatAreCountedOnAreNoDay(code: String, number: String, text: String) throws {
    let code = code.replacing("\"", with: "&quot;")
    #expect(try TestBook.cell(number, format: 164, code: code) == .text(text))
    #expect(try TestBook.cell("1.5625", format: 46) == .text("37:30"))
  }

  @Test func everyDayIsWrittenAsTheNumberItIsReadFrom() {
    for number in stride(from: 0, through: 2_958_465, by: 997).map(Double.init) + [59, 60, 61] {
      guard case .day(let day, nil) = SerialCalendar.from1900.cell(number) else {
        Issue.record("\(number) is no day")
        continue
      }
      #expect(SerialCalendar.serial(day, time: nil) == number)
    }
  }
}
