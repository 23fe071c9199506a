/// What a counsellor has decided about a learner and a session, which no plan may undo.
public struct SeatOrder: Hashable, Sendable {
  /// What is decided.
  public enum Kind: String, Sendable, CaseIterable {
    /// The learner has a seat there.
    case pin
    /// The learner gets no seat there.
    case ban
  }

  /// The learner.
  public let learner: LearnerID
  /// The session.
  public let session: SessionID
  /// What is decided.
  public let kind: Kind
  /// Why.
  public let reason: String
  /// By whom.
  public let author: String

  /// Takes a decision.
  public init(
    learner: LearnerID, session: SessionID, kind: Kind, reason: String, author: String
  ) {
    self.learner = learner
    self.session = session
    self.kind = kind
    self.reason = reason
    self.author = author
  }
}
