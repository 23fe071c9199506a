import Foundation
import PasserelleInterchange
import Passerelle
import PasserelleTestSupport
import Testing

/// Files, readers and engine together, against SCORING.md read aloud.
@Suite struct RealDataTests {
  private typealias Data = (catalogue: Catalogue, learners: [Learner])

  private static func read(_ path: String) throws -> Data {
    let data = try DataSet(at: path)
    let catalogue = data.readCatalogue().catalogue
    var stream = try data.learnerStream(knowing: catalogue).get()
    return (catalogue, stream.next(100_000))
  }

  /// Read once for the tests that look at it.
  private static let résumés = Result { try read("\(CommandLineTool.shared)/jcrec") }

  private func expectAgreement(
    _ data: Data, every step: Int, kinship: Kinship = .identity
  ) throws {
    let learners = data.learners.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    #expect(!learners.isEmpty)
    let asOf = try #require(Day(iso8601: "2026-11-23"))
    let direct = DirectScoring(data.catalogue, asOf: asOf, kinship: kinship)
    let engine = try Engine(data.catalogue, asOf: asOf, kinship: kinship)
    for result in try engine.match(learners) {
      let learner = try #require(learners.first { $0.id == result.learner })
      let (ranked, excluded) = direct.rank(learner)
      #expect(result.matches.map(\.course) == ranked.prefix(10).map(\.course))
      for (match, expected) in zip(result.matches, ranked) {
        #expect(abs(match.score.trillionths - expected.score) <= 2_000_000)
        #expect(abs(match.gain.ppm - expected.gain) <= 2)
        #expect(match.session == expected.session)
      }
      #expect(
        Dictionary(uniqueKeysWithValues: result.excluded.map { ($0.rule, $0.count) }) == excluded)
    }
  }

  @Test func theDemoAgreesWithTheDirectReading() throws {
    try expectAgreement(try Self.read(CommandLineTool.demo), every: 10)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "\(CommandLineTool.shared)/jcrec"),
      "the research data are not here"))
  func realRésumésAgreeWithTheDirectReading() throws {
    try expectAgreement(try Self.résumés.get(), every: 200)
  }

  /// Kinship of any kind will do here; `SkillSpaceCommandTests` shows that a model's arrives.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "\(CommandLineTool.shared)/jcrec"),
      "the research data are not here"))
  func realRésumésWithKinshipAgreeWithTheDirectReading() throws {
    let data = try Self.résumés.get()
    let skills = Set(
      data.catalogue.courses.flatMap { $0.requires.entries + $0.teaches.entries }.map(\.skill)
    )
    .sorted()
    var random = SeededGenerator(seed: 4)
    let entries = skills.flatMap { skill in
      (0..<3).compactMap { _ in
        let other = random.pick(skills)
        return other == skill
          ? nil
          : Kinship.Entry(
            known: other, standIn: skill, ppm: Int.random(in: 200_000...1_000_000, using: &random))
      }
    }
    try expectAgreement(data, every: 80, kinship: Kinship(entries))
  }
}
