internal import PasserelleBase
public import PasserelleModel

/// Decides between people whom values leave equal: one lot a person for all sessions.
///
/// A lot is SHA-256(text ‖ 0 ‖ learner's id); the least comes first, so that anybody can draw it again.
/// One lot for all sessions loses less than a lot a session (Abdulkadiroğlu, Pathak and Roth, American
/// Economic Review 99, 2009).
public struct Lottery: Sendable, Equatable {
  /// The text from which lots are drawn, told with the plan.
  public let text: String

  /// Takes the text.
  public init(_ text: String) { self.text = text }

  /// The lot of a learner: 32 bytes.
  ///
  /// - Complexity: O(bytes of the text and the id).
  public func lot(of learner: LearnerID) -> [UInt8] {
    SHA256.digest(of: Array(text.utf8) + [0] + Array(learner.rawValue.utf8))
  }

  /// The places of learners in the order of their lots (ties: id).
  func order(_ learners: [LearnerID]) -> [Int] {
    let lots = learners.map(lot)
    return learners.indices.sorted { left, right in
      lots[left] == lots[right]
        ? learners[left] < learners[right] : lots[left].lexicographicallyPrecedes(lots[right])
    }
  }
}
