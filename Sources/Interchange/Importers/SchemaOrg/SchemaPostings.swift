internal import PasserelleBase
internal import PasserelleModel

/// `JobPosting` of schema.org.
enum SchemaPostings: OfferFormat {
  static let shape = SchemaOrg.shape

  static func records(of file: InputFile) -> SourceRecords { SchemaOrg.records(of: file).postings }

  static func need(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> NeedDraft {
    var need = NeedDraft()
    need.id = id(of: record, &notes)
    need.employer = notes.kept(record["hiringOrganization"]?.elements.first?.nameText)
    need.title = notes.title(record["title"]?.text ?? record["name"]?.text)
    need.occupation = occupation(of: record, &notes, known)
    need.positions =
      notes.whole(
        record["totalJobOpenings"]?.text, Need.positionCounts, at: "totalJobOpenings") ?? 1
    need.places = notes.places(record["jobLocation"]?.placeTexts ?? [], known, at: "jobLocation")
    if need.places.isEmpty { notes.conclude(.placeUnknown) }
    let types = record["jobLocationType"]?.texts ?? []
    if types.contains(where: { $0.uppercased() == "TELECOMMUTE" }) { notes.conclude(.remoteWork) }
    need.validThrough = notes.day(record["validThrough"]?.text, at: "validThrough")
    notes.readSkills(record["skills"]?.skillTexts ?? [], of: &need, known, at: "skills")
    notes.sharePositions(need)
    return need
  }

  /// The identifier, a text, a number or a value with a name; else the address on the web.
  private static func id(of record: JSONValue, _ notes: inout RecordNotes) -> String {
    let identifier = record["identifier"]?.elements.first
    if let id = identifier?.text ?? identifier?["value"]?.text {
      return notes.requiredID(.text(id), at: "identifier")
    }
    guard let address = record["url"]?.text else {
      return notes.requiredID(nil, at: "identifier")
    }
    notes.conclude(.idFromUrl, address)
    return notes.requiredID(.text(address), at: "url")
  }

  /// A group of ISCO is no occupation: its code counts only if the table says what it means.
  private static func occupation(
    of record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> OccupationID? {
    let label = record["relevantOccupation"]?.elements.first?.nameText
    let category = record["occupationalCategory"]?.elements.first
    let words = (category?.text ?? category?["codeValue"]?.text)?.split(separator: " ") ?? []
    let found = notes.occupation(
      code: words.first.map(String.init), label: label ?? words.dropFirst().joined(separator: " "),
      known)
    if found == nil, label != nil { notes.missOccupation(code: nil, label: label) }
    return found
  }
}
