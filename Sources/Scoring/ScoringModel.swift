internal import PasserelleBase
package import PasserelleModel
internal import PasserelleLinearAlgebra

/// Everything that scores depend on, apart from the learner: built once, read by all workers.
package final class ScoringModel: Sendable {
  package let skills: Vocabulary<SkillID>
  package let courses: CourseTable
  package let sessions: SessionTable
  package let needs: NeedTable
  package let kinship: EncodedKinship
  package let weights: Weights
  let asOf: Day
  let policy: Policy
  let eligibility: EligibilityTable

  /// Encodes a catalogue as it stands on a day.
  ///
  /// - Precondition: ids of courses are unique.
  /// - Complexity: O(n·log n), n entries of all profiles and relations.
  package init(
    _ catalogue: Catalogue, asOf: Day, weights: Weights, policy: Policy, kinship: Kinship
  ) {
    self.asOf = asOf
    self.weights = weights
    self.policy = policy
    skills = Vocabulary(Self.skills(of: catalogue, kinship))
    self.kinship = EncodedKinship(kinship, skills: skills)
    courses = CourseTable(catalogue.courses, skills: skills, kinship: self.kinship)
    sessions = SessionTable(catalogue, courses: courses.ids)
    needs = NeedTable(catalogue, asOf: asOf, skills: skills)
    eligibility = EligibilityTable(courses, policy: policy)
  }

  /// The criteria under the model's weights.
  package var criteria: Criteria { Criteria(self) }

  /// The id behind the index of a session.
  package func id(of session: SessionIndex) -> SessionID { sessions[session].id }

  /// The id behind the index of a need.
  package func id(of need: NeedIndex) -> NeedID { needs.ids[need.place] }

  /// The operators of the courses that name one.
  package var operators: [CourseID: String] {
    var operators: [CourseID: String] = [:]
    for course in courses.courses { operators[course.id] = course.operator }
    return operators
  }

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
}
