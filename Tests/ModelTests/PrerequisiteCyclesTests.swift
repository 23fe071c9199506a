import PasserelleModel
import PasserelleTestSupport
import Testing

@Suite struct PrerequisiteCyclesTests {
  private func course(
    _ id: CourseID, requires: SkillProfile = [:], teaches: SkillProfile
  ) -> Course {
    Course(id: id, requires: requires, teaches: teaches)
  }

  @Test func findsCoursesThatWaitForEachOther() {
    let courses = [
      course("b", requires: ["x": .foundation], teaches: ["y": .foundation]),
      course("a", requires: ["y": .foundation], teaches: ["x": .foundation]),
      course("free", teaches: ["z": .advanced]),
    ]
    #expect(prerequisiteCycles(among: courses) == [["a", "b"]])
  }

  @Test func aChainIsNoCycle() {
    let courses = [
      course("1", teaches: ["x": .foundation]),
      course("2", requires: ["x": .foundation], teaches: ["x": .intermediate]),
      course("3", requires: ["x": .intermediate], teaches: ["x": .advanced]),
    ]
    #expect(prerequisiteCycles(among: courses).isEmpty)
  }

  @Test func anotherTeacherOpensTheCycle() {
    let courses = [
      course("a", requires: ["y": .foundation], teaches: ["x": .foundation]),
      course("b", requires: ["x": .foundation], teaches: ["y": .foundation]),
      course("c", teaches: ["x": .foundation]),
    ]
    #expect(prerequisiteCycles(among: courses).isEmpty)
  }

  @Test func aRefresherDoesNotWaitForItself() {
    let refresher = course("a", requires: ["x": .foundation], teaches: ["x": .intermediate])
    #expect(prerequisiteCycles(among: [refresher]).isEmpty)
  }

  @Test func whatNoCourseTeachesComesFromOutside() {
    let courses = [course("a", requires: ["x": .advanced], teaches: ["y": .foundation])]
    #expect(prerequisiteCycles(among: courses).isEmpty)
  }

  @Test func whoWaitsForACycleIsNotInIt() {
    let courses = [
      course("a", requires: ["y": .foundation], teaches: ["x": .foundation]),
      course("b", requires: ["x": .foundation], teaches: ["y": .foundation]),
      course("c", requires: ["x": .foundation], teaches: ["z": .foundation]),
    ]
    #expect(prerequisiteCycles(among: courses) == [["a", "b"]])
  }

  @Test func cyclesThatOnlyShareWhatIsTaughtElsewhereAreTwo() {
    let courses = [
      course("a", requires: ["y": .foundation], teaches: ["x": .foundation, "p": .foundation]),
      course("b", requires: ["x": .foundation, "q": .foundation], teaches: ["y": .foundation]),
      course("c", requires: ["v": .foundation], teaches: ["u": .foundation, "q": .foundation]),
      course("d", requires: ["u": .foundation, "p": .foundation], teaches: ["v": .foundation]),
      course("free", teaches: ["p": .foundation, "q": .foundation]),
    ]
    #expect(prerequisiteCycles(among: courses) == [["a", "b"], ["c", "d"]])
  }

  /// The definition itself: who is awaited through steps that nobody who may start teaches.
  @Test(arguments: 0..<60) func agreesWithTheDefinition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let skills: [SkillID] = ["s", "t", "u", "v", "w"]
    func profile(_ count: Int) -> SkillProfile {
      SkillProfile(
        distinct: skills.shuffled(using: &random).prefix(count).map {
          SkillProfile.Entry(skill: $0, level: random.pick([.foundation, .intermediate]))
        })
    }
    let courses = (0..<7).map { number in
      course(CourseID("c\(number)"), requires: profile(2), teaches: profile(1))
    }
    #expect(prerequisiteCycles(among: courses) == DirectCycles(courses).groups)
  }

  @Test(arguments: [6000, 50_000]) func aCycleOfManyIsFoundInTime(count: Int) {
    let courses = (0..<count).map { number in
      course(
        CourseID("c\(number)"), requires: [SkillID("s\(number)"): .foundation],
        teaches: [SkillID("s\((number + 1) % count)"): .foundation])
    }
    var cycles: [[CourseID]] = []
    let time = ContinuousClock().measure { cycles = prerequisiteCycles(among: courses) }
    #expect(cycles.count == 1 && cycles.first?.count == count)
    // A quadratic search takes hours for the greater number; this is no measure of speed.
    #expect(time < .seconds(20))
  }

  @Test func manyTeachersOfWhatManyRequireAreNotAsManyPairs() {
    let courses = (0..<4000).map { number in
      number % 2 == 0
        ? course(CourseID("c\(number)"), requires: ["x": .foundation], teaches: ["y": .foundation])
        : course(CourseID("c\(number)"), requires: ["y": .foundation], teaches: ["x": .foundation])
    }
    #expect(prerequisiteCycles(among: courses).map(\.count) == [4000])
  }
}

/// The groups by the words of the definition, in cubic time.
private struct DirectCycles {
  private let courses: [Course]

  init(_ courses: [Course]) { self.courses = courses }

  private func level(_ skill: SkillID, in profile: SkillProfile) -> Int {
    profile.entries.first { $0.skill == skill }?.level.rawValue ?? 0
  }

  /// Who keeps a course waiting, given who may start.
  private func teachers(awaitedBy course: Course, started: Set<CourseID>) -> Set<CourseID> {
    var awaited: Set<CourseID> = []
    for entry in course.requires.entries {
      for step in 1...entry.level.rawValue where step > level(entry.skill, in: course.teaches) {
        let teachers = courses.filter { level(entry.skill, in: $0.teaches) >= step }.map(\.id)
        if started.isDisjoint(with: teachers) { awaited.formUnion(teachers) }
      }
    }
    return awaited
  }

  var groups: [[CourseID]] {
    var started: Set<CourseID> = []
    while let next = courses.first(where: {
      !started.contains($0.id) && teachers(awaitedBy: $0, started: started).isEmpty
    }) {
      started.insert(next.id)
    }
    var reach: [CourseID: Set<CourseID>] = [:]
    for course in courses where !started.contains(course.id) {
      reach[course.id] = teachers(awaitedBy: course, started: started)
    }
    for middle in reach.keys {
      for from in reach.keys where reach[from]?.contains(middle) == true {
        let further = reach[middle] ?? []
        reach[from]?.formUnion(further)
      }
    }
    let groups = reach.compactMap { id, awaited -> [CourseID]? in
      let group = awaited.filter { reach[$0]?.contains(id) == true }
      return group.contains(id) ? group.sorted() : nil
    }
    return Set(groups).sorted { ($0.first ?? "") < ($1.first ?? "") }
  }
}
