internal import Passerelle
internal import PasserelleBase
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleReports

/// What is asked of proving that no group column plays a part in any result.
package struct AuditRequest: Sendable {
  /// What scores depend on.
  package var settings: EngineSettings
  /// The most courses for each learner, 1 or more.
  package var top = 10
  /// What deals the values out anew.
  package var seed: UInt64 = 1
  /// How many work at a time, 1 or more; results do not depend on it.
  package var workers = 1
  /// Whether the good rows are wanted where others are lost.
  package var keepsGoing = false

  /// Takes what scores depend on; the rest has defaults.
  package init(_ settings: EngineSettings) { self.settings = settings }
}

extension OpenedData {
  /// Proves that no group column plays a part in any result.
  ///
  /// The data set is matched twice, as it is and with the values of each group column dealt out anew; all
  /// bytes of the results must be the same. The second data set is made in `scratch`, an empty folder;
  /// `linking` is as it was when this one was opened.
  ///
  /// - Returns: how much was compared, and what is wrong with the data set.
  /// - Throws: ``StudyRefusal/dependsOnGroups(data:)``, ``ModelFile/Refusal``, what the engine says of
  ///   settings out of range, what keeps the copy from being written, or `CancellationError`.
  package func audit(
    _ request: AuditRequest, as format: any MatchFormat, scratch: String,
    linking: OpenedData.Linking = .off,
    progress: (StudyProgress) -> Void = { _ in }
  ) throws -> EvaluationOutcome {
    let moved = try data.copyPermutingGroups(to: scratch, seed: request.seed)
    let study = try readStudy(request.settings, keepsGoing: request.keepsGoing) {
      progress(.reading($0))
    }
    var outcome = EvaluationOutcome(study.issues, study.tallies)
    guard let original = study.data else { return outcome }
    let copy = try OpenedData(at: scratch, linking: linking, dialect: data.dialect).readStudy(
      request.settings, keepsGoing: request.keepsGoing)
    guard let dealt = copy.data else {
      outcome.issues += copy.issues
      return outcome
    }
    let before = try original.results(request, format)
    try Task.checkCancellation()
    guard try dealt.results(request, format) == before else {
      throw StudyRefusal.dependsOnGroups(data: data.path)
    }
    outcome.evidence = evidence(of: before, moved)
    return outcome
  }

  private func evidence(of results: [[UInt8]], _ moved: [String: Int]) -> Evidence {
    let bytes = results.reduce(0) { $0 + $1.count }
    let dealt = moved.sorted { $0.key < $1.key }.map {
      Figure($0.key, "values dealt out anew", .count($0.value), count: results.count)
    }
    let compared = [
      Figure("results", "bytes compared", .count(bytes), count: results.count),
      Figure("results", "bytes that differ", .count(0), count: results.count),
    ]
    return Evidence([Evidence.Section("audit", .table, dealt + compared)])
  }
}

extension StudyData {
  /// What is written of each learner, in the order of the ids.
  fileprivate func results(
    _ request: AuditRequest, _ format: any MatchFormat
  ) throws -> [[UInt8]] {
    let engine = try Engine(
      catalogue, asOf: settings.asOf, policy: settings.policy, kinship: kinship)
    let lines = learners.concurrentMap(workers: request.workers) { learner in
      Result {
        var bytes: [UInt8] = []
        try format.append(try engine.match(learner, top: request.top), to: &bytes)
        return bytes
      }
    }
    return try lines.map { try $0.get() }
  }
}
