internal import struct DomainModel.Day
internal import struct DomainModel.SplitMix64

/// Draws the learners: no names, only ids, each shaped by a trade and some chance.
struct LearnerMaker {
  /// The header of `learners.csv`.
  static let header = [
    "id", "status", "languages", "latitude", "longitude", "maxTravelKm", "availableFrom",
    "hoursPerWeek", "eqfLevel", "targetOccupations", "completedCourses", "skills",
    "group:gender", "group:ageBand", "group:origin",
  ]

  /// How many learners have each status; the empty one is unknown.
  static let statuses = [
    ("neet", 192), ("jobseeker", 150), ("employee", 85), ("student", 48), ("", 25),
  ]

  let taxonomy: Taxonomy
  let courses: [Course]
  let profiles: [LearnerProfile]
  var random: SplitMix64

  /// The rows of `learners.csv`.
  static func rows(taxonomy: Taxonomy, courses: [Course], seed: UInt64) throws -> [[String]] {
    var maker = LearnerMaker(
      taxonomy: taxonomy, courses: courses, profiles: try LearnerProfile.all(),
      random: SplitMix64(seed: seed))
    let deck = statuses.flatMap { Array(repeating: $0.0, count: $0.1) }
    return try maker.random.shuffled(deck).enumerated().map { index, status in
      try maker.row(number: index + 1, status: status)
    }
  }

  private mutating func row(number: Int, status: String) throws -> [String] {
    guard let profile = profile(for: status) else { throw DemoError.malformed("profiles") }
    var skills = try self.skills(status: status, profile: profile)
    let completed = random.chance(15) ? complete(&skills) : []
    let origin = self.origin()
    let personal = [languages(origin: origin)] + place() + [travel(number), available()]
    let limits = [hours(status: status), eqf(status: status, skills: skills)]
    let wishes = [try targets(profile), completed.joined(separator: ";"), cell(skills)]
    let groups = [gender(), age(status: status), origin]
    return ["L" + padded(number, to: 4), status] + personal + limits + wishes + groups
  }

  private mutating func profile(for status: String) -> LearnerProfile? {
    let young = status == "neet"
    return random.pick(
      weighted: profiles.map { (value: $0, weight: young ? $0.entryWeight : $0.workWeight) })
  }

  /// One trade or two that the learner wants, often the own one, else of the same family.
  private mutating func targets(_ profile: LearnerProfile) throws -> String {
    guard random.chance(45) else { return "" }
    var wanted: [String] = []
    for _ in 0..<(random.chance(25) ? 2 : 1) {
      let near = profiles.filter { $0.family == profile.family }.map(\.occupation)
      let name = random.chance(55) ? profile.occupation : random.pick(near) ?? profile.occupation
      let id = try taxonomy.occupation(name)
      if !wanted.contains(id) { wanted.append(id) }
    }
    return wanted.joined(separator: ";")
  }

  private mutating func place() -> [String] {
    if random.chance(3) { return ["", ""] }
    let weighted = Place.towns.map { (value: $0.place, weight: $0.learners) }
    guard var home = random.pick(weighted: weighted) else { return ["", ""] }
    home.latitude += random.number(in: -110...110)
    home.longitude += random.number(in: -170...170)
    return home.cells
  }

  private mutating func travel(_ number: Int) -> String {
    if number == 137 || number == 404 { return "0" }
    if random.chance(10) { return "" }
    let choices = [5, 8, 10, 15, 15, 20, 20, 25, 25, 30, 30, 40, 40, 50, 60, 80]
    return String(random.pick(choices) ?? 20)
  }

  private mutating func available() -> String {
    if random.chance(28) { return "" }
    if random.chance(4) {
      return Day.on(2028, 4, 3).adding(7 * random.number(in: 0...14)).description
    }
    if random.chance(55) {
      return Day.on(2026, 8, 3).adding(random.number(in: 0...110)).description
    }
    return Day.on(2026, 12, 1).adding(random.number(in: 0...280)).description
  }

  private mutating func hours(status: String) -> String {
    if random.chance(14) { return "" }
    let choices =
      status == "employee"
      ? [4, 8, 8, 10, 12, 16, 20, 24]
      : status == "student" ? [8, 10, 12, 16, 20, 30] : [12, 16, 20, 20, 24, 28, 30, 36, 38, 38]
    return String(random.pick(choices) ?? 20)
  }

  private mutating func eqf(status: String, skills: [(skill: String, level: Int)]) -> String {
    if random.chance(8) { return "" }
    let best = skills.map(\.level).max() ?? 1
    let lowest = status == "neet" && random.chance(50) ? -2 : -1
    let base = ["neet": 3, "student": 4, "employee": 4][status] ?? 4
    return String(min(7, max(1, base + best - 2 + random.number(in: lowest...1))))
  }
}
