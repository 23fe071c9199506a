internal import PasserelleModel

/// A person as a source has them, without what says who they are.
struct LearnerDraft: Equatable {
  var id = ""
  var status: LearnerStatus?
  /// Languages by their codes, with a level where the source has one.
  var languages: [FieldValue.Item] = []
  var place: Place?
  var maxTravelKm: Double?
  var availableFrom: Day?
  var hoursPerWeek: Double?
  var eqfLevel: Int?
  var targetOccupations: [OccupationID] = []
  var completedCourses: [String] = []
  var skills = SkillDraft()

  var row: Record { Record(line: 0, fields: LearnerColumn.allCases.map(field)) }

  private func field(_ column: LearnerColumn) -> FieldValue {
    switch column {
    case .id: .text(id)
    case .status: FieldValue(text: status?.rawValue)
    case .languages: FieldValue(languages)
    case .latitude: FieldValue(number: place?.latitude)
    case .longitude: FieldValue(number: place?.longitude)
    case .maxTravelKm: FieldValue(number: maxTravelKm)
    case .availableFrom: FieldValue(text: availableFrom?.description)
    case .hoursPerWeek: FieldValue(number: hoursPerWeek)
    case .eqfLevel: FieldValue(number: eqfLevel)
    case .targetOccupations: FieldValue(items: targetOccupations.map(\.rawValue))
    case .completedCourses: FieldValue(items: completedCourses)
    case .skills: FieldValue(skills.items)
    case .origin: skills.mark
    }
  }
}
