internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// The courses in index space, in the order of their ids, with lists by skill and by course.
struct CourseTable: Sendable {
  /// A course that requires, teaches or covers a skill, and how far in ppm of a level.
  struct Posting: Sendable {
    let course: Int32
    let ppm: Int32
  }

  /// What a course says of itself; the rules assume the rest.
  struct Statements: OptionSet {
    let rawValue: UInt8
    static let audience = Self(rawValue: 1)
    static let language = Self(rawValue: 2)
    static let entryLevel = Self(rawValue: 4)
    static let mode = Self(rawValue: 8)
    static let remoteMode = Self(rawValue: 16)
  }

  let courses: [Course]
  let states: [Statements]
  let ids: Vocabulary<CourseID>

  /// *r* and *t* by course, skills ascending.
  let required: SparseRows<Coverage>
  let taught: SparseRows<Coverage>
  /// What *t* covers through kinship, by course.
  let covered: SparseRows<Coverage>

  /// The same three by skill, courses ascending.
  let requiring: SparseRows<Posting>
  let teaching: SparseRows<Posting>
  let covering: SparseRows<Posting>

  /// |steps(r)| and |steps(t)| of each course.
  let requiredSteps: [Int32]
  let taughtSteps: [Int32]

  let sites: SiteTable

  init(_ courses: [Course], skills: Vocabulary<SkillID>, kinship: EncodedKinship) {
    self.courses = courses.sorted { $0.id < $1.id }
    states = self.courses.map(Statements.init)
    ids = Vocabulary(courses.map(\.id))
    precondition(ids.count == courses.count, "two courses have the same id")
    let required = self.courses.map { skills.encode($0.requires) }
    let taught = self.courses.map { skills.encode($0.teaches) }
    let covered = taught.map(kinship.cover)
    requiring = Self.bySkill(required, skillCount: skills.count)
    teaching = Self.bySkill(taught, skillCount: skills.count)
    covering = Self.bySkill(covered, skillCount: skills.count)
    requiredSteps = required.map(Self.stepCount)
    taughtSteps = taught.map(Self.stepCount)
    self.required = SparseRows(required)
    self.taught = SparseRows(taught)
    self.covered = SparseRows(covered)
    sites = SiteTable(self.courses.map(\.place))
  }

  var count: Int { courses.count }

  private static func stepCount(_ profile: [Coverage]) -> Int32 {
    profile.reduce(0) { $0 + $1.ppm / 1_000_000 }
  }

  private static func bySkill(_ profiles: [[Coverage]], skillCount: Int) -> SparseRows<Posting> {
    var rows = [[Posting]](repeating: [], count: skillCount)
    for (course, profile) in profiles.enumerated() {
      for entry in profile {
        rows[Int(entry.skill)].append(Posting(course: Int32(course), ppm: entry.ppm))
      }
    }
    return SparseRows(rows)
  }
}

extension CourseTable.Statements {
  fileprivate init(_ course: Course) {
    self = []
    if !course.audience.isEmpty { insert(.audience) }
    if course.language != nil { insert(.language) }
    if course.eqfLevel != nil { insert(.entryLevel) }
    if course.mode != nil { insert(.mode) }
    if course.mode == .remote { insert(.remoteMode) }
  }
}
