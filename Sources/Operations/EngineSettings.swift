public import Passerelle
public import PasserelleInterchange

/// What scores depend on beside the data set.
public struct EngineSettings: Sendable {
  /// The day on which needs and sessions must stand.
  public var asOf: Day
  /// What the criteria weigh.
  public var weights = Weights.standard
  /// What is required.
  public var policy = Policy.standard
  /// The file that says what skill stands in for what; by default the data set's own.
  public var model: InputFile?

  /// Takes the day; the rest has defaults.
  public init(asOf: Day) { self.asOf = asOf }
}

extension OpenedData {
  /// The engine over the good rows.
  ///
  /// - Throws: ``ModelFile/Refusal``, or what the engine says of a catalogue or settings out of range.
  /// - Complexity: that of making an engine, and of reading the model.
  public func engine(_ settings: EngineSettings) throws -> Engine {
    try Engine(
      catalogue, asOf: settings.asOf, weights: settings.weights, policy: settings.policy,
      kinship: try kinship(model: settings.model))
  }
}
