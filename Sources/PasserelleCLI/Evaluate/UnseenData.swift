internal import PasserelleModel
internal import PasserelleEvaluation
internal import PasserelleInterchange

/// Keeps tuned weights from being praised for what they were tuned on.
enum UnseenData {
  /// The learners that may be measured: all, or with `--held-out` those kept from tuning.
  static func restrict(
    _ data: LoadedData, _ path: String, _ weights: [(path: String, provenance: Provenance?)],
    isRestricted: Bool
  ) throws -> LoadedData {
    let known = weights.filter { $0.provenance != nil }
    guard !known.isEmpty else { return data }
    let digest = try DataSet.open(path).contentDigest()
    let tuned = known.filter { $0.provenance?.data == digest }
    return data.filtered(try condition(tuned, path, isRestricted) { $0.rawValue })
  }

  /// The same for the queries of judgements.
  static func restrict(
    _ run: JudgedRun, _ judgements: String, _ weights: [(path: String, provenance: Provenance?)],
    isRestricted: Bool
  ) throws -> JudgedRun {
    let known = weights.filter { $0.provenance != nil }
    guard !known.isEmpty else { return run }
    let digest = fileDigest(judgements)
    let tuned = known.filter { $0.provenance?.judgements == digest }
    return run.filtered(try condition(tuned, judgements, isRestricted) { $0.rawValue })
  }

  private static func condition<ID>(
    _ tuned: [(path: String, provenance: Provenance?)], _ path: String, _ isRestricted: Bool,
    _ text: @escaping (ID) -> String
  ) throws -> (ID) -> Bool {
    guard let first = tuned.first else { return { _ in true } }
    guard isRestricted else {
      throw Failure(
        "\(first.path): was tuned on \(path), which would flatter it — add --held-out to measure on"
          + " the part that tuning never saw, or give other data")
    }
    let holdouts = tuned.compactMap { $0.provenance?.holdout }
    return { id in holdouts.allSatisfy { $0.contains(text(id)) } }
  }
}
