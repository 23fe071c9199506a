package import PasserelleModel
internal import Foundation

/// Finds the one skill that free text in any language means, or says how unsure that is.
///
/// Text that is a label, but for case, accents, punctuation and marks of gender, means the skill that
/// has it; where several have it, the one that is called so by preference, if it is one alone. Other text means the skill most like it when that
/// leads far enough: the confidence is a logistic function of the lead in likeness over the second, or
/// over what any text reaches by chance among thousands of labels, whichever is more. Text that says only
/// a part of what every label of the skill says is more general than the skill, and no surer than that
/// part is great: "nettoyage" is not data cleansing because one label alone has the word. The Formats
/// page has the precision on labels that were held out.
package struct SkillLinker: Sendable {
  /// The confidence, in hundredths, from which a skill is taken: above it, 97 of 100 texts that were
  /// held out or mistyped meant the skill, though a seventh meant one that the taxonomy lacked.
  package static let threshold = 85
  /// The confidence, in hundredths, below which a skill is not named: it helps nobody to choose.
  private static let leastNamed = 20
  /// The candidates told where it is unsure.
  private static let mostCandidates = 3
  /// Likeness that says nothing, in billionths.
  private static let chance = 400_000_000
  /// The part of a label below which a text is more general than it: of texts that say less, few are
  /// labels that were held out, and they are rarely right.
  private static let leastPart = 0.6

  private let linker: LabelLinker
  /// The labels that are the same but for their writing, by that writing's key.
  private let namesakes: [String: [Int]]
  private let words: WordRarity

  /// - Complexity: O(letters of the labels).
  package init(_ taxonomy: Taxonomy) {
    let skills = taxonomy.skills.sorted { $0.key < $1.key }
    linker = LabelLinker(
      skills.flatMap { skill, labels in
        labels.distinct.enumerated().map { number, label in
          // Tells labels apart; the least first, so that ties go to the skill with the least id.
          LabelLinker.Label(
            id: "\(skill.rawValue)\u{0}\(number)", text: label.text, concept: skill.rawValue,
            isPreferred: label.isPreferred)
        }
      })
    var namesakes: [String: [Int]] = [:]
    var words = WordRarity()
    for (number, label) in linker.labels.enumerated() {
      let text = LabelText(label.text)
      namesakes[text.key, default: []].append(number)
      words.count(text)
    }
    self.words = words
    namesakes[""] = nil
    // What one skill alone is called by preference means that one, whoever else may be called so.
    let isPreferred = linker.labels.map(\.isPreferred)
    self.namesakes = namesakes.mapValues { labels in
      let preferred = labels.filter { isPreferred[$0] }
      return preferred.count == 1 ? preferred : labels
    }
  }

  /// What a text means; an address is an id, and means nothing else.
  ///
  /// - Complexity: O(labels + entries of the text's features).
  package func link(_ text: String) -> SkillLink {
    guard !text.contains("://") else { return .unsure([]) }
    if let labels = namesakes[LabelText(text).key] {
      let candidates = labels.prefix(Self.mostCandidates).map {
        candidate($0, percent: 100 / labels.count)
      }
      return labels.count == 1 ? .sure(candidates[0]) : .unsure(Self.named(candidates))
    }
    let ranked = linker.rankConcepts(text, top: Self.mostCandidates)
    let candidates = ranked.indices.map { place in
      let rival = ranked.indices.first { $0 != place }.map { ranked[$0].billionths } ?? 0
      let percent = Self.percent(ranked[place].billionths, rival: rival)
      return candidate(
        ranked[place].label, percent: min(percent, most(text, of: ranked[place].label)))
    }.sorted { $0.percent > $1.percent }
    guard let best = candidates.first, best.percent >= Self.threshold else {
      return .unsure(Self.named(candidates))
    }
    return .sure(best)
  }

  private static func named(_ candidates: [SkillLink.Candidate]) -> [SkillLink.Candidate] {
    candidates.filter { $0.percent >= leastNamed }
  }

  /// The confidence in hundredths, rounded down; 99 at most, since only a label is sure.
  private static func percent(_ billionths: Int, rival: Int) -> Int {
    let lead = Double(billionths - max(rival, chance)) / 1e9
    return min(99, Int(100 / (1 + exp(0.88 - 14.34 * lead))))
  }

  /// The most that the confidence may be, in hundredths: the part of the skill's labels that a text
  /// says, where it says too little of each.
  private func most(_ text: String, of label: Int) -> Int {
    let said = WordRarity.parts(of: LabelText(text))
    let part =
      linker.labels(beside: label).lazy
      .map { words.part(said, of: LabelText(linker.labels[$0].text)) }.max() ?? 0
    return part < Self.leastPart ? Int(100 * part) : 100
  }

  private func candidate(_ label: Int, percent: Int) -> SkillLink.Candidate {
    let found = linker.labels[label]
    return SkillLink.Candidate(
      skill: SkillID(found.concept ?? ""), label: found.text, percent: percent)
  }
}

extension ConceptLabels {
  /// The labels of all languages that differ in more than their writing, preferred ones first.
  fileprivate var distinct: [(text: String, isPreferred: Bool)] {
    let preferred = preferred.sorted { $0.key < $1.key }.map { (text: $0.value, isPreferred: true) }
    let alternative = alternative.sorted { $0.key < $1.key }.flatMap(\.value)
      .map { (text: $0, isPreferred: false) }
    var seen: Set<String> = []
    return (preferred + alternative).filter { seen.insert(LabelText($0.text).key).inserted }
  }
}
