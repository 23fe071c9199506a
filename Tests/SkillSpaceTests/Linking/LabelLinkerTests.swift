import Foundation
import PasserelleTestSupport
import Testing

@testable import PasserelleSkillSpace

@Suite struct LabelLinkerTests {
  typealias Label = LabelLinker.Label

  static let syllables = [
    "sou", "deur", "ma", "çon", "tech", "ni", "cien", "вар", "де", "lijn", "工",
  ]

  static func phrase(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        syllables.randomElement(using: &random) ?? ""
      }.joined()
    }.joined(separator: " ")
  }

  static func corpus(_ random: inout SeededGenerator, concepts: Int?) -> [Label] {
    (0..<60).map { number in
      Label(
        id: "L\(number)", text: phrase(&random),
        concept: concepts.map { "C\(Int.random(in: 0..<$0, using: &random))" },
        isPreferred: Int.random(in: 0..<4, using: &random) == 0)
    }
  }

  /// The definition read aloud, in Double and without an index.
  struct Direct {
    let vectors: [(label: Label, vector: [UInt64: Double])]
    let count: Int
    var frequencies: [UInt64: Int] = [:]

    init(_ labels: [Label]) {
      let features = labels.map { ($0, Self.shares($0.text)) }
      count = labels.count
      for feature in features.flatMap(\.1.keys) { frequencies[feature, default: 0] += 1 }
      let (frequencies, count) = (frequencies, count)
      vectors = features.map { label, features in
        (label, Self.unit(features, frequencies, count))
      }
    }

    /// Of every part the greatest of the shares that words give it.
    static func shares(_ text: String) -> [UInt64: Double] {
      let words = LabelText(text).words.map { LabelFeatures.parts(of: $0) }
      return words.reduce(into: [:]) { shares, parts in
        shares.merge(parts.map { ($0, 1 / pow(Double(parts.count), 0.15)) }, uniquingKeysWith: max)
      }
    }

    static func unit(
      _ shares: [UInt64: Double], _ frequencies: [UInt64: Int], _ count: Int
    ) -> [UInt64: Double] {
      let weighed = shares.map { part, share in
        (part, share * (1 + log(Double(count + 1) / Double((frequencies[part] ?? 0) + 1))))
      }
      return unit(Dictionary(uniqueKeysWithValues: weighed))
    }

    static func unit(_ vector: [UInt64: Double]) -> [UInt64: Double] {
      let length = vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? vector.mapValues { $0 / length } : vector
    }

    func scores(of text: String) -> [String: Double] {
      let query = Self.unit(Self.shares(text), frequencies, count)
      func cosine(_ vector: [UInt64: Double]) -> Double {
        query.reduce(0) { $0 + $1.value * (vector[$1.key] ?? 0) }
      }
      let groups = Dictionary(grouping: vectors) { $0.label.concept ?? "alone \($0.label.id)" }
      var scores: [String: Double] = [:]
      for group in groups.values {
        let own = group.map { cosine($0.vector) }.max() ?? 0
        let marked = group.filter(\.label.isPreferred)
        let preferred =
          marked.isEmpty ? [group.min { $0.label.id < $1.label.id } ?? group[0]] : marked
        let held = Set(group.flatMap(\.vector.keys))
        let contained = query.reduce(0) { $0 + (held.contains($1.key) ? $1.value * $1.value : 0) }
        let parts = 2 * own + (preferred.map { cosine($0.vector) }.max() ?? 0) + contained
        let score = group.count == 1 ? own : parts / 4
        for label in group { scores[label.label.id] = score }
      }
      return scores
    }
  }

  @Test(arguments: [nil, 7, 30] as [Int?], 1...3)
  func scoresAreThoseOfTheDefinition(concepts: Int?, seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let labels = Self.corpus(&random, concepts: concepts)
    let (linker, direct) = (LabelLinker(labels), Direct(labels))
    for _ in 0..<20 {
      let text = Self.phrase(&random)
      let expected = direct.scores(of: text).filter { $0.value > 0 }
      let ranked = linker.rank(text, top: 100)
      #expect(Set(ranked.map { linker.labels[$0.label].id }) == Set(expected.keys))
      for found in ranked {
        let score = expected[linker.labels[found.label].id] ?? .nan
        #expect(abs(Double(found.billionths) / 1e9 - score) < 2e-3)
      }
    }
  }

  @Test(arguments: [nil, 9] as [Int?])
  func neitherOrderNorBatchNorWorkersMatter(concepts: Int?) {
    var random = SeededGenerator(seed: 5)
    let labels = Self.corpus(&random, concepts: concepts)
    let texts = (0..<90).map { _ in Self.phrase(&random) }
    let linker = LabelLinker(labels)
    let single = texts.map { linker.rank($0, top: 10) }
    for workers in [1, 2, 5] {
      #expect(linker.rank(texts, top: 10, workers: workers) == single)
    }
    let other = LabelLinker(labels.shuffled(using: &random))
    #expect(other.labels == linker.labels)
    #expect(other.rank(texts, top: 10, workers: 1) == single)
  }

  @Test func theBestAreThoseOfALongerList() {
    var random = SeededGenerator(seed: 6)
    let linker = LabelLinker(Self.corpus(&random, concepts: 9))
    for _ in 0..<20 {
      let text = Self.phrase(&random)
      let all = linker.rank(text, top: 60)
      for (left, right) in zip(all, all.dropFirst()) {
        #expect((right.billionths, left.label) < (left.billionths, right.label))
      }
      for top in 1...5 { #expect(linker.rank(text, top: top) == Array(all.prefix(top))) }
    }
  }

  @Test func theSameTextIsFoundWholeWhateverItsWriting() {
    let linker = LabelLinker([
      Label(id: "b", text: "Électricien"), Label(id: "a", text: "electricien"),
      Label(id: "c", text: "électronicien"),
    ])
    let ranked = linker.rank("ÉLECTRICIEN(NE) (h/f/x)", top: 3)
    #expect(ranked.map { linker.labels[$0.label].id } == ["a", "b", "c"])
    #expect(ranked[0].billionths == ranked[1].billionths)
    #expect(ranked[0].billionths > 999_000_000 && ranked[2].billionths < 900_000_000)
  }

  @Test func whatTheCorpusLacksLowersTheScore() {
    let linker = LabelLinker([Label(id: "a", text: "soudeur"), Label(id: "b", text: "maçon")])
    let part = linker.rank("soudeur xyzzy", top: 1)[0].billionths
    #expect(part < linker.rank("soudeur", top: 1)[0].billionths * 9 / 10)
  }

  @Test(arguments: ["", "?!", "zzz"]) func nothingInCommonIsNoResult(text: String) {
    #expect(LabelLinker([Label(id: "a", text: "soudeur")]).rank(text, top: 3) == [])
    #expect(LabelLinker([]).rank(text, top: 3) == [])
  }

  @Test func theLabelsOfAConceptRankTogether() {
    let linker = LabelLinker([
      Label(id: "1", text: "welder", concept: "x"), Label(id: "2", text: "soudeur", concept: "x"),
      Label(id: "3", text: "souder", concept: "y"),
    ])
    #expect(linker.rank("soudeur", top: 3).map { linker.labels[$0.label].id } == ["2", "1", "3"])
  }

  /// "é" as one sign and as a letter with a mark are two concepts' ids, whatever Unicode holds of them.
  @Test func conceptsAreToldApartByTheirBytes() {
    let linker = LabelLinker([
      Label(id: "1", text: "soudeur", concept: "\u{E9}"),
      Label(id: "2", text: "cook", concept: "e\u{301}"),
    ])
    #expect(linker.rank("soudeur", top: 2).map { linker.labels[$0.label].id } == ["1"])
  }

  /// Both concepts have the label; it is the name of one and a synonym of the other.
  @Test(arguments: ["x", "y"]) func whatIsCalledSoComesFirst(called: String) {
    let linker = LabelLinker(
      ["x", "y"].flatMap { concept in
        ["chef", "cuisinier"].map { text in
          Label(
            id: "\(concept) \(text)", text: text, concept: concept,
            isPreferred: (concept == called) == (text == "chef"))
        }
      })
    #expect(linker.rank("chef", top: 1).map { linker.labels[$0.label].id } == ["\(called) chef"])
  }

  /// Best and preferred label are as near in both; only x has the other word too, a common one.
  @Test func theLabelsOfAConceptMaySayATextTogether() {
    let linker = LabelLinker(
      [
        Label(id: "1", text: "soudeur", concept: "y"), Label(id: "2", text: "cook", concept: "y"),
        Label(id: "3", text: "soudeur", concept: "x"), Label(id: "4", text: "naval", concept: "x"),
      ] + (5...9).map { Label(id: "\($0)", text: "naval", concept: "\($0)") })
    let ranked = linker.rankConcepts("soudeur naval", top: 2)
    #expect(ranked.map { linker.labels[$0.label].text } == ["soudeur", "soudeur"])
    #expect(ranked.map { linker.labels[$0.label].concept } == ["x", "y"])
  }
}
