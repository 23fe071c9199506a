public import PasserelleModel

/// Records as lines of text, which the readers of this module read back value for value.
///
/// Texts are read without spaces at their ends, and an empty one is none; apart from that nothing is
/// lost. No cell is guarded against spreadsheets, since an apostrophe in front would become part of an
/// id: these files are for programs.
public enum RecordText {
  /// How a table is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Comma-separated, as RFC 4180 has it, below a line with the names of the columns.
    case csv
    /// A JSON object a line; what is not known is left out.
    case ndjson
  }

  /// Why a record cannot be written as CSV, which has no sign for a semicolon within an item.
  public struct UndividableList: Error, Equatable {
    /// The column of the list.
    public let column: String
    /// The item that holds a semicolon.
    public let item: String
  }

  /// What a file begins with: the line of the columns' names in CSV, nothing in NDJSON.
  public static func header(of table: DataSet.Table, as format: Format = .csv) -> [UInt8] {
    guard format == .csv else { return [] }
    return Array((table.columns.joined(separator: ",") + "\n").utf8)
  }

  /// Appends a learner's line.
  ///
  /// - Throws: ``UndividableList``, in CSV alone.
  public static func append(
    _ learner: Learner, as format: Format = .csv, to bytes: inout [UInt8]
  ) throws(UndividableList) {
    try append(format, to: &bytes) { learner.field($0) }
  }

  /// Appends a course's line.
  ///
  /// - Throws: ``UndividableList``, in CSV alone.
  public static func append(
    _ course: Course, as format: Format = .csv, to bytes: inout [UInt8]
  ) throws(UndividableList) {
    try append(format, to: &bytes) { course.field($0) }
  }

  /// Appends a session's line.
  ///
  /// - Throws: ``UndividableList``, in CSV alone.
  public static func append(
    _ session: CourseSession, as format: Format = .csv, to bytes: inout [UInt8]
  ) throws(UndividableList) {
    try append(format, to: &bytes) { session.field($0) }
  }

  /// Appends a need's line.
  ///
  /// - Throws: ``UndividableList``, in CSV alone.
  public static func append(
    _ need: Need, as format: Format = .csv, to bytes: inout [UInt8]
  ) throws(UndividableList) {
    try append(format, to: &bytes) { need.field($0) }
  }

  private static func append<Column: TableColumn>(
    _ format: Format, to bytes: inout [UInt8], _ field: (Column) -> FieldValue
  ) throws(UndividableList) {
    let columns = Array(Column.allCases)
    let record = Record(line: 0, fields: columns.map(field))
    switch format {
    case .csv: try record.appendCells(columns.map(\.rawValue), to: &bytes)
    case .ndjson: record.appendObject(columns.map(\.rawValue), to: &bytes)
    }
  }
}

extension Learner {
  fileprivate func field(_ column: LearnerColumn) -> FieldValue {
    switch column {
    case .id: FieldValue(text: id.rawValue)
    case .status: FieldValue(text: status?.rawValue)
    case .languages: FieldValue(languages)
    case .latitude: FieldValue(number: place?.latitude)
    case .longitude: FieldValue(number: place?.longitude)
    case .maxTravelKm: FieldValue(number: maxTravelKm)
    case .availableFrom: FieldValue(text: availableFrom?.description)
    case .hoursPerWeek: FieldValue(number: hoursPerWeek)
    case .eqfLevel: FieldValue(number: eqfLevel)
    case .targetOccupations: FieldValue(items: targetOccupations.map(\.rawValue))
    case .completedCourses: FieldValue(items: completedCourses.map(\.rawValue))
    case .skills: FieldValue(skills)
    case .origin: FieldValue(origin)
    }
  }
}

extension Course {
  fileprivate func field(_ column: CourseColumn) -> FieldValue {
    switch column {
    case .id: FieldValue(text: id.rawValue)
    case .operator: FieldValue(text: `operator`)
    case .title: FieldValue(text: title)
    case .language: FieldValue(text: language?.language.letters)
    case .languageLevel: FieldValue(text: language?.level.description)
    case .mode: FieldValue(text: mode?.rawValue)
    case .latitude: FieldValue(number: place?.latitude)
    case .longitude: FieldValue(number: place?.longitude)
    case .eqfLevel: FieldValue(number: eqfLevel)
    case .eqfExitLevel: FieldValue(number: eqfExitLevel)
    case .audience: FieldValue(items: audience.map(\.rawValue).sorted())
    case .requires: FieldValue(requires)
    case .teaches: FieldValue(teaches)
    case .origin: FieldValue(origin)
    }
  }
}

extension CourseSession {
  fileprivate func field(_ column: SessionColumn) -> FieldValue {
    switch column {
    case .id: FieldValue(text: id.rawValue)
    case .course: FieldValue(text: course.rawValue)
    case .start: FieldValue(text: start.description)
    case .end: FieldValue(text: end?.description)
    case .hoursPerWeek: FieldValue(number: hoursPerWeek)
    case .seats: FieldValue(number: seats)
    case .minimumSeats: FieldValue(number: minimumSeats)
    case .reserves:
      FieldValue(
        reserves.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { FieldValue.Item(key: $0.key.rawValue, value: String($0.value)) })
    }
  }
}

extension Need {
  fileprivate func field(_ column: NeedColumn) -> FieldValue {
    switch column {
    case .id: FieldValue(text: id.rawValue)
    case .kind: FieldValue(text: kind?.rawValue)
    case .employer: FieldValue(text: employer)
    case .theme: FieldValue(text: theme)
    case .title: FieldValue(text: title)
    case .occupation: FieldValue(text: occupation?.rawValue)
    case .positions: FieldValue(number: positions)
    case .latitude: FieldValue(number: place?.latitude)
    case .longitude: FieldValue(number: place?.longitude)
    case .validThrough: FieldValue(text: validThrough?.description)
    case .languages: FieldValue(languages)
    case .skills:
      FieldValue(
        skills.map {
          FieldValue.Item(
            key: $0.skill.rawValue,
            value: "\($0.level.rawValue)\($0.importance == .nice ? "?" : "")")
        })
    case .origin: FieldValue(origin)
    }
  }
}
