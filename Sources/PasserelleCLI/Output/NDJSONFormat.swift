internal import Passerelle
internal import PasserelleOperations
internal import PasserelleWire

/// One JSON object a learner.
struct NDJSONFormat: MatchFormat {
  func opening() -> [UInt8] { [] }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    MatchLine.append(result, to: &bytes)
  }
}
