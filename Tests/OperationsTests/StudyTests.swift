import Foundation
import Passerelle
import PasserelleEvaluation
import PasserelleInterchange
import PasserelleOperations
import PasserelleReports
import PasserelleWire
import Synchronization
import Testing

/// Evaluating, auditing and tuning in process.
@Suite struct StudyTests {
  private static let settings = EngineSettings(asOf: "2026-11-23")

  /// Sixty learners of two groups and a handful of courses.
  private func sixty() throws -> SmallFolder {
    let folder = try SmallFolder(
      learners: "", courses: "C1,planing=3\nC2,sawing=4\nC3,gluing=2\nC4,planing=2;sawing=2\n")
    let rows = (0..<60).map { "L\($0),sawing=\($0 % 4 + 1),g\($0 % 2)\n" }.joined()
    try folder.write("id,skills,group:origin\n\(rows)", to: "learners.csv")
    try folder.write(
      "id,skills\nN1,planing=3;sawing=2\nN2,gluing=2\nN3,sawing=4\n", to: "needs.csv")
    return folder
  }

  private func figures(_ outcome: EvaluationOutcome, _ title: String) -> [Figure] {
    outcome.evidence?.sections.first { $0.title == title }?.figures ?? []
  }

  @Test func aStudyIsTheSameWhateverTheWorkersAndTellsHowFarItIs() throws {
    let folder = try sixty()
    var request = EvaluationRequest(Self.settings)
    request.measuresOutcome = true
    request.drawsCurves = true
    let one = try OpenedData(at: folder.path).evaluate(request)
    request.workers = 3
    var told: [Int] = []
    let three = try OpenedData(at: folder.path).evaluate(request) {
      if case .measuring(let done, let total) = $0 {
        told.append(done)
        #expect(total == 60)
      }
    }
    #expect(one.evidence == three.evidence && told == [0])
    for title in ["exposure", "outcome", "group:origin", "exposure curve", "sensitivity"] {
      #expect(!figures(one, title).isEmpty, "\(title)")
    }
  }

  @Test func lostRowsLeaveNoEvidenceUnlessTheyAreGivenUp() throws {
    let folder = try sixty()
    try folder.write("id,skills\nL1,sawing=9\nL2,sawing=1\n", to: "learners.csv")
    var request = EvaluationRequest(Self.settings)
    let strict = try OpenedData(at: folder.path).evaluate(request)
    #expect(strict.evidence == nil && strict.verdict == .usableWithoutBadRows)
    request.keepsGoing = true
    #expect(try OpenedData(at: folder.path).evaluate(request).evidence != nil)
    try FileManager.default.removeItem(atPath: folder.file("learners.csv"))
    let lost = try OpenedData(at: folder.path).evaluate(request)
    #expect(lost.evidence == nil && lost.verdict == .unusable)
  }

