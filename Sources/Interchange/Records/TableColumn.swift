/// The columns of a kind of file by their names, the one list that reader and writer go by.
protocol TableColumn: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// Columns that must exist; the others may be left out.
  static var required: Set<Self> { get }
  /// Columns about a person, whose texts are not shown in issues.
  static var personal: Set<Self> { get }
  /// Whether columns named `group:*` are kept for audits.
  static var hasGroups: Bool { get }
  /// Columns in which a mark such as `NULL` is text where it stands in quotes.
  static var texts: Set<Self> { get }
  /// Whether marks such as `NULL` stand for nothing.
  static var hasMarks: Bool { get }
  /// Whether cells of CSV have been guarded against spreadsheets by ``CSVText``.
  static var isGuarded: Bool { get }
}

extension TableColumn {
  static var personal: Set<Self> { [] }
  static var hasGroups: Bool { false }
  static var isGuarded: Bool { false }
  static var texts: Set<Self> { [] }
  static var hasMarks: Bool { true }

  /// Whether no text of a column is shown.
  static func isPersonal(_ name: String?) -> Bool {
    guard let name else { return false }
    return Self(rawValue: name).map(personal.contains) ?? (hasGroups && name.hasPrefix("group:"))
  }
}

enum LearnerColumn: String, TableColumn {
  case id, status, languages, latitude, longitude, maxTravelKm, availableFrom, hoursPerWeek
  case eqfLevel, targetOccupations, completedCourses, skills, origin

  static let required: Set<Self> = [.id, .skills]
  static let personal: Set<Self> = [
    .status, .latitude, .longitude, .maxTravelKm, .availableFrom, .hoursPerWeek, .eqfLevel,
  ]
  static let texts: Set<Self> = [.id, .targetOccupations, .completedCourses]
  static let hasGroups = true
}

enum CourseColumn: String, TableColumn {
  case id, `operator`, title, language, languageLevel, mode, latitude, longitude, eqfLevel
  case eqfExitLevel, audience, requires, teaches, origin

  static let required: Set<Self> = [.id, .teaches]
  static let texts: Set<Self> = [.id, .operator, .title]
}

enum SessionColumn: String, TableColumn {
  case id, course, start, end, hoursPerWeek, seats, minimumSeats, reserves

  static let required: Set<Self> = [.id, .course, .start, .seats]
  static let texts: Set<Self> = [.id, .course]
}

enum NeedColumn: String, TableColumn {
  case id, kind, employer, theme, title, occupation, positions, latitude, longitude
  case validThrough, languages, skills, origin

  static let required: Set<Self> = [.id, .skills]
  static let texts: Set<Self> = [.id, .employer, .theme, .title, .occupation]
}

/// The columns of what has been decided that texts mean; the last three are those of what was to be
/// decided, and say nothing any more.
enum SynonymColumn: String, TableColumn {
  case text, skill, by, rows, label, confidence

  static let required: Set<Self> = [.text, .skill]
  static let isGuarded = true
}

/// The columns of a file of decisions.
enum SeatOrderColumn: String, TableColumn {
  case learner, session, kind, reason, author

  static let required = Set(allCases)
  static let texts = required.subtracting([.kind])
  static let isGuarded = true
}

/// The columns of a seat plan; in NDJSON its last line has a summary alone.
enum SeatPlanColumn: String, TableColumn {
  case learner, session, course, title, `operator`, start, end, rank, score, gain, why, summary

  static let required: Set<Self> = [.learner, .session]
  static let isGuarded = true
  static let hasMarks = false
}
