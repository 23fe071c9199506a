internal import Foundation
internal import PasserelleLinearAlgebra

/// Inverted lists over vectors or sets of features: the cosine of a query with every vector, or its
/// share in every set, in one walk.
///
/// Weights are the inverse document frequency 1 + ln((n + 1) / (df + 1)) times the share of the
/// feature in its label, vectors have length 1, and both are kept as integers in units of 2⁻¹⁴: sums of products are then exact, whatever their order.
struct FeatureIndex: Sendable {
  /// What 1 is in weights; the square of it is what 1 is in cosines.
  static let one = 1 << 14

  /// A vector's share in a feature.
  struct Posting {
    let vector: Int32
    let weight: Int32
  }

  /// A feature of a query with its weight.
  typealias Term = (feature: Int32, weight: Int32)

  let count: Int
  private let postings: SparseRows<Posting>

  /// Indexes vectors, each given by its features with weights of any scale.
  init(_ vectors: [[(feature: Int32, weight: Double)]], features: Int) {
    count = vectors.count
    var rows = [[Posting]](repeating: [], count: features)
    for (number, vector) in vectors.enumerated() {
      for (feature, weight) in Self.normalised(vector) where weight > 0 {
        rows[Int(feature)].append(Posting(vector: Int32(number), weight: weight))
      }
    }
    postings = SparseRows(rows)
  }

  /// Indexes sets of features, for ``shares(of:into:)``.
  init(sets: [Set<Int32>], features: Int) {
    count = sets.count
    var rows = [[Posting]](repeating: [], count: features)
    for (number, set) in sets.enumerated() {
      for feature in set { rows[Int(feature)].append(Posting(vector: Int32(number), weight: 1)) }
    }
    postings = SparseRows(rows)
  }

  /// A vector brought to length 1.
  static func normalised(
    _ vector: [(feature: Int32, weight: Double)], besides unknown: Double = 0
  ) -> [Term] {
    let square = vector.reduce(unknown) { $0 + $1.weight * $1.weight }
    guard square > 0 else { return [] }
    let scale = Double(one) / square.squareRoot()
    return vector.map { ($0.feature, Int32(($0.weight * scale).rounded())) }
  }

  /// Adds up the cosines of a query with all vectors, in units of 2⁻²⁸.
  ///
  /// - Complexity: O(vectors + entries of the query's features).
  func cosines(of query: [Term], into sums: UnsafeMutableBufferPointer<Int32>) {
    precondition(sums.count == count, "\(sums.count) sums of \(count) vectors")
    sums.update(repeating: 0)
    for (feature, weight) in query {
      for posting in postings[Int(feature)] {
        sums[Int(posting.vector)] &+= weight &* posting.weight
      }
    }
  }

  /// Adds up which share of a query's squared length each set holds, in units of 2⁻²⁸.
  func shares(of query: [Term], into sums: UnsafeMutableBufferPointer<Int32>) {
    cosines(of: query.map { ($0.feature, $0.weight * $0.weight) }, into: sums)
  }
}

/// The features that a corpus has, with their weights.
struct FeatureVocabulary: Sendable {
  private let places: [UInt64: Int32]
  private let weights: [Double]
  private let weightOfUnknown: Double

  init(_ texts: [[LabelFeature]]) {
    var frequencies: [UInt64: Int] = [:]
    for text in texts { for feature in text { frequencies[feature.hash, default: 0] += 1 } }
    let ordered = frequencies.sorted { $0.key < $1.key }
    places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.key, Int32($0)) })
    let total = Double(texts.count + 1)
    weights = ordered.map { 1 + log(total / Double($0.value + 1)) }
    weightOfUnknown = 1 + log(total)
  }

  var count: Int { weights.count }

  /// The features of a text that the corpus has.
  func vector(of text: [LabelFeature]) -> [(feature: Int32, weight: Double)] {
    text.compactMap { feature in
      places[feature.hash].map { ($0, feature.share * weights[Int($0)]) }
    }
  }

  /// A query's terms; what the corpus lacks counts in its length, so that a cosine of 1 means that
  /// all of the query is found.
  func query(_ text: [LabelFeature]) -> [FeatureIndex.Term] {
    let unknown = text.reduce(0) { square, feature in
      guard places[feature.hash] == nil else { return square }
      let weight = feature.share * weightOfUnknown
      return square + weight * weight
    }
    return FeatureIndex.normalised(vector(of: text), besides: unknown)
  }
}
