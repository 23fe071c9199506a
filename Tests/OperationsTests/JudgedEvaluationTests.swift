import Foundation
import Passerelle
import PasserelleEvaluation
import PasserelleInterchange
import PasserelleOperations
import PasserelleReports
import PasserelleTestSupport
import Testing

/// Measuring rankings against graded courses, beside plain loops over what the engine lists.
@Suite struct JudgedEvaluationTests {
  private static let settings = EngineSettings(asOf: "2026-11-23")
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let demo = repository.appending(path: "data/demo").path()
  private static let shared = repository.appending(path: "../shared/data").standardizedFileURL
    .path()
  private static let hasJudged = FileManager.default.fileExists(atPath: "\(shared)/judged")

  private func judged(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Self.shared)/judged/\(name).qrels", encoding: .utf8)
  }

  private func request(_ text: String) -> JudgedEvaluationRequest {
    JudgedEvaluationRequest(
      Self.settings, judgements: InputFile(name: "graded", bytes: Array(text.utf8)))
  }

  private func figures(_ outcome: EvaluationOutcome, of subject: String) -> [String: Double] {
    let section = outcome.evidence?.sections.first { $0.title == "graded" }
    let figures = (section?.figures ?? []).filter { $0.subject == subject }
    return Dictionary(uniqueKeysWithValues: figures.map { ($0.measure, $0.value.magnitude) })
  }

  /// Opened data and an engine for each way of ranking that is measured.
  private struct Measured {
    let opened: OpenedData
    let learners: [Learner]
    let engines: [(name: String, engine: Engine)]

    init(_ path: String) throws {
      opened = try OpenedData(at: path)
      let data = try #require(opened.readStudy(settings, keepsGoing: false).data)
      learners = data.learners
      let first = try Weights([
        .gap: 450_000, .readiness: 200_000, .novelty: 100_000, .demand: 100_000,
        .reach: 100_000, .soon: 50_000,
      ])
      let methods: [(String, Weights, Policy)] = [
        ("defaults", .standard, .standard),
        ("focus alone", try Weights([.focus: 1_000_000]), .standard),
        ("version 1's weights", first, Policy(reserves: .soft, showsUnasked: true)),
      ]
      engines = try methods.map { [opened] name, weights, policy in
        let engine = try Engine(
          opened.catalogue, asOf: settings.asOf, weights: weights, policy: policy,
          kinship: data.kinship)
        return (name, engine)
      }
    }
  }

  /// The demo, opened once.
  private static let demoMeasured = Result { try Measured(demo) }

  /// Compares what is measured with plain loops over the lists that the engine gives.
  private func expectPlainFigures(_ measured: Measured, _ text: String) throws -> [String: Double] {
    let outcome = try measured.opened.evaluate(request(text))
    let plain = GradesReadPlainly(text)
    let judged = measured.learners.filter { plain.judges($0.id) }
    for (name, engine) in measured.engines {
      let expected = plain.figures(try engine.match(judged, top: 5))
      let found = figures(outcome, of: name)
      #expect(Set(found.keys) == Set(expected.keys), "\(name)")
      for (measure, value) in expected {
        #expect(abs((found[measure] ?? -1) - value) < 1e-9, "\(name), \(measure)")
      }
    }
    return figures(outcome, of: "defaults")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func figuresAreThoseOfPlainLoops(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let learners = (1...500).filter { _ in random.chance(0.2) }.map { String(format: "L%04d", $0) }
    let courses = (1...130).map { String(format: "C%03d", $0) }
    let lines = (learners + ["nobody"]).flatMap { learner in
      courses.filter { _ in random.chance(0.4) }.map { course in
        "\(learner) 0 \(course) \(Int.random(in: -1...3, using: &random))\n"
      }
    }
    _ = try expectPlainFigures(
      Self.demoMeasured.get(), lines.shuffled(using: &random).joined())
  }

  @Test(.enabled(if: Self.hasJudged, "the judged data are not here")) func theDemoIsWellAdvised()
    throws
  {
    let defaults = try expectPlainFigures(Self.demoMeasured.get(), judged("demo"))
    #expect(try #require(defaults["refused@5"]) <= 0.12)
    #expect(try #require(defaults["good@5"]) >= 0.62)
  }

  @Test(.enabled(if: Self.hasJudged, "the judged data are not here")) func résumésAreWellAdvised()
    throws
  {
    let defaults = try expectPlainFigures(Measured("\(Self.shared)/jcrec"), judged("jcrec"))
    #expect(try #require(defaults["ndcg@5"]) >= 0.78)
  }

  @Test func judgedIdsAreTheSameOnlyByTheirBytes() throws {
    let folder = try SmallFolder(
      learners: "Zo\u{E9},planing=1\n", courses: "caf\u{E9},planing=3\nC2,planing=2\n")
    let opened = try OpenedData(at: folder.path)
    let other = try opened.evaluate(
      request("Zo\u{E9} 0 cafe\u{301} 3\nZo\u{E9} 0 C2 2\nZoe\u{301} 0 C2 2\n"))
    #expect(figures(other, of: "defaults")["unjudged@5"] == 0.5)
    let counts = other.evidence?.sections.first { $0.title == "judgements" }?.figures ?? []
    #expect(counts.map(\.value) == [1, 2, 2, 0, 1, 1].map { .count($0) })
    let same = try opened.evaluate(request("Zo\u{E9} 0 caf\u{E9} 3\nZo\u{E9} 0 C2 2\n"))
    #expect(figures(same, of: "defaults")["unjudged@5"] == 0)
  }

  @Test func whereNobodyIsJudgedThereIsNoEvidence() throws {
    let folder = try SmallFolder(learners: "L1,planing=1\n")
    let opened = try OpenedData(at: folder.path)
    for text in ["L2 0 C1 3\n", "L1 0 C9 3\n", ""] {
      let outcome = try opened.evaluate(request(text))
      #expect(outcome.evidence?.isEmpty == true)
      #expect(outcome.notes == [.nobodyJudged(data: folder.path)])
    }
    let bad = try opened.evaluate(request("L1 0 C1 good\n"))
    #expect(bad.evidence == nil && bad.issues.count == 1)
  }

  /// The rows of the data may have changed since, the judgements are what tuning saw.
  @Test func weightsTunedOnTheJudgementsAreRefusedOnOtherData() throws {
    let rows = (1...60).map { "L\($0),planing=\($0 % 2 + 1)\n" }.joined()
    let folder = try SmallFolder(
      learners: rows, courses: "C1,planing=3\nC2,planing=2;sawing=1\n")
    let judged = InputFile(
      name: "graded", bytes: Array((1...60).map { "L\($0) 0 C\($0 % 2 + 1) 3\n" }.joined().utf8))
    var tuning = TuningRequest(Self.settings, .judgements(judged))
    tuning.starts = 3
    guard case .tuned(let tuned) = try OpenedData(at: folder.path).tune(tuning).answer else {
      Issue.record("not tuned")
      return
    }
    try folder.write("id,skills\n\(rows)L61,planing=1\n", to: "learners.csv")
    let opened = try OpenedData(at: folder.path)
    var request = JudgedEvaluationRequest(Self.settings, judgements: judged)
    request.weights = [NamedWeights("w", .standard, tuned.provenance)]
    #expect(throws: StudyRefusal.tunedOn(weights: "w", data: folder.path)) {
      try opened.evaluate(request)
    }
    request.isRestricted = true
    let counts = try opened.evaluate(request).evidence?.sections.first?.figures ?? []
    let held = (1...60).count { tuned.provenance.holdout.contains("L\($0)") }
    #expect(counts.first?.value == .count(held) && held > 0)
  }
}
