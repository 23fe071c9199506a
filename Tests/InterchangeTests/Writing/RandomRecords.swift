import PasserelleModel
import PasserelleTestSupport

/// Records with every field present and absent, and texts that writers and readers stumble over.
struct RandomRecords {
  private var random: SeededGenerator
  /// Whether items of lists hold no semicolon.
  private let isDivided: Bool

  init(seed: UInt64, isDivided: Bool) {
    random = SeededGenerator(seed: seed)
    self.isDivided = isDivided
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    random.chance(0.6) ? value(&self) : nil
  }

  /// What stands for nothing in exports, for a formula that failed or for a row of totals.
  private static let marks = [
    "NULL", "-", "n/a", "#N/A", "00000000", "#REF!", "#jobs!", "Total", "som 3", "sous-total",
    "1.04E+05", "1234567890123456",
  ]

  private static let odd = [
    "plain", "a,b", "a\"b", "a\nb", "é", "e\u{301}", "'=x", "=1+1", "\\", "a=b", "a\u{2028}b",
    "\u{1}", "{}", "null", "-1", "a\r\nb", "00", "a;b", "\u{A0}a\u{A0}", "😀", "3/4/2027", "Total",
    "12345678901234567", "#VALEUR!", "#", "a\rb", "sep=;", "id",
  ]

  private mutating func text() -> String { random.pick(Self.odd + Self.marks) }

  /// A text that no other number has.
  private mutating func text(_ number: Int) -> String {
    if number < Self.marks.count, random.chance(0.4) { return Self.marks[number] }
    return random.pick(Self.odd) + " \(number)"
  }

  private mutating func item(_ number: Int) -> String {
    let mark = isDivided || random.chance(0.7) ? "" : ";"
    return random.pick(["skill", "http://example.org/é/", "a=b", "x y", "'", "\""]) + mark
      + "\(number)"
  }

  private mutating func items(_ most: Int) -> [String] {
    if random.chance(0.1) { return [random.pick(Self.marks)] }
    return (0..<Int.random(in: 0...most, using: &random)).map { item($0) }
  }

  private mutating func profile(_ least: Int) -> SkillProfile {
    SkillProfile(
      distinct: (0..<Int.random(in: least...5, using: &random)).map {
        SkillProfile.Entry(skill: SkillID(item($0)), level: random.pick(ProficiencyLevel.allCases))
      })
  }

  private mutating func languages() -> [LanguageProficiency] {
    ["fr", "nl", "deu"].filter { _ in random.chance(0.5) }.compactMap { LanguageCode($0) }.map {
      LanguageProficiency(language: $0, level: random.pick(CEFRLevel.allCases))
    }
  }

  private mutating func place() -> Place {
    Place(
      knownLatitude: random.pick([-90, 0, 50.4108, 1e-7, 90]),
      longitude: random.pick([-180, 4.4446, -3.25, 180]))
  }

  private mutating func day() -> Day {
    ("0001-01-01" as Day).adding(Int.random(in: 0...3_652_058, using: &random))
  }

  mutating func learner(_ number: Int) -> Learner {
    var learner = Learner(id: LearnerID(text(number)), skills: profile(0))
    learner.status = maybe { $0.random.pick(LearnerStatus.allCases) }
    learner.languages = languages()
    learner.place = maybe { $0.place() }
    learner.maxTravelKm = random.pick([0, 0.1, 50, 1e6, 12.000001])
    learner.availableFrom = maybe { $0.day() }
    learner.hoursPerWeek = maybe { $0.random.pick([0, 38, 37.5, 168]) }
    learner.eqfLevel = maybe { Int.random(in: 1...8, using: &$0.random) }
    learner.targetOccupations = items(3).map { OccupationID($0) }
    learner.completedCourses = items(3).map { CourseID($0) }
    return learner
  }

  /// Courses that require nothing another teaches, so that none waits for itself.
  private mutating func course(_ number: Int) -> Course {
    var course = Course(id: CourseID(text(number)), teaches: profile(1))
    course.operator = maybe { $0.text() }
    course.title = maybe { $0.text() }
    course.language = languages().first
    course.mode = maybe { $0.random.pick(DeliveryMode.allCases) }
    course.place = maybe { $0.place() }
    course.eqfLevel = maybe { Int.random(in: 1...8, using: &$0.random) }
    course.audience = Set(LearnerStatus.allCases.filter { _ in random.chance(0.3) })
    if random.chance(0.5) { course.requires = [SkillID("outside \(number)"): .foundation] }
    return course
  }

  private mutating func session(_ number: Int, _ course: CourseID) -> CourseSession {
    let seats = Int.random(in: 2...1_000_000, using: &random)
    var session = CourseSession(
      id: SessionID(text(number)), course: course, start: day(), seats: seats)
    session.end = maybe { _ in session.start }
    session.hoursPerWeek = maybe { $0.random.pick([0.5, 20, 168]) }
    session.minimumSeats = Int.random(in: 0...seats, using: &random)
    if random.chance(0.5) { session.reserves = [.neet: seats / 2, .student: 0] }
    return session
  }

  private mutating func need(_ number: Int) -> Need {
    let skills = (0..<Int.random(in: 1...4, using: &random)).map {
      RequestedSkill(
        SkillID(item($0)), level: random.pick(ProficiencyLevel.allCases),
        importance: random.pick(SkillImportance.allCases))
    }
    var need = Need(id: NeedID(text(number)), distinct: skills)
    need.kind = maybe { $0.random.pick(NeedKind.allCases) }
    need.employer = maybe { $0.text() }
    need.theme = maybe { $0.text() }
    need.title = maybe { $0.text() }
    need.occupation = maybe { OccupationID($0.text()) }
    need.positions = random.pick([1, 7, 1_000_000])
    need.place = maybe { $0.place() }
    need.validThrough = maybe { $0.day() }
    need.languages = languages()
    return need
  }

  mutating func catalogue() -> Catalogue {
    let courses = (0..<8).map { course($0) }
    let sessions = courses.enumerated().map { session($0.offset, $0.element.id) }
    return Catalogue(courses: courses, sessions: sessions, needs: (0..<8).map { need($0) })
  }
}
