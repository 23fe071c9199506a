import Passerelle
import PasserelleModel
import Testing

/// Skills that nobody stated count unless the hub does not want that, and are never shown as stated.
@Suite struct SkillOriginTests {
  private static let day: Day = "2026-12-01"

  private static func catalogue(_ origin: SkillOrigin) -> Catalogue {
    var need = Need(
      id: "N", distinct: [RequestedSkill("weld", level: .intermediate, importance: .must)])
    need.origin = origin
    let course = Course(id: "C", teaches: ["weld": .intermediate])
    return Catalogue(courses: [course], needs: [need])
  }

  private static func matches(_ origin: SkillOrigin, _ policy: Policy) throws -> Int {
    let engine = try Engine(catalogue(origin), asOf: day, policy: policy)
    return try engine.match([Learner(id: "L", skills: [:])])[0].matches.count
  }

  @Test(arguments: SkillOrigin.allCases)
  func needsOfInferredSkillsCountUnlessThePolicyLeavesThemOut(origin: SkillOrigin) throws {
    #expect(try Self.matches(origin, .standard) == 1)
    let strict = try Policy(minimumReadiness: 0.5, countsInferred: false)
    let plain = try Engine(Self.catalogue(origin), asOf: Self.day)
    let without = try Engine(Self.catalogue(origin), asOf: Self.day, policy: strict)
    // Where nothing at all is asked, all courses are shown.
    let gain = try without.match([Learner(id: "L", skills: [:])])[0].matches.first?.gain
    let whole = try plain.match([Learner(id: "L", skills: [:])])[0].matches.first?.gain
    #expect((gain == whole) == (origin != .inferred))
    #expect(plain.digest != without.digest)
  }

  @Test func aLearnersOriginIsHandedOn() throws {
    let engine = try Engine(Self.catalogue(.given), asOf: Self.day)
    for origin in SkillOrigin.allCases {
      var learner = Learner(id: "L", skills: [:])
      learner.origin = origin
      #expect(try engine.match([learner])[0].skillsOrigin == origin)
    }
  }

  @Test(arguments: SpokenLanguage.allCases)
  func onlyInferredSkillsAreMarkedInEveryLanguage(language: SpokenLanguage) {
    let words = Phrasebook(language) { $0.rawValue }
    for origin in SkillOrigin.allCases {
      let marks = [
        words.mark(ofWork: origin), words.note(onLearner: origin), words.note(onCourse: origin),
      ]
      #expect(marks.allSatisfy { ($0 != nil) == (origin == .inferred) })
      #expect(Set(marks).count == (origin == .inferred ? 3 : 1))
    }
  }
}
