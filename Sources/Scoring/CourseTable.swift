internal import PasserelleBase
package import PasserelleModel
package import PasserelleLinearAlgebra

/// The courses in index space, in the order of their ids, with lists by skill and by course.
package struct CourseTable: Sendable {
  /// A course that requires, teaches or covers a skill, and how far in ppm of a level.
  package struct Posting: Sendable, BitwiseCopyable {
    package let course: CourseIndex
    package let ppm: Int32
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

  package let courses: [Course]
  package let ids: Vocabulary<CourseID>
  let stated: [Statements]

  /// *r* and *t* by course, skills ascending.
  package let required: SparseRows<Coverage>
  package let taught: SparseRows<Coverage>
  /// What *t* covers through kinship, by course.
  package let covered: SparseRows<Coverage>

  /// The same three by skill, courses ascending.
  package let requiring: SparseRows<Posting>
  package let teaching: SparseRows<Posting>
  package let covering: SparseRows<Posting>

  /// |steps(r)| and |steps(t)| of each course.
  package let requiredSteps: [Int32]
  package let taughtSteps: [Int32]

  package let sites: SiteTable

  init(_ courses: [Course], skills: SkillEncoder, kinship: EncodedKinship) {
    self.courses = courses.sorted { $0.id < $1.id }
    stated = self.courses.map(Statements.init)
    ids = Vocabulary(courses.map(\.id))
    precondition(ids.count == courses.count, "two courses have the same id")
    let required = self.courses.map { skills.encode($0.requires) }
    let taught = self.courses.map { skills.encode($0.teaches) }
    let covered = taught.map(kinship.cover)
    requiring = Self.bySkill(required, skillCount: skills.skillCount)
    teaching = Self.bySkill(taught, skillCount: skills.skillCount)
    covering = Self.bySkill(covered, skillCount: skills.skillCount)
    requiredSteps = required.map(Self.stepCount)
    taughtSteps = taught.map(Self.stepCount)
    self.required = SparseRows(required)
    self.taught = SparseRows(taught)
    self.covered = SparseRows(covered)
    sites = SiteTable(self.courses.map(\.place))
  }

  package var count: Int { courses.count }

  /// A course by its index.
  package subscript(course: CourseIndex) -> Course { courses[course.place] }

  private static func stepCount(_ profile: [Coverage]) -> Int32 {
    profile.reduce(0) { $0 + $1.ppm / .wholePpm }
  }

  private static func bySkill(_ profiles: [[Coverage]], skillCount: Int) -> SparseRows<Posting> {
    var rows = [[Posting]](repeating: [], count: skillCount)
    for (course, profile) in profiles.enumerated() {
      for entry in profile {
        rows[entry.skill.place].append(Posting(course: CourseIndex(course), ppm: entry.ppm))
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
