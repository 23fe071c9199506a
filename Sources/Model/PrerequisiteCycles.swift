/// Finds courses that wait for each other: what they require is taught only by courses that wait.
///
/// A step (a skill at a level) that no course teaches comes from outside, and a course that refreshes
/// what it requires does not wait for itself; so real catalogues, where many courses teach what they
/// ask for, pass. What is left cannot be entered through any sequence of courses.
///
/// - Returns: the ids of the waiting courses, grouped so that each group waits among itself,
///   in the order of the ids; empty when every course can be entered.
/// - Complexity: O(steps · log steps) for the search, O(w²) for grouping w waiting courses.
public func prerequisiteCycles(among courses: [Course]) -> [[CourseID]] {
  var search = PrerequisiteSearch(courses)
  let waiting = search.waitingCourses()
  return search.groups(of: waiting)
    .map { group in group.map { courses[$0].id }.sorted() }
    .sorted { ($0.first ?? "") < ($1.first ?? "") }
}

/// Spreads from the courses that can be entered at once to those that they open.
private struct PrerequisiteSearch {
  private struct Step: Hashable {
    let skill: SkillID
    let level: Int
  }

  private let required: [Set<Step>]
  private let taught: [Set<Step>]
  private let teachers: [Step: [Int]]

  init(_ courses: [Course]) {
    taught = courses.map { Self.steps(of: $0.teaches) }
    var teachers: [Step: [Int]] = [:]
    for (course, steps) in taught.enumerated() {
      for step in steps { teachers[step, default: []].append(course) }
    }
    self.teachers = teachers
    required = zip(courses, taught).map { course, taught in
      Self.steps(of: course.requires).subtracting(taught).filter { teachers[$0] != nil }
    }
  }

  mutating func waitingCourses() -> Set<Int> {
    var missing = required.map(\.count)
    var learners: [Step: [Int]] = [:]
    for (course, steps) in required.enumerated() {
      for step in steps { learners[step, default: []].append(course) }
    }
    var open = missing.indices.filter { missing[$0] == 0 }
    var reached: Set<Step> = []
    while let course = open.popLast() {
      for step in taught[course] where reached.insert(step).inserted {
        for waiting in learners[step] ?? [] {
          missing[waiting] -= 1
          if missing[waiting] == 0 { open.append(waiting) }
        }
      }
    }
    return Set(missing.indices.filter { missing[$0] > 0 })
  }

  /// Groups the courses that wait for each other both ways; a course that merely waits for such a
  /// group has no fault of its own and is left out.
  func groups(of waiting: Set<Int>) -> [[Int]] {
    let reach = Dictionary(uniqueKeysWithValues: waiting.map { ($0, awaited(by: $0, in: waiting)) })
    var groups: [[Int]] = []
    var placed: Set<Int> = []
    for course in waiting.sorted() where !placed.contains(course) {
      let group = (reach[course] ?? []).filter { reach[$0]?.contains(course) == true }
      guard group.contains(course) else { continue }
      placed.formUnion(group)
      groups.append(group.sorted())
    }
    return groups
  }

  private func awaited(by course: Int, in waiting: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var frontier = [course]
    while let next = frontier.popLast() {
      for step in required[next] {
        for teacher in teachers[step] ?? []
        where waiting.contains(teacher) && found.insert(teacher).inserted {
          frontier.append(teacher)
        }
      }
    }
    return found
  }

  private static func steps(of profile: SkillProfile) -> Set<Step> {
    Set(
      profile.entries.flatMap { entry in
        (1...entry.level.rawValue).map { Step(skill: entry.skill, level: $0) }
      })
  }
}
