internal import PasserelleEvaluation
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations
internal import Passerelle

extension Provenance {
  /// Reads the member `provenance` of a weights file; what it has beside is for people.
  init?(_ members: [String: Any]) {
    guard let data = members["data"] as? String, let seed = members["seed"] as? String,
      let seed = UInt64(seed), let perMille = NSNumber.fromJSON(members["heldOutPerMille"]),
      (0...1000).contains(perMille.intValue)
    else { return nil }
    self.init(
      data: data, judgements: members["judgements"] as? String,
      holdout: Holdout(seed: seed, perMille: perMille.intValue))
  }
}

extension WeightsFile {
  /// Weights with their provenance where the file tells it.
  static func readTuned(_ path: String) throws -> (weights: Weights, provenance: Provenance?) {
    let weights = try read(path)
    guard let members = try JSONFile.object(at: path)["provenance"] as? [String: Any] else {
      return (weights, nil)
    }
    guard let provenance = Provenance(members) else {
      throw Failure("\(path): provenance: cannot be read — tune again, or take it out")
    }
    return (weights, provenance)
  }
}
