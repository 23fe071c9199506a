public import Passerelle

/// Turns results into bytes: what comes first, and what each learner adds.
///
/// Workers write blocks at the same time, so a format has no state.
public protocol MatchFormat: Sendable {
  /// What precedes the first learner.
  ///
  /// - Throws: that the format has no room for it.
  func opening() throws -> [UInt8]

  /// What a learner's result adds.
  ///
  /// - Throws: that the format has no room for it.
  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) throws
}
