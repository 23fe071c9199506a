package import PasserelleModel
internal import PasserelleLinearAlgebra

/// Everything that scores depend on, apart from the learner: built once, read by all workers.
package final class ScoringModel: Sendable {
  let skills: Vocabulary<SkillID>
  let courses: CourseTable
  let sessions: SessionTable
  package let weights: Weights
  let asOf: Day
  let needs: NeedTable
  let kinship: EncodedKinship
  let eligibility: EligibilityTable
  /// The value of the criterion *demand* of each course.
  let demandValues: [Double]

  /// Encodes a catalogue as it stands on a day.
  ///
  /// - Precondition: ids of courses are unique.
  /// - Complexity: O(n·log n), n entries of all profiles and relations.
  package init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights, policy: Policy, kinship: Kinship
  ) {
    self.asOf = asOf
    self.weights = weights
    skills = Vocabulary(Self.skills(of: catalogue, kinship))
    self.kinship = EncodedKinship(kinship, skills: skills)
    courses = CourseTable(catalogue.courses, skills: skills, kinship: self.kinship)
    sessions = SessionTable(catalogue, courses: courses.ids)
    needs = NeedTable(catalogue, asOf: asOf, skills: skills)
    eligibility = EligibilityTable(courses, policy: policy)
    demandValues = Self.demandValues(of: courses, needs, skillCount: skills.count)
  }

  /// The number of courses; their indices are 0 to one less, in the order of their ids.
  package var courseCount: Int { courses.count }

  /// The id behind the index of a course.
  package func courseID(_ index: Int) -> CourseID { courses.courses[index].id }

  /// The id behind the index of a session.
  package func sessionID(_ index: Int) -> SessionID { sessions.sessions[index].id }

  /// The operators of the courses that name one.
  package var operators: [CourseID: String] {
    var operators: [CourseID: String] = [:]
    for course in courses.courses { operators[course.id] = course.operator }
    return operators
  }

  /// The sessions, in the order of their starts (ties: id).
  package var sessionList: [CourseSession] { sessions.sessions }

  /// The sessions of a course that are open to a learner, with what the score of the course loses by
  /// each one's starting later than the earliest of them.
  package func openSessions(
    of course: Int, to learner: Learner
  ) -> [(session: Int32, loss: Int64)] {
    let first = max(asOf, learner.availableFrom ?? asOf)
    let open = sessions.open(of: course, from: first, hoursPerWeek: learner.hoursPerWeek)
    let values = open.map { millionths($0.soon) }
    let weight = Int64(weights[.soon])
    return zip(open, values).map { ($0.session, weight * ((values.first ?? 0) - $1)) }
  }

  /// The id behind the index of a skill.
  package func skillID(_ index: Int) -> SkillID { skills.ids[index] }

  /// The id of a candidate need.
  package func needID(_ candidate: NeedCandidate) -> NeedID { needs.ids[Int(candidate.need)] }

  /// The skills that can play a part: those of courses, needs, occupations and kinship.
  private static func skills(of catalogue: Catalogue, _ kinship: Kinship) -> Set<SkillID> {
    var skills: Set<SkillID> = []
    for course in catalogue.courses {
      for entry in course.requires.entries { skills.insert(entry.skill) }
      for entry in course.teaches.entries { skills.insert(entry.skill) }
    }
    for need in catalogue.needs {
      for request in need.skills { skills.insert(request.skill) }
    }
    for related in catalogue.taxonomy.occupationSkills.values {
      for entry in related { skills.insert(entry.skill) }
    }
    for entry in kinship.entries {
      skills.insert(entry.skill)
      skills.insert(entry.standIn)
    }
    return skills
  }

  /// The mean of D over each course's steps, divided by the greatest such mean.
  private static func demandValues(
    of courses: CourseTable, _ needs: NeedTable, skillCount: Int
  ) -> [Double] {
    let demand = needs.demandOfAll(skillCount: skillCount)
    let means = (0..<courses.count).map { course in
      var sum = 0.0
      for entry in courses.taught[course] {
        let first = 4 * Int(entry.skill)
        for step in first..<first + Int(entry.ppm / 1_000_000) { sum += demand[step] }
      }
      return courses.taughtSteps[course] > 0 ? sum / Double(courses.taughtSteps[course]) : 0
    }
    let greatest = means.max() ?? 0
    return greatest > 0 ? means.map { $0 / greatest } : means
  }
}

extension NeedTable {
  /// D(s, λ) = Σₙ positions(n)·uₙ(s)·[λ ≤ qₙ(s)] / Uₙ over the open real needs, in their order.
  fileprivate func demandOfAll(skillCount: Int) -> [Double] {
    var demand = [Double](repeating: 0, count: 4 * skillCount)
    for need in realNeeds {
      let group = Int(groupOf[Int(need)])
      let total = Double(totalHalves[group]) / 2
      for request in requests[group] {
        let weight = Double(positions[Int(need)]) * (Double(request.halves) / 2) / total
        let first = 4 * Int(request.skill)
        for step in first..<first + Int(request.level) { demand[step] += weight }
      }
    }
    return demand
  }
}
