public import Passerelle

/// Turns results into bytes: what comes first, and what each learner adds.
///
/// Workers write blocks at the same time, so a format has no state.
public protocol MatchFormat: Sendable {
  /// What precedes the first learner.
  func opening() -> [UInt8]

  /// What a learner's result adds.
  func append(_ result: LearnerMatches, to bytes: inout [UInt8])
}
