import Passerelle
import PasserelleBase
import PasserelleTestSupport
import Testing

/// Laws of matching, whatever the data.
@Suite struct EngineLawTests {
  let world = RandomWorld(seed: 21)
  let engine: Engine

  private func ppm(_ name: CriterionName, of match: Match) -> Int64? {
    match.parts.first { $0.criterion == name }?.ppm
  }

  init() throws { engine = try Engine(world.catalogue, asOf: world.asOf) }

  @Test func aBatchEqualsSingles() throws {
    let batch = try engine.match(world.learners)
    #expect(try batch == world.learners.map { try engine.match($0) })
    #expect(batch.contains { !$0.matches.isEmpty })
  }

  @Test func eightThreadsAskOneEngineAndAreTheSameTold() throws {
    let expected = try engine.match(world.learners)
    let answers = Array(0..<64).concurrentMap(workers: 8) { turn in
      turn % 2 == 0
        ? try? engine.match(world.learners) : try? world.learners.map { try engine.match($0) }
    }
    #expect(answers.allSatisfy { $0 == expected })
  }

  /// What a file's rows share, and what each row lists for itself, are the same to a learner.
  @Test func sharedListsOfSkillsGiveTheSameMatches() throws {
    let list = SkillList(engine.catalogue.skillIDs)
    func sharing(_ profile: SkillProfile) throws -> SkillProfile {
      SkillProfile(try sharing(profile.mentions))
    }
    func sharing(_ mentions: SkillMentions) throws -> SkillMentions {
      SkillMentions(
        distinct: try mentions.entries.map {
          let number = try #require(list.number(of: mentions.id(of: $0)))
          return SkillMention(number, level: $0.level, importance: $0.importance)
        }, of: list)
    }
    var catalogue = world.catalogue
    for place in catalogue.courses.indices {
      catalogue.courses[place].teaches = try sharing(catalogue.courses[place].teaches)
      catalogue.courses[place].requires = try sharing(catalogue.courses[place].requires)
    }
    catalogue.needs = try catalogue.needs.map {
      var need = Need(id: $0.id, try sharing($0.mentions))
      (need.kind, need.employer, need.theme, need.title) = (
        $0.kind, $0.employer, $0.theme, $0.title
      )
      (need.occupation, need.positions, need.place) = ($0.occupation, $0.positions, $0.place)
      (need.validThrough, need.languages) = ($0.validThrough, $0.languages)
      return need
    }
    #expect(catalogue == world.catalogue)
    let other = try Engine(catalogue, asOf: world.asOf)
    #expect(try other.match(world.learners) == engine.match(world.learners))
    #expect(other.digest == engine.digest)
  }

  private struct GivenUp: Error {}

