internal import PasserelleBase

/// Finds courses that wait for each other: what they require is taught only by courses that wait.
///
/// A step (a skill at a level) that no course teaches comes from outside, and a course that refreshes
/// what it requires does not wait for itself; so real catalogues, where many courses teach what they
/// ask for, pass. What is left cannot be entered through any sequence of courses. A course that merely
/// waits for such a group has no fault of its own and is left out.
///
/// - Returns: the ids of the waiting courses, grouped so that each group waits among itself,
///   in the order of the ids; empty when every course can be entered.
/// - Complexity: O(steps) and the sorting of what is found.
public func prerequisiteCycles(among courses: [Course]) -> [[CourseID]] {
  PrerequisiteGraph(courses).cycles()
    .map { group in group.map { courses[$0].id }.sorted() }
    .sorted { ($0.first ?? "") < ($1.first ?? "") }
}

/// Which steps each course requires of others and teaches, and who teaches each.
private struct PrerequisiteGraph {
  private var required: [[Int]] = []
  private var taught: [[Int]] = []
  private var teachers: [[Int]] = []

  init(_ courses: [Course]) {
    let steps = StepNumbers(courses)
    taught = courses.map { steps.of($0.teaches.mentions) }
    let asked = courses.map { steps.of($0.requires.mentions) }
    teachers = Array(repeating: [], count: steps.count)
    for (course, steps) in taught.enumerated() {
      for step in steps { teachers[step].append(course) }
    }
    // Marking what a course teaches itself spares a set for each course.
    var ownOf = Array(repeating: -1, count: teachers.count)
    required = asked.indices.map { course in
      for step in taught[course] { ownOf[step] = course }
      return asked[course].filter { !teachers[$0].isEmpty && ownOf[$0] != course }
    }
  }

  /// Courses and the steps that keep them waiting are the nodes, so that many teachers of what many
  /// require are not as many pairs.
  func cycles() -> [[Int]] {
    let (isWaiting, isReached) = spread()
    var edges = required.indices.map { course in
      isWaiting[course]
        ? required[course].filter { !isReached[$0] }.map { $0 + required.count } : []
    }
    edges += teachers.indices.map { isReached[$0] ? [] : teachers[$0] }
    return stronglyConnectedGroups(edges)
      .map { group in group.filter { $0 < required.count } }
      .filter { $0.count > 1 }
  }

  /// Spreads from the courses that can be entered at once to those that they open: which courses wait
  /// in the end, and which steps were reached.
  private func spread() -> (isWaiting: [Bool], isReached: [Bool]) {
    var missing = required.map(\.count)
    var waiting = Array(repeating: [Int](), count: teachers.count)
    for (course, steps) in required.enumerated() {
      for step in steps { waiting[step].append(course) }
    }
    var open = missing.indices.filter { missing[$0] == 0 }
    var isReached = Array(repeating: false, count: teachers.count)
    while let course = open.popLast() {
      for step in taught[course] where !isReached[step] {
        isReached[step] = true
        for next in waiting[step] {
          missing[next] -= 1
          if missing[next] == 0 { open.append(next) }
        }
      }
    }
    return (missing.map { $0 > 0 }, isReached)
  }
}

/// Numbers the levels of skills, each skill by its place in the list that most rows share, or behind it.
private struct StepNumbers {
  private let list: SkillList?
  private let others: Vocabulary<SkillID>

  init(_ courses: [Course]) {
    let list = courses.first?.teaches.mentions.list
    self.list = list
    let strange = courses.lazy.flatMap { [$0.teaches.mentions, $0.requires.mentions] }
      .filter { $0.list !== list }
    others = Vocabulary(inOrder: strange.flatMap { $0.entries.map($0.id(of:)) }.uniqued)
  }

  /// One more than the greatest number there can be.
  var count: Int { (listed + others.count) * ProficiencyLevel.allCases.count }

  private var listed: Int { list?.ids.count ?? 0 }

  /// The steps up to the level of each skill.
  func of(_ mentions: SkillMentions) -> [Int] {
    mentions.entries.flatMap { mention in
      let first = number(of: mention, in: mentions) * ProficiencyLevel.allCases.count
      return first..<first + mention.level.rawValue
    }
  }

  private func number(of mention: SkillMention, in mentions: SkillMentions) -> Int {
    if mentions.list === list { return Int(mention.number) }
    let skill = mentions.id(of: mention)
    return list?.number(of: skill).map(Int.init) ?? listed + others[skill].place
  }
}
