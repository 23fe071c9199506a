internal import PasserelleBase
package import PasserelleModel
internal import PasserelleLinearAlgebra

/// Everything that scores depend on, apart from the learner: built once, read by all workers.
package final class ScoringModel: Sendable {
  package let skills: Vocabulary<SkillID>
  package let encoder: SkillEncoder
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
    skills = Vocabulary(inOrder: Self.skills(of: catalogue, kinship))
    encoder = SkillEncoder(skills, sharing: catalogue.needs.first?.mentions.list)
    self.kinship = EncodedKinship(kinship, skills: skills)
    courses = CourseTable(catalogue.courses, skills: encoder, kinship: self.kinship)
    sessions = SessionTable(catalogue, courses: courses.ids)
    needs = NeedTable(catalogue, asOf: asOf, skills: encoder)
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

  /// The skills that can play a part, ascending: those of courses, needs, occupations and kinship.
  private static func skills(of catalogue: Catalogue, _ kinship: Kinship) -> [SkillID] {
    var skills = MentionedSkills()
    for course in catalogue.courses {
      skills.insert(course.requires.mentions)
      skills.insert(course.teaches.mentions)
    }
    // By place: a copy of a need counts a dozen references.
    for place in catalogue.needs.indices { skills.insert(catalogue.needs[place].mentions) }
    for related in catalogue.taxonomy.occupationSkills.values {
      for entry in related { skills.insert(entry.skill) }
    }
    for entry in kinship.entries {
      skills.insert(entry.skill)
      skills.insert(entry.standIn)
    }
    return skills.sorted()
  }
}
