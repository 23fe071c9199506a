internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

/// Ranks the labels of a corpus by their likeness to free text in any language.
///
/// A concept of one label is as like a text as that. One of several is like it by three measures:
/// its most like label, for one half; its most like preferred label, for a quarter, since what is one
/// concept's name is often another's mere synonym; and the share of the text that its labels hold
/// together, for a quarter, since each of them may say a part of it. The labels of a concept then rank
/// together.
package struct LabelLinker: Sendable {
  /// A label with an id of its own and, where it has one, the concept that it names.
  package struct Label: Sendable, Equatable {
    package let id: String
    package let text: String
    package let concept: String?
    /// Whether it is what the concept is called; of a concept without such a label, the label with
    /// the least id is.
    package let isPreferred: Bool

    package init(id: String, text: String, concept: String? = nil, isPreferred: Bool = false) {
      self.id = id
      self.text = text
      self.concept = concept
      self.isPreferred = isPreferred
    }
  }

  /// A label found, with its score in billionths: 0...1 000 000 000.
  package struct Ranked: Sendable, Equatable {
    package let label: Int
    package let billionths: Int
  }

  /// Names a concept: two spellings that Unicode holds equivalent are two concepts.
  private struct ConceptID: Identifier {
    let rawValue: String
    init(_ name: String) { rawValue = name }
  }

  /// What a label names.
  private enum Concept: Hashable {
    case known(ConceptID)
    /// Nothing that other labels name: the label alone.
    case only(label: Int)
  }

  /// Enough texts to be worth a worker's memory.
  private static let textsOfABlock = 64

  /// The labels, ids ascending by their bytes.
  package let labels: [Label]
  /// For each label its concept, by number.
  let concepts: [Int32]
  /// For each label whether its concept is called so.
  private let isPreferred: [Bool]
  private let members: SparseRows<Int32>
  private let vocabulary: FeatureVocabulary
  private let index: FeatureIndex
  /// Of what each concept's labels hold together; `nil` where every label is a concept of its own.
  private let pooled: FeatureIndex?

  /// - Precondition: ids are distinct.
  /// - Complexity: O(letters), memory of 8 bytes a feature of a label and one of a concept.
  package init(_ labels: [Label]) {
    let labels = labels.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let features = labels.map { LabelFeatures.of(LabelText($0.text)) }
    let vocabulary = FeatureVocabulary(features)
    self.vocabulary = vocabulary
    let vectors = features.map(vocabulary.vector)
    index = FeatureIndex(vectors, features: vocabulary.count)
    let groups = Self.groups(labels)
    members = SparseRows(groups)
    var concepts = [Int32](repeating: 0, count: labels.count)
    for (concept, group) in groups.enumerated() {
      for label in group { concepts[Int(label)] = Int32(concept) }
    }
    self.concepts = concepts
    self.labels = labels
    isPreferred = Self.preferred(labels, in: groups)
    pooled =
      groups.count == labels.count
      ? nil
      : FeatureIndex(
        sets: groups.map { Set($0.flatMap { vectors[Int($0)].map(\.feature) }) },
        features: vocabulary.count)
  }

  /// Which labels are preferred: those that say so, and the first of a group where none does.
  private static func preferred(_ labels: [Label], in groups: [[Int32]]) -> [Bool] {
    var isPreferred = labels.map(\.isPreferred)
    for group in groups where !group.contains(where: { isPreferred[Int($0)] }) {
      if let first = group.first { isPreferred[Int(first)] = true }
    }
    return isPreferred
  }

  /// The labels of each concept, concepts in the order of their first label.
  private static func groups(_ labels: [Label]) -> [[Int32]] {
    let concepts = labels.indices.map { label in
      labels[label].concept.map { Concept.known(ConceptID($0)) } ?? .only(label: label)
    }
    return Dictionary(grouping: labels.indices.map(Int32.init)) { concepts[Int($0)] }.values
      .sorted { $0[0] < $1[0] }
  }

  /// The labels of the concept that a label names, the label among them.
  func labels(beside label: Int) -> some Collection<Int> {
    members[Int(concepts[label])].lazy.map(Int.init)
  }

  /// The labels most like a text, best first, ties by id; none that has nothing in common with it.
  package func rank(_ text: String, top: Int) -> [Ranked] {
    var scratch = Scores(self)
    return scratch.rank(text, top: top)
  }

  /// The concepts most like a text, each by its label that is most like it.
  package func rankConcepts(_ text: String, top: Int) -> [Ranked] {
    var scratch = Scores(self)
    return scratch.rank(text, top: top, byConcept: true)
  }

  /// The same as ``rank(_:top:)`` for many texts, in their order.
  ///
  /// - Complexity: O(labels + entries of the text's features) a text.
  package func rank(_ texts: [String], top: Int, workers: Int) -> [[Ranked]] {
    stride(from: 0, to: texts.count, by: Self.textsOfABlock)
      .map { texts[$0..<min($0 + Self.textsOfABlock, texts.count)] }
      .concurrentMap(workers: workers) { block in
        var scores = Scores(self)
        return block.map { scores.rank($0, top: top) }
      }
      .flatMap(\.self)
  }
}

