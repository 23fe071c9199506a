/// The parts of words by which labels are compared, as a set of hashes in ascending order.
///
/// Grams of three and four letters with the ends of the word marked find inflections, compounds and
/// typing errors; beginnings of four to eight letters stand in for the stem, which most languages of
/// Europe put first. A set, not a bag: a label that names both genders repeats most of its grams, and
/// that says nothing of the work.
enum LabelFeatures {
  private static let gramLengths = 3...4
  private static let beginningLengths = 4...8
  /// Scripts that write a word with one or two signs need shorter grams.
  private static let ideographLengths = 1...3

  /// - Complexity: O(letters), and a sort.
  static func of(_ text: LabelText) -> [UInt64] {
    var features: [UInt64] = []
    for word in text.words { append(word, to: &features) }
    features.sort()
    var last: UInt64?
    return features.filter { feature in
      defer { last = feature }
      return feature != last
    }
  }

  private static func append(_ word: String, to features: inout [UInt64]) {
    let letters = word.unicodeScalars.map(\.value)
    let isIdeographic = word.unicodeScalars.contains { $0.properties.isIdeographic }
    let marked = isIdeographic ? letters : [space] + letters + [space]
    for length in isIdeographic ? ideographLengths : gramLengths {
      // A word shorter than the gram is its own gram, once.
      let shortest = min(length, marked.count)
      for start in 0...(marked.count - shortest) {
        features.append(hash(marked[start..<start + shortest]))
      }
    }
    guard !isIdeographic else { return }
    for length in beginningLengths {
      features.append(hash([begin] + letters.prefix(length)))
    }
  }

  private static let space: UInt32 = 32
  /// Outside Unicode, so that a beginning is no gram.
  private static let begin: UInt32 = 0xFFFF_FFFF

  /// FNV-1a with a last mix: the same in every process, unlike Swift's own hashes.
  private static func hash(_ letters: some Sequence<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }
}
