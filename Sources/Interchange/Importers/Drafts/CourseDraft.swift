internal import PasserelleModel

/// A course as a source has it, before it becomes a row for each of its places and modes.
struct CourseDraft: Equatable {
  /// What of a course differs from place to place.
  struct Part: Equatable {
    /// What the source calls it; its number where it does not say.
    var name: String?
    var place: Place?
    var mode: DeliveryMode?
    /// What the part has of its own, where the source says it part by part.
    var `operator`: String?
    var language: String?
    var eqfLevel: Int?
    var sessions: [SessionDraft] = []
    /// The first day of a session, those left out among them; that of a row where nothing is said.
    var start: Day?
  }

  var id = ""
  var `operator`: String?
  var title: String?
  var language: String?
  var eqfLevel: Int?
  var eqfExitLevel: Int?
  var requires = SkillDraft()
  var teaches = SkillDraft()
  var parts: [Part] = []

  /// The id of a part.
  private func id(of part: Int) -> String {
    parts.count > 1 ? "\(id)@\(parts[part].name ?? "\(part + 1)")" : id
  }

  /// The ids of its rows.
  var rowIDs: [String] { parts.indices.map(id) }

  /// A row of courses for each part.
  var rows: [Record] {
    parts.indices.map { part in
      Record(line: 0, fields: CourseColumn.allCases.map { field($0, part) })
    }
  }

  /// The rows of sessions of all parts, in the order of the source.
  var sessionRows: [Record] {
    parts.indices.flatMap { part in
      parts[part].sessions.map { ($0.position, $0.row(course: id(of: part))) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func field(_ column: CourseColumn, _ part: Int) -> FieldValue {
    switch column {
    case .id: .text(id(of: part))
    case .operator: FieldValue(text: parts[part].operator ?? `operator`)
    case .title: FieldValue(text: title)
    case .language: FieldValue(text: parts[part].language ?? language)
    case .languageLevel, .audience: .absent
    case .mode: FieldValue(text: parts[part].mode?.rawValue)
    case .latitude: FieldValue(number: parts[part].place?.latitude)
    case .longitude: FieldValue(number: parts[part].place?.longitude)
    case .eqfLevel: FieldValue(number: parts[part].eqfLevel ?? eqfLevel)
    case .eqfExitLevel: FieldValue(number: eqfExitLevel)
    case .requires: FieldValue(requires.items)
    case .teaches: FieldValue(teaches.items)
    case .origin:
      teaches.origin == .given && requires.origin == .linked ? requires.mark : teaches.mark
    }
  }
}

/// When a course is held, with seats.
struct SessionDraft: Equatable {
  /// Its place among those of the course in the source, from 1, those left out counted.
  let position: Int
  var id: String
  let start: Day
  var end: Day?
  var hoursPerWeek: Double?
  let seats: Int

  func row(course: String) -> Record {
    Record(
      line: 0,
      fields: SessionColumn.allCases.map { column in
        switch column {
        case .id: .text(id)
        case .course: .text(course)
        case .start: .text(start.description)
        case .end: FieldValue(text: end?.description)
        case .hoursPerWeek: FieldValue(number: hoursPerWeek)
        case .seats: FieldValue(number: seats)
        case .minimumSeats, .reserves: .absent
        }
      })
  }
}

/// What became of the sessions of the courses that are used.
public struct SessionAccount: Sendable, Equatable {
  /// Sessions in the source.
  public internal(set) var found = 0
  /// Rows written.
  public internal(set) var written = 0
  /// Sessions that lack a first day or seats.
  public internal(set) var leftOut = 0
  /// Sessions with a problem.
  public internal(set) var rejected = 0

  static func += (left: inout Self, right: Self) {
    left.found += right.found
    left.written += right.written
    left.leftOut += right.leftOut
    left.rejected += right.rejected
  }
}

extension RecordNotes {
  /// Hours a week of a total: over the weeks begun from start to end, one decimal, half up.
  mutating func hoursPerWeek(total: Double?, from start: Day, to end: Day?) -> Double? {
    guard let total, total > 0 else { return nil }
    guard let end, end >= start else {
      conclude(.hoursUnknown, "\(total.asWritten) h")
      return nil
    }
    let weeks = (end.daysSinceEpoch - start.daysSinceEpoch + 7) / 7
    let hours = (total / Double(weeks) * 10 + 0.5).rounded(.down) / 10
    guard Learner.hours.contains(hours) else {
      conclude(.hoursUnknown, "\(total.asWritten) h")
      return nil
    }
    conclude(
      .hoursFromTotal, "\(total.asWritten) h / \(weeks) = \(hours.asWritten)")
    return hours
  }
}

extension Double {
  /// The number without a fraction of zero.
  var asWritten: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
