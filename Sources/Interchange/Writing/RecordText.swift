public import PasserelleModel

/// Records as lines of CSV, which the readers of this module read back as they were.
public enum RecordText {
  /// The first line of a file.
  public static func header(of kind: FileTally.Kind) -> [UInt8] {
    let schema: Schema? =
      switch kind {
      case .learners: LearnerDecoder.schema
      case .courses: CourseDecoder.schema
      case .sessions: SessionDecoder.schema
      case .needs: NeedDecoder.schema
      case .taxonomy, .profiles, .texts, .edges, .capacities, .assignment, .orders, .plan, .run,
        .judgements:
        nil
      }
    return Array(((schema?.columns ?? []).joined(separator: ",") + "\n").utf8)
  }

  /// Appends a learner's row.
  public static func append(_ learner: Learner, to bytes: inout [UInt8]) {
    appendRow(
      [
        learner.id.rawValue, learner.status?.rawValue, text(learner.languages),
        decimal(learner.place?.latitude), decimal(learner.place?.longitude),
        decimal(learner.maxTravelKm), learner.availableFrom?.description,
        decimal(learner.hoursPerWeek), learner.eqfLevel.map(String.init),
        learner.targetOccupations.map(\.rawValue).joined(separator: ";"),
        learner.completedCourses.map(\.rawValue).joined(separator: ";"), text(learner.skills),
      ], to: &bytes)
  }

  /// Appends a course's row.
  public static func append(_ course: Course, to bytes: inout [UInt8]) {
    appendRow(
      [
        course.id.rawValue, course.operator, course.title, course.language?.language.letters,
        course.language?.level.description, course.mode?.rawValue,
        decimal(course.place?.latitude), decimal(course.place?.longitude),
        course.eqfLevel.map(String.init),
        course.audience.map(\.rawValue).sorted().joined(separator: ";"), text(course.requires),
        text(course.teaches),
      ], to: &bytes)
  }

  /// Appends a session's row.
  public static func append(_ session: CourseSession, to bytes: inout [UInt8]) {
    let reserves = session.reserves.map { "\($0.rawValue)=\($1)" }.sorted()
    appendRow(
      [
        session.id.rawValue, session.course.rawValue, session.start.description,
        session.end?.description, decimal(session.hoursPerWeek), String(session.seats),
        String(session.minimumSeats), reserves.joined(separator: ";"),
      ], to: &bytes)
  }

  /// Appends a need's row.
  public static func append(_ need: Need, to bytes: inout [UInt8]) {
    let skills = need.skills.map { skill in
      "\(skill.skill)=\(skill.level.rawValue)\(skill.importance == .nice ? "?" : "")"
    }
    appendRow(
      [
        need.id.rawValue, need.kind?.rawValue, need.employer, need.theme, need.title,
        need.occupation?.rawValue, String(need.positions), decimal(need.place?.latitude),
        decimal(need.place?.longitude), need.validThrough?.description, text(need.languages),
        skills.joined(separator: ";"),
      ], to: &bytes)
  }

  private static func appendRow(_ cells: [String?], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVText.appendQuoted(cell ?? "", to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func text(_ profile: SkillProfile) -> String {
    profile.entries.map { "\($0.skill)=\($0.level.rawValue)" }.joined(separator: ";")
  }

  private static func text(_ languages: [LanguageProficiency]) -> String {
    languages.map { "\($0.language)=\($0.level)" }.joined(separator: ";")
  }

  /// A number without a fraction where it has none.
  private static func decimal(_ number: Double?) -> String? {
    number.map { number in Int(exactly: number).map(String.init) ?? String(number) }
  }
}
