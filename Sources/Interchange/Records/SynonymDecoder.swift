internal import PasserelleModel

/// A row of what has been decided that texts mean.
struct SynonymDecoder: RecordDecoder {
  struct Synonym: Sendable {
    let text: String
    /// `nil` for a text that means no skill.
    let skill: SkillID?
  }

  static let kind = FileTally.Kind.synonyms

  let known: References

  func decode(_ fields: inout FieldReader<SynonymColumn>) -> Synonym? {
    let text = fields.requiredText(.text)
    var name = fields.text(.skill)
    if let found = name, name?.withUTF8({ known.number($0) }) == nil {
      let near = fields.suggestion { known.skill(near: found) }
      fields.report(.unknownReference(kind: .skill, found: found, near: near), in: .skill)
    }
    return text.map { Synonym(text: $0, skill: name.map { SkillID($0) }) }
  }
}
