internal import PasserelleBase
internal import PasserelleModel

/// Qualifications of the European Learning Model, version 3, as JSON-LD.
enum ELM: CourseFormat {
  static let shape = "{\"type\": \"Qualification\", \"learningOutcome\": …}"

  static func source(of file: InputFile) -> SourceRecords {
    var source = JSONRecords.read(file, listKey: "@graph", shape: shape).source
    let others = source.records.filter { !isQualification($0.content) }
    source.records.removeAll { !isQualification($0.content) }
    if source.records.isEmpty && !others.isEmpty { return JSONRecords.foreign(file, shape) }
    if !others.isEmpty {
      source.conclusions = [
        FileConclusion(kind: .otherTypes, example: "", records: others.count)
      ]
    }
    return source
  }

  private static func isQualification(_ content: SourceRecords.Content) -> Bool {
    guard case .object(let value) = content, !value.types.isEmpty else { return true }
    return value.types.contains("Qualification")
  }

  static func course(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge, seats: Int?
  ) -> CourseDraft {
    var course = CourseDraft()
    course.id = notes.requiredID(record["id"] ?? record["@id"], at: "id")
    course.language = language(of: record, &notes)
    course.operator = record["awardingOpportunity"]?.elements.first?["awardingBody"]?.elements
      .first?[
        "legalName"]?.text(in: course.language).map(MarkupText.plain)
    course.title = notes.title(record["title"]?.text(in: course.language))
    course.eqfExitLevel = level(of: record, &notes)
    readOutcomes(of: record, &course, &notes, known)
    let entry = (record["entryRequirement"]?.elements ?? []).compactMap {
      ($0["noteLiteral"] ?? $0).text(in: course.language).map { SkillText(text: $0) }
    }
    notes.readSkills(entry, into: &course.requires, known)
    if course.teaches.isEmpty { notes.refuse(.noSkillsRead(found: ""), at: "learningOutcome") }
    let mode = mode(of: record, &notes)
    if mode != .remote { notes.conclude(.placeUnknown) }
    if let total = record["volumeOfLearning"]?.text, TotalHours(total) != nil {
      notes.conclude(.hoursUnknown, total)
    }
    course.parts = [CourseDraft.Part(mode: mode)]
    return course
  }

  /// The skills of ESCO that outcomes name; an outcome without one falls back to its title.
  private static func readOutcomes(
    of record: JSONValue, _ course: inout CourseDraft, _ notes: inout RecordNotes,
    _ known: ImportKnowledge
  ) {
    for outcome in record["learningOutcome"]?.elements ?? [] {
      let skills = (outcome["relatedESCOSkill"]?.elements ?? []).compactMap {
        $0["id"]?.text ?? $0.text
      }
      let title = skills.isEmpty ? outcome["title"]?.text(in: course.language) : nil
      notes.readSkills(
        (skills + (title.map { [$0] } ?? [])).map { SkillText(text: $0) }, into: &course.teaches,
        known)
    }
  }

  private static func language(of record: JSONValue, _ notes: inout RecordNotes) -> String? {
    notes.courseLanguage(
      (record["language"]?.elements ?? []).compactMap { item in
        (item["id"]?.text ?? item.text)?.lastSegment
      })
  }

  private static func level(of record: JSONValue, _ notes: inout RecordNotes) -> Int? {
    guard let address = record["eqfLevel"]?.elements.first.flatMap({ $0["id"]?.text ?? $0.text })
    else { return nil }
    guard let level = Int(address.lastSegment), Learner.eqfLevels.contains(level) else {
      notes.conclude(.levelUnknown, address)
      return nil
    }
    notes.conclude(.eqfIsExitLevel, "\(level)")
    return level
  }

  /// On site and online together are both.
  private static func mode(of record: JSONValue, _ notes: inout RecordNotes) -> DeliveryMode? {
    let items = record["mode"]?.elements ?? []
    let modes = items.map { item in
      (item["id"]?.text ?? item.text).flatMap { vocabulary[$0.lastSegment] }
    }
    for (item, mode) in zip(items, modes) where mode == nil {
      notes.conclude(.modeUnknown, item["prefLabel"]?.text(in: "en") ?? item["id"]?.text ?? "")
    }
    let found = Set(modes.compactMap(\.self))
    guard let first = found.first else { return nil }
    let mode = found.count == 1 ? first : .hybrid
    notes.conclude(.modeFromTable, mode.rawValue)
    return mode
  }

  /// The European vocabulary of ways of learning and assessment.
  private static let vocabulary: [String: DeliveryMode] = [
    "9191af2ed9": .onsite, "920fbb3cbe": .remote, "e92d221e4d": .hybrid,
  ]
}

extension JSONValue {
  /// A text in a language, else in French, Dutch, German, English, else in the first; of several the
  /// first.
  fileprivate func text(in language: String?) -> String? {
    guard case .object(let members) = self else { return texts.first }
    let languages = [language, "fr", "nl", "de", "en"].compactMap(\.self)
    return languages.lazy.compactMap { self[$0]?.texts.first }.first
      ?? members.lazy.compactMap { $0.value.texts.first }.first
  }
}

extension String {
  /// What stands behind the last slash or hash.
  fileprivate var lastSegment: String {
    split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? self
  }
}
