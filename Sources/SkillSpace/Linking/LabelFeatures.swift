internal import Foundation

/// A part of a word with its share in the label: a weight before that of its rarity.
struct LabelFeature: Sendable, Equatable {
  let hash: UInt64
  let share: Double
}

/// The parts of words by which labels are compared, as a set, hashes ascending.
///
/// Grams of three and four letters with the ends of the word marked find inflections, compounds and
/// typing errors; beginnings of four to eight letters stand in for the stem, which most languages of
/// Europe put first. A set, not a bag: a label that names both genders repeats most of its grams, and
/// that says nothing of the work.
///
/// A long word has more parts than a short one without saying more, so a part of a word with n parts
/// has share n^-0.15, and what several words have the greatest of their shares.
enum LabelFeatures {
  private static let gramLengths = 3...4
  private static let beginningLengths = 4...8
  /// Scripts that write a word with one or two signs need shorter grams.
  private static let ideographLengths = 1...3

  private static let damping = 0.15

  /// - Complexity: O(letters), and a sort.
  static func of(_ text: LabelText) -> [LabelFeature] {
    var shares: [UInt64: Double] = [:]
    for word in text.words {
      let parts = parts(of: word)
      let share = pow(Double(parts.count), -damping)
      for part in parts { shares[part] = max(shares[part] ?? 0, share) }
    }
    return shares.sorted { $0.key < $1.key }.map { LabelFeature(hash: $0.key, share: $0.value) }
  }

  static func parts(of word: String) -> Set<UInt64> {
    var features: Set<UInt64> = []
    let letters = word.unicodeScalars.map(\.value)
    let isIdeographic = word.unicodeScalars.contains { $0.properties.isIdeographic }
    let marked = isIdeographic ? letters : [space] + letters + [space]
    for length in isIdeographic ? ideographLengths : gramLengths {
      // A word shorter than the gram is its own gram, once.
      let shortest = min(length, marked.count)
      for start in 0...(marked.count - shortest) {
        features.insert(hash(marked[start..<start + shortest]))
      }
    }
    guard !isIdeographic else { return features }
    for length in beginningLengths {
      features.insert(hash([begin] + letters.prefix(length)))
    }
    return features
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
