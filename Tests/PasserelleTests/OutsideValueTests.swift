import Passerelle
import PasserelleTestSupport
import Testing

/// Whatever comes from outside is refused with a value, and never ends the process.
@Suite struct OutsideValueTests {
  /// An attempt to make something of a value that there may not be.
  struct Probe: Sendable, CustomTestStringConvertible {
    let what: String
    let run: @Sendable () throws -> Void
    var testDescription: String { what }

    init(_ what: String, _ run: @escaping @Sendable () throws -> Void) {
      (self.what, self.run) = (what, run)
    }
  }

  static let badNumbers = [Double.nan, .infinity, -.infinity, -1, .greatestFiniteMagnitude]
  static let badCounts = [-1, Int.min, .max]
  static let twice = SkillProfile.Entry(skill: "s", level: .foundation)

  static let values: [Probe] =
    [
      Probe("a skill twice in a profile") { _ = try SkillProfile([twice, twice]) },
      Probe("a skill twice in a need") {
        let request = RequestedSkill("s", level: .foundation, importance: .must)
        _ = try Need(id: "n", skills: [request, request])
      },
      Probe("kinship with itself") { _ = try Kinship.Entry(skill: "s", standIn: "s", ppm: 1) },
    ]
    + badNumbers.flatMap { number in
      [
        Probe("latitude \(number)") {
          _ = try Place(latitude: number == -1 ? -90.1 : number, longitude: 0)
        },
        Probe("longitude \(number)") {
          _ = try Place(latitude: 0, longitude: number == -1 ? -180.1 : number)
        },
        Probe("minimum readiness \(number)") { _ = try Policy(minimumReadiness: number) },
        Probe("score \(number)") { _ = try Score(value: number) },
        Probe("fit \(number)") { _ = try NeedFit(need: "n", fit: number) },
      ]
    }
    + badCounts.flatMap { count in
      [
        Probe("day \(count)") { _ = try Day(daysSinceEpoch: count == -1 ? -719_163 : count) },
        Probe("kinship \(count)") { _ = try Kinship.Entry(skill: "s", standIn: "t", ppm: count) },
        Probe("weight \(count)") { _ = try Weights([.gap: count, .soon: 1_000_000]) },
        Probe("weights \(count)") { _ = try Weights([.gap: count, .soon: count]) },
      ]
    }

  @Test(arguments: values) func aValueThatThereIsNotIsRefused(probe: Probe) {
    #expect(throws: (any Error).self) { try probe.run() }
  }

  private static func session(_ change: (inout CourseSession) -> Void) -> Catalogue {
    var session = CourseSession(id: "x", course: "c", start: "2027-01-04", seats: 3)
    change(&session)
    return Catalogue(
      courses: [Course(id: "c", teaches: ["s": .foundation])], sessions: [session], needs: [])
  }

  private static func need(positions: Int) -> Catalogue {
    var need = Need(id: "n", distinct: [])
    need.positions = positions
    return Catalogue(courses: [], needs: [need])
  }

  private static func course(level: Int) -> Catalogue {
    var course = Course(id: "c", teaches: ["s": .foundation])
    course.eqfLevel = level
    return Catalogue(courses: [course], needs: [])
  }

  private static let catalogues: [(String, Catalogue)] =
    [
      ("a course twice", doubled { $0.courses += $0.courses }),
      ("a session twice", doubled { $0.sessions += $0.sessions }),
      ("a need twice", doubled { $0.needs += $0.needs }),
      ("reserves above seats", session { $0.reserves = [.neet: 2, .student: 2] }),
      ("reserves beyond numbers", session { $0.reserves = [.neet: .max, .student: .max] }),
    ]
    + badNumbers.map { number in ("hours \(number)", session { $0.hoursPerWeek = number }) }
    + badCounts.flatMap { count in
      [
        ("seats \(count)", session { $0.seats = count }),
        ("least seats \(count)", session { $0.minimumSeats = count }),
        ("reserve \(count)", session { $0.reserves = [.neet: count] }),
        ("positions \(count)", need(positions: count)),
        ("level \(count)", course(level: count)),
      ]
    }

  private static func doubled(_ change: (inout Catalogue) -> Void) -> Catalogue {
    var catalogue = session { _ in }
    catalogue.needs = [Need(id: "n", distinct: [])]
    change(&catalogue)
    return catalogue
  }

