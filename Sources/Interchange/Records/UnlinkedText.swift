package import PasserelleModel

/// A text in the place of a skill that means none for sure.
package struct UnlinkedText: Sendable, Equatable {
  /// As it was first met.
  package let found: String
  /// The form by which texts are told apart.
  package let key: String
  /// The skills that it may mean, best first: at most three.
  package let candidates: [SkillLink.Candidate]
}