extension LabelLinker {
  /// A worker's memory.
  private struct Scores {
    private let linker: LabelLinker
    private let ofLabels: Scratch<Int32>
    private let ofConcepts: Scratch<Int32>

    init(_ linker: LabelLinker) {
      self.linker = linker
      ofLabels = Scratch(repeating: 0, count: linker.labels.count)
      ofConcepts = Scratch(repeating: 0, count: linker.pooled == nil ? 0 : linker.members.count)
    }

    mutating func rank(_ text: String, top: Int, byConcept: Bool = false) -> [Ranked] {
      precondition(top > 0, "the best \(top)")
      let query = linker.vocabulary.query(LabelFeatures.of(LabelText(text)))
      linker.index.cosines(of: query, into: ofLabels.values)
      var best = TopK<Scored<Int>>(top)
      guard let pooled = linker.pooled else {
        for label in ofLabels.values.indices where ofLabels.values[label] > 0 {
          best.offer(
            Scored(parts(Int(ofLabels.values[label]), in: 1_000_000_000), at: label))
        }
        return best.descending.map { Ranked(label: $0.place, billionths: $0.score) }
      }
      pooled.shares(of: query, into: ofConcepts.values)
      for concept in 0..<linker.members.count where ofConcepts.values[concept] > 0 {
        offer(concept, onlyBest: byConcept, to: &best)
      }
      return best.descending.map { Ranked(label: $0.place, billionths: $0.score) }
    }

    /// Offers the labels of a concept: its score in millionths, and below that their own, which
    /// puts the labels of concepts that are equally like in order; of both, all nines are the most.
    private func offer(_ concept: Int, onlyBest: Bool, to best: inout TopK<Scored<Int>>) {
      let members = linker.members[concept]
      var (greatest, preferred) = (0, 0)
      var nearest: Int32?
      for label in members {
        let cosine = Int(ofLabels.values[Int(label)])
        if cosine > greatest { (greatest, nearest) = (cosine, label) }
        if linker.isPreferred[Int(label)] { preferred = max(preferred, cosine) }
      }
      let pooled = (2 * greatest + preferred + Int(ofConcepts.values[concept])) / 4
      let score = members.count == 1 ? greatest : pooled
      let millionths = parts(score, in: 999_999)
      if let least = best.least, millionths * 1000 + 999 < least.score { return }
      for label in members where !onlyBest || label == nearest {
        let own = parts(Int(ofLabels.values[Int(label)]), in: 999)
        best.offer(Scored(millionths * 1000 + own, at: Int(label)))
      }
    }

    /// A cosine in parts of one; rounding may make it slightly more than 1.
    private func parts(_ cosine: Int, in one: Int) -> Int {
      min(cosine * one / (FeatureIndex.one * FeatureIndex.one), one)
    }
  }
}
