internal import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The words of the skills' labels, preferred and alternative, in every language there is.
struct LabelWords {
  /// A word's weight in the labels of one skill.
  struct Weight {
    let word: Int32
    let value: Double
  }

  /// TF-IDF of each skill's words, of length 1; words ascending.
  let weights: [[Weight]]
  let wordCount: Int

  /// Counts the words that occur in the labels of at least `leastSkills` skills.
  ///
  /// The weight of a word is (1 + ln count)·ln(skills / skills with the word), the whole scaled to
  /// length 1 (Manning, Raghavan and Schütze, *Introduction to Information Retrieval*, section 6.4).
  init(_ skills: [SkillID], _ taxonomy: Taxonomy, leastSkills: Int) {
    let counts = skills.map { Self.countWords(taxonomy.skills[$0]) }
    var frequency: [String: Int] = [:]
    for words in counts { for word in words.keys { frequency[word, default: 0] += 1 } }
    let kept = frequency.filter { $0.value >= leastSkills }.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(kept, (0...).lazy.map { Int32($0) }))
    wordCount = kept.count
    weights = counts.map { words in
      let row = words.compactMap { word, count in
        index[word].map { number in
          let rarity = log(Double(skills.count) / Double(frequency[word] ?? 1))
          return Weight(word: number, value: (1 + log(Double(count))) * rarity)
        }
      }.sorted { $0.word < $1.word }
      let length = row.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
      return length > 0 ? row.map { Weight(word: $0.word, value: $0.value / length) } : []
    }
  }

  private static func countWords(_ labels: ConceptLabels?) -> [String: Int] {
    var counts: [String: Int] = [:]
    guard let labels else { return counts }
    for text in Array(labels.preferred.values) + labels.alternative.values.joined() {
      for word in text.lowercased().split(whereSeparator: { !isWordPart($0) }) {
        counts[String(word), default: 0] += 1
      }
    }
    return counts
  }

  /// `C++` and `C#` are words.
  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "+" || character == "#"
  }
}