  @Test func aLongCallIsGivenUpAndTellsHowFarItIs() throws {
    let many = Array(repeating: world.learners, count: 20).flatMap(\.self)
    var told: [Int] = []
    #expect(throws: GivenUp.self) {
      try engine.match(many) { done in
        told.append(done)
        throw GivenUp()
      }
    }
    #expect(told.count == 1 && told[0] < many.count)
    told = []
    #expect(try engine.match(many) { told.append($0) } == engine.match(many))
    #expect(told.last == many.count && told == told.sorted())
  }

  @Test func aPairIsAssessedAsItIsMatched() throws {
    for learner in world.learners {
      let matches = try engine.match(learner, top: 1000).matches
      for course in world.catalogue.courses.map(\.id) {
        switch try engine.assess(course, for: learner) {
        case .open(let match): #expect(matches.contains(match))
        case .excluded(let rules):
          #expect(!rules.isEmpty && !matches.contains { $0.course == course })
        case nil: Issue.record("\(course) is in the catalogue")
        }
      }
    }
    #expect(try engine.assess("of another catalogue", for: world.learners[0]) == nil)
  }

  @Test func theOrderOfLearnersDoesNotMatter() throws {
    let reversed = try engine.match(Array(world.learners.reversed()))
    #expect(try Array(reversed.reversed()) == engine.match(world.learners))
  }

  @Test func theOrderOfTheCatalogueDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 1)
    let shuffled = Catalogue(
      courses: world.catalogue.courses.shuffled(using: &generator),
      sessions: world.catalogue.sessions.shuffled(using: &generator),
      needs: world.catalogue.needs.shuffled(using: &generator),
      taxonomy: world.catalogue.taxonomy)
    let other = try Engine(shuffled, asOf: world.asOf)
    #expect(try other.match(world.learners) == engine.match(world.learners))
  }

  @Test func aShorterListIsTheBeginningOfALonger() throws {
    for learner in world.learners {
      let all = try engine.match(learner, top: 1000).matches
      for top in [0, 1, 2, 5] {
        #expect(try engine.match(learner, top: top).matches == Array(all.prefix(top)))
      }
    }
  }

  @Test func everyCourseIsEitherOpenOrExcludedOnce() throws {
    for result in try engine.match(world.learners, top: 1000) {
      let excluded = result.excluded.reduce(0) { $0 + $1.count }
      #expect(result.matches.count + excluded == world.catalogue.courses.count)
    }
  }

  @Test func thePrintedPartsReAddToTheScore() throws {
    for match in try engine.match(world.learners).flatMap(\.matches) {
      let sum = match.parts.reduce(0) { $0 + Int64(Weights.standard[$1.criterion]) * $1.ppm }
      #expect(sum == match.score.trillionths)
    }
  }

  @Test func equalCoursesAreRankedByTheirIds() throws {
    let taught: SkillProfile = ["s": .foundation]
    let courses = ["b", "a", "é", "Z"].map { Course(id: CourseID($0), teaches: taught) }
    let need = try Need(
      id: "n", skills: [RequestedSkill("s", level: .foundation, importance: .must)])
    let tied = try Engine(Catalogue(courses: courses, needs: [need]), asOf: world.asOf)
    let result = try tied.match(Learner(id: "l", skills: [:]), top: 3)
    #expect(result.matches.map(\.course) == ["Z", "a", "b"])
  }

  @Test func anEmptyCatalogueOffersNothing() throws {
    let empty = try Engine(Catalogue(courses: [], needs: []), asOf: world.asOf)
    let result = try empty.match(world.learners[0])
    #expect(result.matches.isEmpty && result.excluded.isEmpty)
    #expect(try engine.match([Learner]()).isEmpty)
  }

  @Test func aCatalogueWithoutNeedsClosesNoGap() throws {
    let catalogue = Catalogue(courses: world.catalogue.courses, needs: [])
    let results = try Engine(catalogue, asOf: world.asOf).match(world.learners)
    for match in results.flatMap(\.matches) {
      #expect(match.closes.isEmpty)
      #expect(ppm(.gap, of: match) == 0 && match.gain.ppm == 0 && match.assumed.contains(.work))
    }
    #expect(results.contains { !$0.matches.isEmpty })
  }

  @Test func unknownSkillsOfALearnerPlayNoPart() throws {
    let learner = world.learners[1]
    var other = learner
    other.skills = try SkillProfile(
      learner.skills.entries + [SkillProfile.Entry(skill: "never heard of", level: .advanced)])
    #expect(try engine.match(other) == engine.match(learner))
  }

  @Test func sessionsAreNullWhereNoneArePlanned() throws {
    let catalogue = Catalogue(courses: world.catalogue.courses, needs: world.catalogue.needs)
    let matches = try Engine(catalogue, asOf: world.asOf).match(world.learners).flatMap(\.matches)
    #expect(!matches.isEmpty && matches.allSatisfy { $0.session == nil })
  }

  @Test func twoSpellingsOfALetterAreTwoSkills() throws {
    let (composed, decomposed) = (SkillID("\u{E9}"), SkillID("e\u{301}"))
    #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
    let courses = [
      Course(id: "1", teaches: [composed: .foundation]),
      Course(id: "2", teaches: [decomposed: .foundation]),
    ]
    let need = try Need(
      id: "n", skills: [RequestedSkill(decomposed, level: .foundation, importance: .must)])
    let tied = try Engine(Catalogue(courses: courses, needs: [need]), asOf: world.asOf)
    let result = try tied.match(Learner(id: "l", skills: [:]))
    #expect(result.matches.map(\.course) == ["2"])
    #expect(result.excluded == [.init(rule: .nothingAsked, count: 1, onlyByIt: 1)])
  }

  @Test(arguments: [-0.0, 0]) func noDistanceIsNoTravel(maxTravelKm: Double) throws {
    var far = Course(id: "far", teaches: ["s": .foundation])
    far.place = Place(knownLatitude: 50, longitude: 4)
    let remote = Course(id: "remote", teaches: ["s": .foundation])
    var learner = Learner(id: "l", skills: [:])
    learner.place = Place(knownLatitude: 51, longitude: 4)
    learner.maxTravelKm = maxTravelKm
    let result = try Engine(Catalogue(courses: [far, remote], needs: []), asOf: world.asOf)
      .match(learner)
    #expect(result.matches.map(\.course) == ["remote", "far"])
    #expect(result.matches.map { ppm(.reach, of: $0) } == [1_000_000, 0])
  }

  @Test func plannedSessionsThatAreAllLostAreNotNone() throws {
    var catalogue = Catalogue(courses: world.catalogue.courses, needs: [])
    catalogue.awaitsSessions = true
    let results = try Engine(catalogue, asOf: world.asOf).match(world.learners)
    #expect(results.flatMap(\.matches).isEmpty)
  }

  @Test func valuesAreRoundedToTheNearestMillionth() throws {
    let course = Course(
      id: "c", requires: ["a": .advanced], teaches: ["s": .foundation])
    let third = try Engine(
      Catalogue(courses: [course], needs: []), asOf: world.asOf, policy: Policy(minimumReadiness: 0)
    )
    for (level, readiness) in [(ProficiencyLevel.foundation, 333_333), (.intermediate, 666_667)] {
      let match = try third.match(Learner(id: "l", skills: ["a": level])).matches[0]
      #expect(ppm(.readiness, of: match) == Int64(readiness))
    }
  }
}

extension Catalogue {
  /// The skills of courses and needs, as often as they are mentioned.
  fileprivate var skillIDs: [SkillID] {
    courses.flatMap { $0.teaches.entries + $0.requires.entries }.map(\.skill)
      + needs.flatMap(\.skills).map(\.skill)
  }
}
