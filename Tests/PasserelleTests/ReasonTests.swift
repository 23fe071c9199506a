import Testing

@testable import Passerelle

/// The reasons of a match, by hand.
@Suite struct ReasonTests {
  private func engine(_ courses: [Course], kinship: Kinship = .identity) throws -> Engine {
    let need = try Need(
      id: "n",
      skills: [
        RequestedSkill("light", level: .advanced, importance: .nice),
        RequestedSkill("heavy", level: .intermediate, importance: .must),
      ])
    return try Engine(
      Catalogue(courses: courses, needs: [need]), asOf: "2026-11-23",
      policy: Policy(minimumReadiness: 0), kinship: kinship)
  }

  @Test func closesTheTaughtStepsOfTheGapHeaviestFirst() throws {
    let course = Course(
      id: "c", teaches: ["heavy": .highlySpecialised, "light": .intermediate, "other": .advanced])
    let learner = Learner(id: "l", skills: ["light": .foundation])
    let match = try engine([course]).match(learner).matches[0]
    #expect(
      match.closes == [
        ClosedGap(skill: "heavy", from: 0, to: 2), ClosedGap(skill: "light", from: 1, to: 2),
      ])
  }

  @Test func namesTheUnmetPrerequisites() throws {
    let course = Course(
      id: "c", requires: ["a": .advanced, "b": .foundation, "met": .foundation],
      teaches: ["heavy": .foundation])
    let learner = Learner(id: "l", skills: ["a": .foundation, "met": .intermediate])
    let match = try engine([course]).match(learner).matches[0]
    #expect(
      match.missing == [
        MissingPrerequisite(skill: "a", has: 1, needs: 3),
        MissingPrerequisite(skill: "b", has: 0, needs: 1),
      ])
  }

  @Test func aStandInMeetsAPrerequisite() throws {
    let course = Course(
      id: "c", requires: ["programming": .intermediate], teaches: ["heavy": .foundation])
    let kinship = Kinship([
      Kinship.Entry(known: "programming", standIn: "java", ppm: 500_000)
    ])
    func missing(_ level: ProficiencyLevel) throws -> [MissingPrerequisite] {
      let learner = Learner(id: "l", skills: ["java": level])
      return try engine([course], kinship: kinship).match(learner).matches[0].missing
    }
    #expect(try missing(.highlySpecialised).isEmpty)
    #expect(try missing(.advanced) == [MissingPrerequisite(skill: "programming", has: 0, needs: 2)])
  }

  @Test func namesWhatStandsIn() throws {
    let course = Course(
      id: "c", requires: ["own": .foundation, "programming": .intermediate],
      teaches: ["forge": .intermediate, "other": .foundation])
    let kinship = Kinship([
      Kinship.Entry(known: "programming", standIn: "java", ppm: 840_000),
      Kinship.Entry(known: "programming", standIn: "basic", ppm: 900_000),
      Kinship.Entry(known: "own", standIn: "java", ppm: 900_000),
      Kinship.Entry(known: "heavy", standIn: "forge", ppm: 650_000),
    ])
    let learner = Learner(
      id: "l", skills: ["basic": .foundation, "java": .intermediate, "own": .foundation])
    let match = try engine([course], kinship: kinship).match(learner).matches[0]
    // A skill that the learner has as far as is asked needs none, and of two the better counts.
    #expect(
      match.standIns == [
        StandIn(standIn: "java", skill: "programming", ppm: 840_000),
        StandIn(standIn: "forge", skill: "heavy", ppm: 650_000),
      ])
    func lines(_ language: Phrasebook.Language) -> [String] {
      Phrasebook(language) { $0.rawValue }.explanation(of: match)
    }
    #expect(lines(.english).contains("java stands in for programming, 0.8"))
    #expect(lines(.french).contains("forge tient lieu de heavy, 0,7"))
    #expect(lines(.dutch).contains("java geldt als programming, 0,8"))
  }

  @Test func namesWhatHadToBeAssumed() throws {
    var course = Course(id: "c", teaches: ["heavy": .foundation])
    course.audience = [.neet]
    course.eqfLevel = 4
    course.mode = .onsite
    let match = try engine([course]).match(Learner(id: "l", skills: [:])).matches[0]
    #expect(match.assumed == [.audience, .language, .travel, .entryLevel])
  }

  @Test func aCourseOfUnknownModeFarAwayIsAssumedToBeReachable() throws {
    var course = Course(id: "c", teaches: ["heavy": .foundation])
    course.place = Place(knownLatitude: 50, longitude: 4)
    var learner = Learner(id: "l", skills: [:])
    learner.place = Place(knownLatitude: 52, longitude: 4)
    #expect(try engine([course]).match(learner).matches[0].assumed == [.language, .travel])
    learner.place = Place(knownLatitude: 50.01, longitude: 4)
    #expect(try engine([course]).match(learner).matches[0].assumed == [.language])
  }
}
