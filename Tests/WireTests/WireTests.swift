import Foundation
import Passerelle
import PasserelleInterchange
import PasserelleTestSupport
import PasserelleWire
import Testing

/// Programs are told what people are told, and what is written is read back.
@Suite struct WireTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    #expect(bytes.last == UInt8(ascii: "\n") && !bytes.dropLast().contains(UInt8(ascii: "\n")))
    return try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: 0..<20) func aLineTellsWhatTheEngineSays(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let engine = try Engine(world.catalogue, asOf: world.asOf, kinship: world.kinship)
    for result in try engine.match(world.learners, top: 5) {
      var bytes: [UInt8] = []
      MatchLine.append(result, to: &bytes)
      let line = try object(bytes)
      #expect(line["learner"] as? String == result.learner.rawValue)
      let matches = try #require(line["matches"] as? [[String: Any]])
      #expect(matches.count == result.matches.count)
      for (told, match) in zip(matches, result.matches) {
        #expect(told["course"] as? String == match.course.rawValue)
        #expect((told["parts"] as? [String: Any])?.count == match.parts.count)
        #expect((told["closes"] as? [Any])?.count == match.closes.count)
        #expect((told["brings"] as? [Any])?.count == match.brings.count)
        #expect((told["lapsing"] == nil) == (match.lapsingPpm == 0))
        let standIns = told["standIns"] as? [[String: Any]]
        #expect((standIns == nil) == match.standIns.isEmpty)
        #expect(standIns?.first?["standIn"] as? String == match.standIns.first?.standIn.rawValue)
      }
      let fitting = result.needs.filter { $0.fit > 0 }
      let needs = line["needs"] as? [[String: Any]]
      #expect(needs?.map { $0["need"] as? String } ?? [] == fitting.map { $0.need.rawValue })
      let excluded = try #require(line["excluded"] as? [String: Int])
      let alone = try #require(line["excludedOnlyBy"] as? [String: Int])
      #expect(alone.values.reduce(0, +) == result.excluded.reduce(0) { $0 + $1.onlyByIt })
      let aims = line["aims"] as? [[String: Any]] ?? []
      #expect(aims.map { $0["course"] as? String } == result.aims.map(\.course.rawValue))
      #expect(line["apply"] as? [String] ?? [] == result.apply.map(\.rawValue))
      #expect((line["otherWork"] as? [Any])?.count ?? 0 == result.otherWork.count)
      #expect(line["targetsIgnored"] as? Bool ?? false == result.ignoresTargets)
      #expect(excluded.values.reduce(0, +) == result.excluded.reduce(0) { $0 + $1.count })
    }
  }

  /// Results have public initialisers: a host may write what no engine says.
  @Test(arguments: [Int.min, -1, 0, .max]) func anyResultIsALine(number: Int) throws {
    let match = Match(
      rank: number, course: "c", session: nil, score: try Score(value: 1),
      gain: try Gain(value: 0.5),
      parts: [Part(criterion: .gap, ppm: Int64(number))],
      closes: [ClosedGap(skill: "s", from: number, to: number)],
      missing: [MissingPrerequisite(skill: "s", has: number, needs: number)],
      standIns: [StandIn(standIn: "t", skill: "s", ppm: number)])
    var bytes: [UInt8] = []
    MatchLine.append(
      LearnerMatches(
        learner: "l", matches: [match],
        excluded: [.init(rule: .travel, count: number, onlyByIt: number)]),
      to: &bytes)
    let told = try #require(try object(bytes)["matches"] as? [[String: Any]])
    #expect(told[0]["rank"] as? Int == number)
    let share = Part(criterion: .gap, ppm: Int64(number)).description
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"kinship\":\(share)}"))

    var summary = AllocationSummary()
    summary.total = SeatValue(trillionths: Int64(number))
    (summary.gap, summary.placed, bytes) = (summary.total, number, [])
    PlanLine.append(summary, Lottery("x"), to: &bytes)
    _ = try object(bytes)
  }

  /// What the page "In a server" shows: a learner read, matched and written.
  @Test func aRequestBecomesALine() throws {
    let catalogue = Catalogue(
      courses: [Course(id: "automation", teaches: ["plc": .intermediate])], needs: [])
    let engine = try Engine(catalogue, asOf: "2026-11-23")
    let body = Array(#"{"id":"L1","skills":{"plc":1}}"#.utf8)
    let reader = LearnerReader(knowing: catalogue)
    var (learners, answer) = (reader.stream(ndjson: body), [UInt8]())
    while let record = learners.next() {
      MatchLine.append(try engine.match(record.learner, top: 3), to: &answer)
    }
    #expect(try object(answer)["learner"] as? String == "L1" && !learners.hasErrors)
  }
}
