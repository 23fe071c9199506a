internal import PasserelleBase
internal import PasserelleModel

/// `Course` of schema.org with its instances.
enum SchemaCourses: CourseFormat {
  static func source(of file: InputFile) -> SourceRecords { SchemaOrg.records(of: file).courses }

  static func course(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge, seats: Int?
  ) -> CourseDraft {
    var course = CourseDraft()
    course.id = notes.requiredID(record["@id"] ?? record["url"], at: "@id")
    course.operator = notes.kept(record["provider"]?.elements.first?.nameText)
    course.title = notes.title(record["name"]?.text)
    course.language = notes.courseLanguage(
      record["inLanguage"]?.elements.compactMap(\.languageText) ?? [])
    course.eqfExitLevel = notes.exitLevel(record["educationalLevel"]?.elements.first?.nameText)
    notes.readSkills(record["teaches"]?.skillTexts ?? [], into: &course.teaches, known)
    notes.readSkills(record["coursePrerequisites"]?.skillTexts ?? [], into: &course.requires, known)
    if course.teaches.isEmpty { notes.refuse(.noSkillsRead(found: ""), at: "teaches") }
    course.parts = parts(of: record, course.id, &notes, known, seats)
    let lacksPlace = course.parts.contains { $0.place == nil && $0.mode != .remote }
    if lacksPlace { notes.conclude(.placeUnknown) }
    if course.parts.count > 1 { notes.conclude(.severalPlaces, "\(course.parts.count)") }
    return course
  }

  /// A part for each pair of a place and a mode among the instances.
  private static func parts(
    of record: JSONValue, _ id: String, _ notes: inout RecordNotes, _ known: ImportKnowledge,
    _ seats: Int?
  ) -> [CourseDraft.Part] {
    var parts: [CourseDraft.Part] = []
    for (index, instance) in (record["hasCourseInstance"]?.elements ?? []).enumerated() {
      let mode = notes.mode((instance["courseMode"] ?? record["courseMode"])?.texts ?? [])
      let place = (instance["location"]?.placeTexts.first).flatMap {
        notes.place($0, known, at: "hasCourseInstance.location")
      }
      let session = notes.session { notes in
        Self.session(instance, index + 1, of: record, id, &notes, seats)
      }
      let part = parts.firstIndex { $0.place == place && $0.mode == mode } ?? parts.count
      if part == parts.count { parts.append(CourseDraft.Part(place: place, mode: mode)) }
      parts[part].sessions += session.map { [$0] } ?? []
      parts[part].start = [parts[part].start, firstDay(of: instance)].compactMap(\.self).min()
    }
    return parts.isEmpty
      ? [CourseDraft.Part(mode: notes.mode(record["courseMode"]?.texts ?? []))] : parts
  }

  /// The first day of an instance, which need not become a session.
  private static func firstDay(of instance: JSONValue) -> Day? {
    instance["startDate"]?.text.flatMap { Day(iso8601: String(CalendarTime.split($0).day)) }
  }

  private static func session(
    _ instance: JSONValue, _ position: Int, of record: JSONValue, _ course: String,
    _ notes: inout RecordNotes, _ seats: Int?
  ) -> SessionDraft? {
    let key = "hasCourseInstance[\(position)]"
    var text = SessionText(position: position, id: "\(course)#\(position)")
    text.start = notes.day(instance["startDate"]?.text, at: "\(key).startDate")
    text.end = notes.day(instance["endDate"]?.text, at: "\(key).endDate")
    text.totalHours =
      [instance["courseWorkload"], record["timeRequired"]].lazy
      .compactMap { $0?.text.flatMap(TotalHours.init)?.hours }.first
    text.seats = notes.whole(
      instance["maximumAttendeeCapacity"]?.text, CourseSession.seatCounts,
      at: "\(key).maximumAttendeeCapacity")
    return notes.complete(text, seats: seats, end: "\(key).endDate")
  }
}

extension JSONValue {
  /// The code of a language, which may be a thing with a name.
  fileprivate var languageText: String? {
    text ?? self["alternateName"]?.text ?? self["name"]?.text
  }
}
