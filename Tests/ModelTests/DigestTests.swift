import PasserelleModel
import PasserelleTestSupport
import Testing

@Suite struct DigestTests {
  @Test(arguments: 0..<5) func theOrderOfRowsPlaysNoPart(seed: UInt64) {
    let catalogue = RandomWorld(seed: seed).catalogue
    var other = catalogue
    other.courses.shuffle()
    other.sessions.shuffle()
    other.needs.shuffle()
    for occupation in other.taxonomy.occupationSkills.keys {
      other.taxonomy.occupationSkills[occupation]?.shuffle()
    }
    #expect(other.digest == catalogue.digest)
  }

  /// One change for each value that a catalogue holds.
  private static let changes: [(String, @Sendable (inout Catalogue) -> Void)] = [
    ("course", { $0.courses[0].id = "new" }),
    ("operator", { $0.courses[0].operator = "new" }),
    ("title", { $0.courses[0].title = "" }),
    ("language", { $0.courses[0].language = nil }),
    ("mode", { $0.courses[0].mode = .hybrid }),
    ("place of a course", { $0.courses[0].place = nil }),
    ("entry level", { $0.courses[0].eqfLevel = 8 }),
    ("audience", { $0.courses[0].audience = [.student] }),
    ("requires", { $0.courses[0].requires = ["new": .foundation] }),
    ("teaches", { $0.courses[0].teaches = ["new": .foundation] }),
    ("no courses", { $0.courses = [] }),
    ("session", { $0.sessions[0].id = "new" }),
    ("course of a session", { $0.sessions[0].course = "new" }),
    ("start", { $0.sessions[0].start = Day(year: 2020, month: 1, day: 1) ?? $0.sessions[0].start }),
    ("end", { $0.sessions[0].end = $0.sessions[0].start }),
    ("hours", { $0.sessions[0].hoursPerWeek = 0.5 }),
    ("seats", { $0.sessions[0].seats += 1 }),
    ("least seats", { $0.sessions[0].minimumSeats = 3 }),
    ("reserves", { $0.sessions[0].reserves = [.neet: 1] }),
    ("a reserve of another", { $0.sessions[0].reserves = [.student: 1] }),
    ("no sessions", { $0.sessions = [] }),
    (
      "sessions to come",
      {
        $0.sessions = []
        $0.awaitsSessions = true
      }
    ),
    ("need", { $0.needs[0].id = "new" }),
    ("kind", { $0.needs[0].kind = .startup }),
    ("employer", { $0.needs[0].employer = "new" }),
    ("theme", { $0.needs[0].theme = "new" }),
    ("title of a need", { $0.needs[0].title = "new" }),
    ("occupation", { $0.needs[0].occupation = "new" }),
    ("positions", { $0.needs[0].positions = 50 }),
    ("place of a need", { $0.needs[0].place = nil }),
    ("last day", { $0.needs[0].validThrough = Day(year: 2030, month: 1, day: 1) }),
    ("languages", { $0.needs[0].languages = Self.french }),
    ("no needs", { $0.needs = [] }),
    ("label", { $0.taxonomy.skills["s"] = Self.labels("preferred") }),
    ("other label", { $0.taxonomy.skills["s"] = Self.labels("other", isPreferred: false) }),
    ("name of an occupation", { $0.taxonomy.occupations["s"] = Self.labels("preferred") }),
    ("relation", { $0.taxonomy.occupationSkills["o/1"] = [] }),
    ("broader", { $0.taxonomy.broaderSkills["s"] = ["t"] }),
    ("related", { $0.taxonomy.relatedSkills["s"] = ["t"] }),
  ]

  private static let french =
    LanguageCode("fr").map {
      [LanguageProficiency(language: $0, level: .b1)]
    } ?? []

  private static func labels(_ name: String, isPreferred: Bool = true) -> ConceptLabels {
    var labels = ConceptLabels()
    if isPreferred { labels.preferred["en"] = name } else { labels.alternative["en"] = [name] }
    return labels
  }

  @Test func everyValueCounts() {
    var catalogue = RandomWorld(seed: 1).catalogue
    catalogue.courses[0].language = Self.french.first
    catalogue.courses[0].mode = .onsite
    catalogue.courses[0].eqfLevel = nil
    catalogue.courses[0].place = catalogue.courses.compactMap(\.place).first
    catalogue.needs[0].place = catalogue.courses[0].place
    var digests: [ValueDigest: String] = [catalogue.digest: "unchanged"]
    for (name, change) in Self.changes {
      var changed = catalogue
      change(&changed)
      let twin = digests.updateValue(name, forKey: changed.digest)
      #expect(twin == nil, "\(name) is the same as \(twin ?? "")")
    }
  }

  @Test func zeroSeatsKeptAreAsGoodAsNone() {
    var catalogue = RandomWorld(seed: 1).catalogue
    let digest = catalogue.digest
    catalogue.sessions[0].reserves[.neet] = 0
    #expect(catalogue.digest == digest)
  }

  /// The same on every machine: a release that changes it needs another version in the form.
  @Test func staysTheSameFromReleaseToRelease() {
    #expect(
      "\(Catalogue(courses: [], needs: []).digest)"
        == "6ba03a2473bc524845dac94844126d3940e09d6fe235809459f23abafb91f891")
  }

  @Test func sessionsGivenLaterAreSessions() {
    var catalogue = RandomWorld(seed: 1).catalogue
    let sessions = catalogue.sessions
    catalogue = Catalogue(courses: catalogue.courses, needs: catalogue.needs)
    #expect(!catalogue.plansSessions)
    catalogue.sessions = sessions
    #expect(catalogue.plansSessions)
  }
}
