internal import PasserelleEvaluation
internal import PasserelleOperations
internal import PasserelleWire

extension Provenance {
  /// Reads the member `provenance` of a weights file; what it has beside is for people.
  init?(_ members: SettingsObject) {
    guard let data = members["data"]?.text,
      let seed = members["seed"]?.text.flatMap({ UInt64($0) }),
      let perMille = members["heldOutPerMille"]?.number.flatMap({ Int(exactly: $0) }),
      (0...1000).contains(perMille)
    else { return nil }
    self.init(
      data: data, judgements: members["judgements"]?.text,
      holdout: Holdout(seed: seed, perMille: perMille))
  }
}
