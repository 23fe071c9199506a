internal import struct DomainModel.Day
internal import struct DomainModel.SplitMix64

/// Draws the sessions of the authored courses.
struct SessionMaker {
  /// The header of `sessions.csv`.
  static let header = [
    "id", "course", "start", "end", "hoursPerWeek", "seats", "minimumSeats", "reserves",
  ]

  private var random: SplitMix64
  private var rows: [[String]] = []

  /// The rows of `sessions.csv`, course by course.
  static func rows(courses: [Course], seed: UInt64) -> [[String]] {
    var maker = SessionMaker(random: SplitMix64(seed: seed))
    for course in courses {
      maker.add(course)
    }
    return maker.rows
  }

  private init(random: SplitMix64) {
    self.random = random
  }

  private mutating func add(_ course: Course) {
    var starts: [Day] = []
    for index in 0..<course.sessions {
      // Of a course with three sessions two now and then begin together, in two rooms.
      let together = index == 2 && random.chance(40) ? starts.last : nil
      starts.append(together ?? start(isExtra: index > 0))
    }
    for start in starts.sorted() {
      rows.append(row(course, start: start))
    }
  }

  private mutating func start(isExtra: Bool) -> Day {
    if isExtra && random.chance(9) {
      return Day.on(2026, 1, 12).adding(7 * random.number(in: 0...12))
    }
    let ranges = [
      (value: Day.on(2026, 12, 1)...Day.on(2026, 12, 20), weight: 8),
      (value: Day.on(2027, 1, 4)...Day.on(2027, 6, 30), weight: 44),
      (value: Day.on(2027, 8, 23)...Day.on(2027, 12, 13), weight: 34),
      (value: Day.on(2028, 1, 3)...Day.on(2028, 6, 30), weight: 14),
    ]
    let range = random.pick(weighted: ranges) ?? ranges[1].value
    let day = Day(
      daysSinceEpoch: random.number(
        in: range.lowerBound.daysSinceEpoch...range.upperBound.daysSinceEpoch))
    let begin = random.chance(80) ? day.monday : day.monday.adding(1)
    return max(range.lowerBound, begin)
  }

  private mutating func row(_ course: Course, start: Day) -> [String] {
    let weeks = min(26, max(1, random.number(in: 60...220) / max(4, course.hoursPerWeek)))
    let seats = random.chance(4) ? 0 : random.number(in: 6...20)
    let minimum = seats == 0 ? "" : random.chance(70) ? String(max(3, seats / 3)) : ""
    let hours = random.chance(3) ? "" : String(course.hoursPerWeek)
    let end = random.chance(4) ? "" : start.monday.adding(7 * weeks - 3).description
    return ["S" + padded(rows.count + 1, to: 3), course.id, start.description, end, hours]
      + [String(seats), minimum, reserves(seats: seats, eqfLevel: course.eqfLevel)]
  }

  private mutating func reserves(seats: Int, eqfLevel: Int?) -> String {
    guard seats >= 10, eqfLevel ?? 2 <= 4, random.chance(45) else { return "" }
    guard random.chance(25) else { return "neet=4" }
    return "jobseeker=2;neet=\(seats / 4)"
  }
}
