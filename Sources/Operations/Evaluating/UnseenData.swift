internal import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleModel

/// Keeps tuned weights from being praised for what they were tuned on.
struct UnseenData {
  let weights: [NamedWeights]
  /// Whether only what was kept from tuning is wanted.
  let isRestricted: Bool

  /// The learners that may be measured, by judgements where there are any.
  func restrict(
    _ study: StudyData, of data: DataSet, judgements: InputFile? = nil
  ) throws(StudyRefusal) -> StudyData {
    guard isKnown else { return study }
    let digest = data.contentDigest()
    let judged = judgements?.digest
    let isUnseen = try condition(data.path) {
      $0.data == digest || ($0.judgements != nil && $0.judgements == judged)
    }
    return study.filtered { isUnseen($0.rawValue) }
  }

  /// The queries of judgements that may be measured.
  func restrict(
    _ run: JudgedRun, by judgements: InputFile
  ) throws(StudyRefusal) -> JudgedRun {
    guard isKnown else { return run }
    let digest = judgements.digest
    let isUnseen = try condition(judgements.name) { $0.judgements == digest }
    return run.filtered { isUnseen($0.rawValue) }
  }

  private var isKnown: Bool { weights.contains { $0.provenance != nil } }

  private func condition(
    _ data: String, isOf: (Provenance) -> Bool
  ) throws(StudyRefusal) -> (String) -> Bool {
    let tuned = weights.filter { $0.provenance.map(isOf) ?? false }
    guard let first = tuned.first else { return { _ in true } }
    guard isRestricted else { throw .tunedOn(weights: first.name, data: data) }
    let holdouts = tuned.compactMap { $0.provenance?.holdout }
    return { id in holdouts.allSatisfy { $0.contains(id) } }
  }
}
