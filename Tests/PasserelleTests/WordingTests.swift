import Passerelle
import PasserelleTestSupport
import Testing

/// What sentences say with numbers, in the counsellor's language.
@Suite struct WordingTests {
  private static func phrases(_ language: Phrasebook.Language) -> Phrasebook {
    Phrasebook(language) { $0.rawValue }
  }

  private static func numbers(in text: String) -> [String] {
    text.matches(of: /[0-9]+(?:[.,][0-9]+)?/).map { String($0.output) }
  }

  /// Values as near each other as they come, and as far.
  @Test(arguments: Phrasebook.Language.allCases, 0..<50)
  func whatIsToldAsMoreLooksLikeMore(language: Phrasebook.Language, seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let own = Int64.random(in: 0..<1_000_000, using: &random)
    let most: Int64 = [1, 10, 1000, 1_000_000].randomElement(using: &random) ?? 1
    let seat = min(own + Int64.random(in: 1...most, using: &random), 1_000_000)
    let reasons: [Allocation.Reason] = [
      .worthMore(
        "S", seat: SeatValue(trillionths: seat * 1_000_000),
        own: SeatValue(trillionths: own * 1_000_000)),
      .outranked(
        "S", lowest: try Gain(value: Double(seat) / 1e6), own: try Gain(value: Double(own) / 1e6)),
    ]
    for reason in reasons {
      let sentence = Self.phrases(language).why(Allocation.Seating(learner: "L", reason: reason))
      let told = Self.numbers(in: sentence)
      #expect(told.count == 2 && Set(told).count == 2, "\(sentence)")
      let mark = language == .english ? "," : "."
      #expect(told.allSatisfy { !$0.contains(mark) }, "\(sentence)")
    }
  }

  @Test(arguments: Phrasebook.Language.allCases)
  func whatIsEqualIsNotToldTwice(language: Phrasebook.Language) {
    let value = SeatValue(trillionths: 994_521_700_000)
    let reason = Allocation.Reason.worthMore("S", seat: value, own: value)
    let sentence = Self.phrases(language).why(Allocation.Seating(learner: "L", reason: reason))
    #expect(Self.numbers(in: sentence).count == 1, "\(sentence)")
  }

  @Test(arguments: Phrasebook.Language.allCases)
  func whatIsNotNothingIsNeverCalledNothing(language: Phrasebook.Language) throws {
    let phrases = Self.phrases(language)
    #expect(phrases.share(try Gain(value: 3e-6)).hasPrefix("< 0"))
    #expect(phrases.share(try Gain(value: 0)).hasPrefix("0"))
  }

  /// Nearly every course is for some work that closes before its end; where it is less than half of
  /// what the course brings, nobody is helped by hearing of it.
  @Test(arguments: Phrasebook.Language.allCases)
  func lapsingIsToldFromHalfOn(language: Phrasebook.Language) throws {
    let phrases = Self.phrases(language)
    let gain = try Gain(value: 0.1)
    let matches = [0, 499_999, 500_000, 1_000_000].enumerated().map { index, ppm in
      Match(
        rank: index + 1, course: CourseID("C\(index)"), session: nil,
        score: Score(trillionths: 1), gain: gain,
        closes: [ClosedGap(skill: "weld", from: 0, to: 1)], lapsingPpm: ppm)
    }
    #expect(matches.map { phrases.explanation(of: $0).count } == [1, 1, 2, 2])
    let once = matches.map { phrases.explanation(of: $0, tellsLapsing: false).count }
    #expect(once == [1, 1, 1, 1])
    #expect(phrases.lapsing(matches)?.hasSuffix(" C2, C3") == true)
    #expect(phrases.lapsing(Array(matches.prefix(2))) == nil)
  }

  @Test func whatACourseAsksIsSaidInWords() {
    let obstacles = [
      Obstacle(rule: .language, asks: "fr=B1", has: "fr=A2"),
      Obstacle(rule: .language, asks: "en=B1", has: nil),
      Obstacle(rule: .travel, asks: "24.6", has: "8"),
      Obstacle(rule: .entryLevel, asks: "4", has: "3"),
      Obstacle(rule: .hours, asks: "7.5", has: "4"),
      Obstacle(rule: .audience, asks: "jobseeker;neet", has: "employee"),
      Obstacle(rule: .noSession, asks: "2027-01-01", has: "2026-12-01"),
      Obstacle(rule: .noSession, asks: "2027-01-01", has: nil),
    ]
    #expect(
      obstacles.map(Self.phrases(.french).sentence) == [
        "langue\u{A0}: demande fr B1, a fr A2", "langue\u{A0}: demande en B1",
        "trop loin\u{A0}: à 24,6 km, se déplace jusqu'à 8 km",
        "niveau d'entrée trop élevé\u{A0}: demande le niveau 4, a le niveau 3",
        "trop d'heures par semaine\u{A0}: 7,5 h/semaine, en a 4",
        "autre public\u{A0}: pour demandeur d'emploi, NEET, est travailleur",
        "pas de session à temps\u{A0}: libre dès le 2027-01-01, dernier début le 2026-12-01",
        "pas de session à temps\u{A0}: plus aucune session avec des places",
      ])
    for language in Phrasebook.Language.allCases {
      #expect(Set(obstacles.map(Self.phrases(language).sentence)).count == obstacles.count)
    }
  }

  @Test func sharesAreTheNearestAndOnlyTheWholeIsWhole() throws {
    let words = Phrasebook(.english) { $0.rawValue }
    func said(_ fit: Double) throws -> String? {
      words.closestWork([try NeedFit(need: "N", fit: fit)]) { $0.rawValue }
    }
    #expect(try said(0.727273)?.hasSuffix("N 73 %") == true)
    #expect(try said(0.999)?.hasSuffix("N 99 %") == true)
    #expect(try said(1)?.hasSuffix("N 100 %") == true)
  }

  @Test func theTotalToldIsTheSumOfTheGains() throws {
    for seed in 0..<40 {
      let world = try SeatWorld(seed: UInt64(seed), minima: false)
      let candidates = try world.engine.candidates(for: world.learners)
      guard case .plan(let plan) = try world.engine.allocate(candidates, world.request) else {
        continue
      }
      let gains = plan.seatings.filter { seating in
        if case .pinned = seating.reason { false } else { true }
      }.compactMap(\.gain?.ppm)
      #expect(plan.summary.totalGain.trillionths == 1_000_000 * gains.reduce(0, +))
    }
  }
}