  @Test func tunedWeightsAreMeasuredOnWhatTuningNeverSaw() throws {
    let folder = try sixty()
    let opened = try OpenedData(at: folder.path)
    var tuning = TuningRequest(Self.settings, .fit)
    tuning.starts = 3
    guard case .tuned(let tuned) = try opened.tune(tuning).answer else {
      Issue.record("not tuned")
      return
    }
    #expect(tuned.weights.reduce(0, +) == 1_000_000 && tuned.objective == "closest fit gained@3")
    let names = CriterionName.allCases
    let weights = try Weights(
      Dictionary(uniqueKeysWithValues: zip(names, tuned.weights.map { Int($0) })))
    var request = EvaluationRequest(Self.settings)
    request.weights = [NamedWeights("w", weights, tuned.provenance)]
    #expect(throws: StudyRefusal.tunedOn(weights: "w", data: folder.path)) {
      try opened.evaluate(request)
    }
    request.isRestricted = true
    let held = try figures(opened.evaluate(request), "exposure")
      .first { $0.subject == "w" && $0.measure == "share of the top first choice" }
    #expect(held?.count == (0..<60).count { tuned.provenance.holdout.contains("L\($0)") })
  }

  @Test func tooFewLearnersAndNothingJudgedAreAnswers() throws {
    let folder = try sixty()
    let opened = try OpenedData(at: folder.path)
    for foreign in ["nobody 0 C1 1\n", "L1 0 nowhere 1\n"] {
      let judged = InputFile(name: "j", bytes: Array(foreign.utf8))
      guard
        case .nothingJudged = try opened.tune(TuningRequest(Self.settings, .judgements(judged)))
          .answer
      else {
        Issue.record("tuned on nothing")
        return
      }
    }
    let few = InputFile(name: "j", bytes: Array("L1 0 C1 1\nL2 0 C1 1\n".utf8))
    guard
      case .tooFew(let seen, let held) = try opened.tune(
        TuningRequest(Self.settings, .judgements(few))
      ).answer
    else {
      Issue.record("tuned on two")
      return
    }
    #expect(seen + held == 2)
    let lost = try opened.tune(
      TuningRequest(Self.settings, .judgements(InputFile(path: "/nowhere"))))
    #expect(lost.answer == nil && lost.verdict == .unusable)
  }

  /// Writes how often it was asked, which no two results share.
  private final class Counting: MatchFormat {
    private let count = Mutex(0)

    func opening() -> [UInt8] { [] }
    func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
      let asked = count.withLock { count in
        count += 1
        return count
      }
      bytes += "\(asked)".utf8
    }
  }

  private struct Lines: MatchFormat {
    func opening() -> [UInt8] { [] }
    func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
      MatchLine.append(result, to: &bytes)
    }
  }

  @Test func anAuditDealsGroupsOutAnewAndComparesAllBytes() throws {
    let folder = try sixty()
    let opened = try OpenedData(at: folder.path)
    var request = AuditRequest(Self.settings)
    request.workers = 2
    func audit(_ format: any MatchFormat) throws -> EvaluationOutcome {
      let scratch = "\(folder.path)-scratch-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(atPath: scratch) }
      return try opened.audit(request, as: format, scratch: scratch)
    }
    let audited = try figures(audit(Lines()), "audit")
    #expect(audited.first { $0.measure == "bytes that differ" }?.value == .count(0))
    let dealt = try #require(audited.first { $0.subject == "group:origin" })
    #expect(dealt.value.magnitude > 0 && dealt.count == 60)
    #expect(throws: StudyRefusal.dependsOnGroups(data: folder.path)) {
      try audit(Counting())
    }
  }

  @Test func anAuditTellsAProblemOnceByThePathOfTheData() throws {
    let folder = try sixty()
    try folder.write(
      "id,skills,group:origin\nL1,sawing=1,a\nL2,sawing=9,b\nL3,sawing=2,b\n",
      to: "learners.csv")
    var request = AuditRequest(Self.settings)
    request.keepsGoing = true
    let scratch = folder.path + "-scratch"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let outcome = try OpenedData(at: folder.path).audit(request, as: Lines(), scratch: scratch)
    #expect(outcome.issues.map(\.location.file) == [folder.file("learners.csv")])
    #expect(outcome.evidence != nil)
  }

  private func run(_ run: String, _ judged: String) -> RunEvaluationRequest {
    RunEvaluationRequest(
      run: InputFile(name: "run", bytes: Array(run.utf8)),
      judgements: InputFile(name: "judged", bytes: Array(judged.utf8)))
  }

  @Test func aRunIsMeasuredAgainstJudgementsThatCameAsBytes() throws {
    var request = run("q1 Q0 a 1 2 t\nq1 Q0 b 2 1 t\nq2 Q0 a 1 1 t\n", "q1 0 a 1\nq2 0 b 1\n")
    request.metrics = request.metrics.filter { "\($0)" == "map" }
    request.baselines = [InputFile(name: "far", bytes: Array("q9 Q0 a 1 1 t\n".utf8))]
    let outcome = try request.evaluate()
    #expect(figures(outcome, "metric").first?.value == .number(0.5))
    #expect(outcome.notes == [.nothingInCommon(baseline: "far", run: "run")])
    let apart = try run("q1 Q0 a 1 2 t\n", "q2 0 a 1\n").evaluate()
    #expect(apart.evidence?.isEmpty == true && apart.notes == [.nothingJudged(run: "run")])
    let bad = try run("q1 Q0 a\n", "q1 0 a 1\n").evaluate()
    #expect(bad.evidence == nil && bad.issues.count == 1)
  }

  @Test func aStudyCanBeGivenUpWhileItReads() async throws {
    let folder = try sixty()
    let run = Task {
      try OpenedData(at: folder.path).evaluate(EvaluationRequest(Self.settings)) { _ in
        withUnsafeCurrentTask { $0?.cancel() }
      }.issues.count
    }
    await #expect(throws: CancellationError.self) { try await run.value }
  }
}
