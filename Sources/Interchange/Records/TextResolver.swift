public import PasserelleModel

/// Finds what free text in the place of an id means; asked by several threads.
public struct TextResolver: Sendable {
  /// What a text means among the skills of a taxonomy.
  let skill: @Sendable (_ text: String) -> SkillLink
  /// The occupation that alone has a text for a label.
  let occupation: @Sendable (_ text: String) -> OccupationID?
  /// A text in the form by which texts are told apart: the same for two that differ in writing alone.
  let key: @Sendable (_ text: String) -> String
  /// Whether a text that means no skill for sure rejects its row; else the row is used without it.
  let isStrict: Bool
  /// What has been decided that texts mean, by their keys; `nil` for no skill.
  var synonyms: [String: SkillID?] = [:]

  /// Takes what finds the meaning of texts.
  ///
  /// - Parameters:
  ///   - isStrict: whether a text that means no skill for sure rejects its row.
  ///   - key: brings texts that differ in writing alone to one form.
  ///   - occupation: finds the occupation that alone is called so.
  ///   - skill: finds what a text means among the skills.
  public init(
    isStrict: Bool = false, key: @escaping @Sendable (_ text: String) -> String = { $0 },
    occupation: @escaping @Sendable (_ text: String) -> OccupationID? = { _ in nil },
    skill: @escaping @Sendable (_ text: String) -> SkillLink
  ) {
    (self.isStrict, self.key) = (isStrict, key)
    (self.occupation, self.skill) = (occupation, skill)
  }

  /// What has been decided on a text; `nil` for nothing.
  func decision(on text: String) -> SkillID?? {
    synonyms.isEmpty ? nil : synonyms[key(text)]
  }
}
