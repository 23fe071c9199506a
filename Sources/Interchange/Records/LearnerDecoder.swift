public import PasserelleModel

/// A learner as a row states it, with what is kept for audits and no part of the learner.
public struct LearnerRecord: Sendable, Equatable {
  /// The learner.
  public let learner: Learner
  /// The values of the columns `group:*` that are not blank, by the columns' names.
  public let groups: [String: String]
}

struct LearnerDecoder: RecordDecoder {
  static let kind = FileTally.Kind.learners

  /// How far a row may say that somebody travels, in kilometres; beyond the 20 015 of half the earth
  /// for all who write a round number for anywhere.
  static let travelKm = 0.0...1_000_000.0

  let known: References

  func decode(_ fields: inout FieldReader<LearnerColumn>) -> LearnerRecord? {
    let id = fields.requiredText(.id)
    let skills = fields.profile(.skills, known)
    var learner = Learner(id: LearnerID(id ?? ""), skills: skills)
    learner.status = fields.choice(.status, of: LearnerStatus.self)
    learner.languages = fields.languages(.languages, without: .c2)
    learner.place = fields.place(.latitude, .longitude)
    if let km = fields.distanceKm(.maxTravelKm, Self.travelKm) { learner.maxTravelKm = km }
    learner.availableFrom = fields.day(.availableFrom)
    learner.hoursPerWeek = fields.decimal(.hoursPerWeek, Learner.hours)
    learner.eqfLevel = fields.eqfLevel(.eqfLevel)
    learner.targetOccupations = fields.occupations(.targetOccupations, known)
    learner.completedCourses = fields.completedCourses(.completedCourses, known)
    if fields[.skills] == .absent { fields.report(.noSkills, in: .skills) }
    learner.origin = fields.choice(.origin, of: SkillOrigin.self) ?? .given
    let groups = fields.groups()
    return id == nil ? nil : LearnerRecord(learner: learner, groups: groups)
  }
}