  @Test func anEngineTakesNoInvalidCatalogue() {
    for (what, catalogue) in Self.catalogues {
      #expect(throws: InvalidCatalogue.self, "\(what)") {
        try Engine(catalogue, asOf: "2026-11-23")
      }
    }
  }

  @Test func allThatIsWrongIsToldAtOnce() throws {
    var catalogue = Self.session { ($0.seats, $0.hoursPerWeek) = (-1, .nan) }
    catalogue.courses += catalogue.courses
    let error = #expect(throws: InvalidCatalogue.self) {
      try Engine(catalogue, asOf: "2026-11-23")
    }
    #expect(
      error?.description
        == "course: found c, expected once each;"
        + " hoursPerWeek of session x: found nan, expected 0.0 to 168.0;"
        + " seats of session x: found -1, expected 0 to 1000000")
  }

  private static let learners: [(String, @Sendable (inout Learner) -> Void)] =
    badNumbers.map { number in ("hours \(number)", { $0.hoursPerWeek = number }) }
    + [Double.nan, -1, -.infinity].map { km in ("travel \(km)", { $0.maxTravelKm = km }) }
    + (badCounts + [0, 9]).map { level in ("level \(level)", { $0.eqfLevel = level }) }

  @Test func numbersOfALearnerAreCheckedAndNotQuoted() throws {
    let world = RandomWorld(seed: 4)
    let engine = try Engine(world.catalogue, asOf: world.asOf)
    for (what, change) in Self.learners {
      var learner = world.learners[0]
      change(&learner)
      for ask in [{ _ = try engine.match(learner) }, { _ = try engine.candidates(for: [learner]) }]
      {
        let error = #expect(throws: InvalidValue.self, "\(what)") { try ask() }
        #expect(error?.found == nil && error?.what.contains("learner l0") == true)
      }
    }
  }

  @Test func noNumberOfCoursesEndsTheProcess() throws {
    let world = RandomWorld(seed: 4)
    let engine = try Engine(world.catalogue, asOf: world.asOf)
    for top in [-1, Int.min] {
      #expect(throws: InvalidValue.self) { try engine.match(world.learners, top: top) }
      #expect(throws: InvalidValue.self) { try engine.match(world.learners[0], top: top) }
      #expect(throws: InvalidValue.self) { try engine.candidates(for: world.learners, top: top) }
    }
    #expect(
      try engine.match(world.learners, top: .max) == engine.match(world.learners, top: 1000))
    _ = try engine.allocate(engine.candidates(for: world.learners, top: .max))
  }

  /// The ends of what is allowed are no harder than what lies between.
  @Test func theEndsOfTheRangesAreAnswered() throws {
    var catalogue = Self.session {
      ($0.seats, $0.minimumSeats) = (1_000_000, 1_000_000)
      $0.reserves = [.neet: 1_000_000]
      $0.start = "9999-12-31"
    }
    catalogue.sessions += (0..<9).map { number in
      CourseSession(
        id: SessionID("\(number)"), course: "c", start: "0001-01-01", seats: 1_000_000)
    }
    var need = Need(
      id: "n", distinct: [RequestedSkill("s", level: .foundation, importance: .must)])
    need.positions = 1_000_000
    catalogue.needs = [need]
    var learner = Learner(id: "l", skills: [:])
    learner.maxTravelKm = .infinity
    for asOf in ["0001-01-01", "9999-12-31"] as [Day] {
      let engine = try Engine(catalogue, asOf: asOf)
      for first in ["0001-01-01", "9999-12-31"] as [Day] {
        learner.availableFrom = first
        #expect(try engine.match(learner).matches.map(\.course) == ["c"])
        for objective in AllocationRequest.Objective.allCases {
          var request = AllocationRequest()
          request.objective = objective
          _ = try engine.allocate(engine.candidates(for: [learner]), request)
        }
      }
    }
  }

  /// Results have public initialisers: a host may have told what no engine says.
  @Test(arguments: badCounts) func anyResultIsTold(number: Int) throws {
    let match = Match(
      rank: number, course: "c", session: nil, score: try Score(value: 1),
      gain: try Gain(value: 1),
      closes: [ClosedGap(skill: "s", from: number, to: number)],
      standIns: [StandIn(standIn: "t", skill: "s", ppm: number)])
    let exclusion = LearnerMatches.Exclusion(
      rule: .travel, count: number, onlyByIt: number)
    let result = LearnerMatches(learner: "l", matches: [match], excluded: [exclusion, exclusion])
    var summary = AllocationSummary()
    (summary.placed, summary.neets, summary.neetsPlaced) = (1, number, number)
    summary.total = SeatValue(trillionths: Int64(number))
    summary.operators = [.init(name: "o", placed: number)]
    for language in SpokenLanguage.allCases {
      let words = Phrasebook(language) { $0.rawValue }
      #expect(!words.explanation(of: match, mostSkills: number).isEmpty)
      #expect(words.overview(result, catalogueSize: number).contains("\(number)"))
      let plan = Allocation(seatings: [], summary: summary, lottery: Lottery(""))
      #expect(!words.lines(of: plan, most: number).isEmpty)
    }
    #expect(Part(criterion: .gap, ppm: Int64(number)).value == Double(number) / 1e6)
  }

  @Test func aPartBelowZeroIsPrinted() {
    #expect(Part(criterion: .gap, ppm: -1_500_000).description == "-1.5")
    #expect(Part(criterion: .gap, ppm: .min).description == "-9223372036854.775808")
  }

  @Test func noDayLiesBeyondTheCalendar() {
    let day: Day = "2026-11-23"
    #expect(day.adding(.max) == "9999-12-31" && day.adding(.min) == "0001-01-01")
    #expect(day.adding(8) == "2026-12-01" && day.adding(-23) == "2026-10-31")
  }
}
