/// The columns that are read of a table of people: ours, with what other systems have in their place.
///
/// Those of the French register bear its own names.
enum PersonColumn: String, TableColumn {
  case id, status, languages, latitude, longitude, postalCode, municipality, maxTravelKm
  case availableFrom, hoursPerWeek, eqfLevel, targetOccupations, occupationHeld, completedCourses
  case skills
  case category = "categorie_inscription"
  case addressLine = "adresse_ligne6"
  case firstCode = "rome_1"
  case firstLabel = "appelation_rome_1"
  case secondCode = "rome_2"
  case secondLabel = "appelation_rome_2"

  static let required: Set<Self> = [.id]
}
