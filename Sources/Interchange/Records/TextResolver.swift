public import PasserelleModel

/// Finds what free text in the place of an id means; asked by several threads.
public struct TextResolver: Sendable {
  /// What a text means among the skills of a taxonomy.
  let skill: @Sendable (_ text: String) -> SkillLink
  /// A text in the form by which texts are told apart: the same for two that differ in writing alone.
  let key: @Sendable (_ text: String) -> String
  /// Whether a text that means no skill for sure rejects its row; else the row is used without it.
  let isStrict: Bool

  /// Takes what finds the meaning of texts.
  ///
  /// - Parameters:
  ///   - isStrict: whether a text that means no skill for sure rejects its row.
  ///   - key: brings texts that differ in writing alone to one form.
  ///   - skill: finds what a text means among the skills.
  public init(
    isStrict: Bool = false, key: @escaping @Sendable (_ text: String) -> String = { $0 },
    skill: @escaping @Sendable (_ text: String) -> SkillLink
  ) {
    (self.isStrict, self.key, self.skill) = (isStrict, key, skill)
  }
}
