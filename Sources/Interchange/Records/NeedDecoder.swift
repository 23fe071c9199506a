internal import PasserelleModel

struct NeedDecoder: RecordDecoder {
  static let kind = FileTally.Kind.needs

  let known: References

  func decode(_ fields: inout FieldReader<NeedColumn>) -> Need? {
    let id = fields.requiredText(.id)
    var need = Need(id: NeedID(id ?? ""), fields.requested(.skills, known))
    if need.mentions.entries.isEmpty && !fields.isAccountedFor(.skills) {
      fields.report(.blank, in: .skills)
    }
    need.kind = fields.choice(.kind, of: NeedKind.self)
    need.employer = fields.freeText(.employer)
    need.theme = fields.freeText(.theme)
    need.title = fields.freeText(.title)
    need.occupation = fields.text(.occupation).map {
      fields.occupation($0, .occupation, known) ?? OccupationID($0)
    }
    need.positions = fields.integer(.positions, Need.positionCounts) ?? 1
    need.place = fields.place(.latitude, .longitude)
    need.validThrough = fields.day(.validThrough)
    need.languages = fields.languages(.languages, without: .a1)
    need.origin = fields.choice(.origin, of: SkillOrigin.self) ?? .given
    return id == nil ? nil : need
  }
}
