import PasserelleModel
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
}
