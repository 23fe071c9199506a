/// What a learner does at present.
public enum LearnerStatus: String, Sendable, CaseIterable {
  /// Registered as looking for work.
  case jobseeker
  /// Neither in employment nor in education or training.
  case neet
  /// Employed.
  case employee
  /// In education.
  case student
}

/// A person for whom a course is sought.
///
/// What is `nil` or empty is unknown, and passes.
public struct Learner: Sendable, Equatable, Identifiable {
  /// The learner's id.
  public var id: LearnerID
  /// What the learner does at present.
  public var status: LearnerStatus?
  /// Languages with levels; empty when unknown.
  public var languages: [LanguageProficiency] = []
  /// Where the learner lives.
  public var place: Place?
  /// How far the learner travels, in kilometres: 0 or more, infinite for anywhere.
  public var maxTravelKm = 50.0
  /// The first day on which a course may start; `nil` for at once.
  public var availableFrom: Day?
  /// Hours a week the learner has for a course, 0–168.
  public var hoursPerWeek: Double?
  /// Level of education in the European Qualifications Framework, 1–8.
  public var eqfLevel: Int?
  /// Occupations the learner aims at; empty for any.
  public var targetOccupations: [OccupationID] = []
  /// Courses already completed, which may have left the catalogue.
  public var completedCourses: [CourseID] = []
  /// *a*: what the learner can do.
  public var skills: SkillProfile
  /// How the skills are known.
  public var origin = SkillOrigin.given

  /// Describes a learner of whom only the skills are known; set the rest as it is known.
  public init(id: LearnerID, skills: SkillProfile) {
    self.id = id
    self.skills = skills
  }

  /// The hours that a week has.
  public static let hours = 0.0...168.0
  /// The levels of the European Qualifications Framework.
  public static let eqfLevels = 1...8
}
