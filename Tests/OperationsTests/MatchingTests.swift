import Foundation
import Passerelle
import PasserelleInterchange
import PasserelleOperations
import Testing

/// The id of each learner on a line.
private struct Names: MatchFormat {
  func opening() -> [UInt8] { Array("names\n".utf8) }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    bytes += "\(result.learner) \(result.matches.count)\n".utf8
  }
}

@Suite struct MatchingTests {
  private func match(
    _ folder: SmallFolder, workers: Int = 2, keepsGoing: Bool = false, learners: [LearnerID] = []
  ) async throws -> (outcome: MatchOutcome, text: String) {
    var request = MatchRequest(EngineSettings(asOf: "2026-11-23"))
    request.workers = workers
    request.keepsGoing = keepsGoing
    request.learners = learners
    var bytes: [UInt8] = []
    let outcome = try await OpenedData(at: folder.path).match(request, as: Names()) {
      bytes += $0
    }
    return (outcome, String(decoding: bytes, as: UTF8.self))
  }

  @Test func resultsComeInTheOrderOfTheRowsWhateverTheWorkers() async throws {
    let ids = (0..<2000).map { "L\($0)" }
    let folder = try SmallFolder(learners: ids.map { "\($0),sawing=1\n" }.joined())
    for workers in [1, 3] {
      let (outcome, text) = try await match(folder, workers: workers)
      #expect(text == "names\n" + ids.map { "\($0) 1\n" }.joined())
      #expect(outcome.learnerCount == 2000 && outcome.matchCount == 2000)
      #expect(outcome.verdict == .usable && outcome.tallies.contains { $0.read == 2000 })
    }
  }

  @Test func theVerdictSaysWhoMayUseWhatIsLeft() async throws {
    let bad = try SmallFolder(learners: "L1,sawing=9\nL2,sawing=1\n")
    let strict = try await match(bad)
    #expect(strict.outcome.verdict == .usableWithoutBadRows)
    #expect(!strict.text.contains("L2"))
    let lenient = try await match(bad, keepsGoing: true)
    #expect(lenient.text == "names\nL2 1\n" && lenient.outcome.issues.count == 1)
    let lost = try SmallFolder(learners: "L1,sawing=1\n", courses: "")
    try lost.write("id,teches\n", to: "courses.csv")
    let unusable = try await match(lost, keepsGoing: true)
    #expect(unusable.outcome.verdict == .unusable && unusable.text.isEmpty)
    #expect(!unusable.outcome.verdict.permits(keepingGoing: true))
  }

  @Test func whoIsAskedForAndAbsentIsToldWithoutASecondReading() async throws {
    let folder = try SmallFolder(learners: "L0001,sawing=1\nL0002,sawing=9\n")
    let near = try await match(folder, keepsGoing: true, learners: ["L00O1"])
    guard case .unknown("L00O1", near: "L0001") = near.outcome.absence else {
      Issue.record("\(String(describing: near.outcome.absence))")
      return
    }
    let rejected = try await match(folder, keepsGoing: true, learners: ["L0001", "L0002"])
    guard case .rejected("L0002", let issue) = rejected.outcome.absence else {
      Issue.record("\(String(describing: rejected.outcome.absence))")
      return
    }
    #expect(issue.location.line == 3 && rejected.text == "names\nL0001 1\n")
  }

  @Test func nobodyIsStoppedBySomebodyElsesBadRow() async throws {
    let rows = "L1,sawing=1\nL2,sawing=9\nL3\nL2,sawing=1\n\"L4\n,sawing=1\n"
    let folder = try SmallFolder(learners: rows)
    let one = try await match(folder, learners: ["L1"])
    #expect(one.outcome.verdict == .usable && one.text == "names\nL1 1\n")
    #expect(one.outcome.issues.isEmpty && one.outcome.absence == nil)
    #expect(try await match(folder, learners: ["L2"]).outcome.issues.count == 2)
    // What tells nobody's id may be theirs.
    let lost = try await match(folder, keepsGoing: true, learners: ["L3"])
    #expect(lost.outcome.absence != nil && lost.outcome.issues.contains { $0.location.line == 4 })
  }

  @Test func aRunThatIsCancelledStopsBetweenBlocks() async throws {
    let rows = (0..<20_000).map { "L\($0),sawing=1\n" }.joined()
    let folder = try SmallFolder(learners: rows)
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await match(folder).outcome.learnerCount
    }
    await #expect(throws: CancellationError.self) { try await run.value }
  }

  @Test func whyAFolderCannotBeOpenedIsAValue() throws {
    #expect(throws: OpenedData.Refusal.noSuchFolder(path: "/nowhere")) {
      try OpenedData(at: "/nowhere")
    }
    let folder = try SmallFolder(learners: "L1,sawing=1\n")
    #expect(throws: OpenedData.Refusal.notAFolder(path: "\(folder.path)/needs.csv")) {
      try OpenedData(at: "\(folder.path)/needs.csv")
    }
    #expect(throws: OpenedData.Refusal.nothingToLinkBy(path: folder.path)) {
      try OpenedData(at: folder.path, linking: .lenient)
    }
    let opened = try OpenedData(at: folder.path)
    #expect(throws: ModelFile.Refusal.unreadable(path: "/nowhere")) {
      try opened.kinship(model: InputFile(path: "/nowhere"))
    }
  }
}
