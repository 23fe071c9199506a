internal import PasserelleModel

struct LearnerDecoder: RecordDecoder {
  static let schema = Schema(
    .learners,
    [
      "id", "status", "languages", "latitude", "longitude", "maxTravelKm", "availableFrom",
      "hoursPerWeek", "eqfLevel", "targetOccupations", "completedCourses", "skills",
    ],
    required: ["id", "skills"], hasGroups: true)

  let known: References

  func decode(_ fields: inout FieldReader) -> Learner? {
    let id = fields.requiredText("id")
    let skills = fields.profile("skills", known)
    var learner = Learner(id: LearnerID(id ?? ""), skills: skills)
    learner.status = fields.choice("status", of: LearnerStatus.self)
    learner.languages = fields.languages("languages", without: .c2)
    learner.place = fields.place()
    if let km = fields.decimal("maxTravelKm", 0...Double.infinity) { learner.maxTravelKm = km }
    learner.availableFrom = fields.day("availableFrom")
    learner.hoursPerWeek = fields.decimal("hoursPerWeek", 0...168)
    learner.eqfLevel = fields.integer("eqfLevel", 1...8)
    learner.targetOccupations = fields.occupations("targetOccupations", known)
    learner.completedCourses = fields.list("completedCourses").map { CourseID($0) }
    if fields.value("skills") == .absent { fields.report(.noSkills, in: "skills") }
    return id == nil ? nil : learner
  }
}
