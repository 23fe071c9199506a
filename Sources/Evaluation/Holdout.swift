internal import PasserelleBase

/// Which samples are kept from tuning, to be measured on afterwards: decided by seed and id alone, so
/// that whoever has the seed knows it, and neither order nor company of a sample matters.
public struct Holdout: Sendable, Equatable {
  /// The seed.
  public let seed: UInt64
  /// How many in a thousand are kept.
  public let perMille: Int

  /// - Precondition: `perMille` is between 0 and 1000.
  public init(seed: UInt64, perMille: Int = 200) {
    precondition((0...1000).contains(perMille), "\(perMille) of 1000 held out")
    self.seed = seed
    self.perMille = perMille
  }

  /// Whether a sample is kept from tuning.
  public func contains(_ id: String) -> Bool { draw(id, stream: 0) % 1000 < UInt64(perMille) }

  /// The fold of a sample in cross-validation, 0 to `folds` less one.
  public func fold(of id: String, folds: Int) -> Int { Int(draw(id, stream: 1) % UInt64(folds)) }

  /// FNV-1a of the id, mixed with the seed.
  private func draw(_ id: String, stream: Int) -> UInt64 {
    let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    var random = SplitMix64(seed: hash ^ seed, stream: stream)
    return random.next()
  }
}
