import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleSkillSpace

@Suite struct SkillLinkerTests {
  static func taxonomy(_ skills: [SkillID: [(language: String, labels: [String])]]) -> Taxonomy {
    var taxonomy = Taxonomy()
    for (skill, languages) in skills {
      var labels = ConceptLabels()
      for (language, texts) in languages {
        labels.preferred[language] = texts[0]
        labels.alternative[language] = Array(texts.dropFirst())
      }
      taxonomy.skills[skill] = labels
    }
    return taxonomy
  }

  static let few = taxonomy([
    "oop": [
      ("en", ["object-oriented programming", "OOP"]), ("fr", ["programmation orientée objet"]),
    ],
    "java": [("en", ["Java", "Java programming"]), ("fr", ["Java"])],
    "weld": [("en", ["arc welding"]), ("nl", ["booglassen"])],
    "braze": [("en", ["brazing", "hot joining"])],
    "solder": [("en", ["soldering", "Hot joining"])],
    "torch": [("en", ["torch work", "Brazing"])],
  ])
  static let linker = SkillLinker(few)

  static func sure(_ text: String) -> SkillLink.Candidate? {
    if case .sure(let found) = linker.link(text) { return found }
    return nil
  }

  static func unsure(_ text: String) -> [SkillLink.Candidate]? {
    if case .unsure(let candidates) = linker.link(text) { return candidates }
    return nil
  }

  @Test func everyLabelOfOneSkillMeansIt() {
    for (skill, labels) in Self.few.skills {
      for label in Array(labels.preferred.values) + labels.alternative.values.joined()
      where !["hot joining", "brazing"].contains(label.lowercased()) {
        #expect(Self.sure(label)?.skill == skill)
        #expect(Self.sure(label.uppercased())?.percent == 100)
      }
    }
    #expect(
      Self.sure("Programmation orientee-objet (h/f)")?.label == "programmation orientée objet")
  }

  @Test func aLabelOfTwoSkillsMeansNeither() {
    #expect(Self.unsure("hot joining")?.map(\.skill) == ["braze", "solder"])
    #expect(Self.unsure("hot joining")?.map(\.percent) == [50, 50])
  }

  @Test func aLabelThatOneSkillPrefersMeansThatOne() {
    #expect(Self.sure("BRAZING")?.skill == "braze")
    #expect(Self.sure("brazing")?.percent == 100)
  }

  @Test func aTypingErrorLowersTheConfidence() throws {
    let found = try #require(Self.sure("programation orientée objet"))
    #expect(found.skill == "oop")
    #expect((SkillLinker.threshold...99).contains(found.percent))
  }

  /// The one label that has a word need not be what the word means.
  @Test func aTextThatSaysAPartOfALabelIsNoSurerThanThatPart() {
    let linker = SkillLinker(
      Self.taxonomy([
        "cleansing": [("fr", ["nettoyage de données"]), ("en", ["data cleansing"])],
        "mining": [("fr", ["exploration de données"]), ("en", ["data mining"])],
        "bricks": [("fr", ["pose de briques"]), ("en", ["lay bricks"])],
      ]))
    for text in ["nettoyage", "nettoyage industriel", "bricks", "briques"] {
      guard case .unsure(let candidates) = linker.link(text) else {
        Issue.record("\(text) is taken")
        continue
      }
      #expect(candidates.count == 1 && candidates.allSatisfy { $0.percent < 60 })
    }
    guard case .sure(let found) = linker.link("nettoyages des données") else {
      Issue.record("an inflection is not taken")
      return
    }
    #expect(found.skill == "cleansing")
  }

  @Test func whatIsFarFromAllIsTakenForNone() {
    for text in ["hot work", "orientation", "programmer of games"] {
      let candidates = Self.unsure(text)
      #expect(candidates != nil)
      #expect(candidates?.allSatisfy { $0.percent < SkillLinker.threshold } == true)
      #expect(candidates.map { $0.count <= 3 } == true)
    }
  }

  @Test(arguments: ["", "???", "zzz", "https://example.org/arc-welding"])
  func nothingInCommonIsNoCandidate(text: String) {
    #expect(Self.linker.link(text) == .unsure([]))
    #expect(SkillLinker(Taxonomy()).link(text) == .unsure([]))
  }

  @Test func confidencesFallAndTheFirstAloneIsTaken() {
    var random = SeededGenerator(seed: 3)
    var taxonomy = Taxonomy()
    for label in LabelLinkerTests.corpus(&random, concepts: nil) {
      var labels = ConceptLabels()
      labels.preferred["fr"] = label.text
      taxonomy.skills[SkillID(label.id)] = labels
    }
    let (linker, texts) = (SkillLinker(taxonomy), SkillTexts(taxonomy))
    for _ in 0..<200 {
      let text = LabelLinkerTests.phrase(&random)
      let link = linker.link(text)
      #expect(texts.link(text) == link && texts.link(text) == link)
      switch link {
      case .sure(let found): #expect(found.percent >= SkillLinker.threshold)
      case .unsure(let candidates):
        let percents = candidates.map(\.percent)
        #expect(percents == percents.sorted(by: >))
        #expect(percents.allSatisfy { $0 < SkillLinker.threshold })
        #expect(percents.allSatisfy { $0 >= 20 })
      }
    }
  }

  /// Each concept once, by its most like label, with the score that it has in the whole ranking.
  @Test(arguments: [nil, 9] as [Int?]) func conceptsRankAsTheirLabelsDo(concepts: Int?) {
    var random = SeededGenerator(seed: 8)
    let linker = LabelLinker(LabelLinkerTests.corpus(&random, concepts: concepts))
    for _ in 0..<30 {
      let text = LabelLinkerTests.phrase(&random)
      var seen: Set<Int32> = []
      let expected = linker.rank(text, top: 60)
        .filter { seen.insert(linker.concepts[$0.label]).inserted }
      #expect(linker.rankConcepts(text, top: 4) == Array(expected.prefix(4)))
    }
  }
}
