internal import Foundation

/// How rare each word is among the labels of a taxonomy, by which the words of a label weigh: what many
/// labels have, as "de" or "techniques", says little of any.
struct WordRarity: Sendable {
  private var labels = 0
  private var frequencies: [String: Int] = [:]

  mutating func count(_ label: LabelText) {
    labels += 1
    for word in label.words { frequencies[word, default: 0] += 1 }
  }

  /// The parts of all words of a text, by which words are compared however they are inflected.
  static func parts(of text: LabelText) -> Set<UInt64> {
    text.words.reduce(into: []) { $0.formUnion(LabelFeatures.parts(of: $1)) }
  }

  /// The part of a label's words, by weight, that a text says: 0 to 1.
  ///
  /// - Complexity: O(letters of the label).
  func part(_ said: Set<UInt64>, of label: LabelText) -> Double {
    var (all, found) = (0.0, 0.0)
    for word in label.words {
      let weight = log(Double(labels + 1) / Double((frequencies[word] ?? 0) + 1))
      let parts = LabelFeatures.parts(of: word)
      all += weight
      found += weight * Double(parts.count(where: said.contains)) / Double(parts.count)
    }
    // Words that every label has tell nothing apart.
    return all > 0 ? found / all : 1
  }
}
