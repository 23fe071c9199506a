internal import PasserelleBase

/// Random numbers that depend on a seed, a kind of thing and its number alone: each thing can be drawn
/// by itself, in any order, always the same.
struct SeededSource: RandomNumberGenerator {
  private var generator: SplitMix64

  init(_ seed: UInt64, _ kind: UInt64, _ number: Int) {
    generator = SplitMix64(seed: seed)
    generator = SplitMix64(seed: generator.next() ^ kind)
    generator = SplitMix64(seed: generator.next() ^ UInt64(bitPattern: Int64(number)))
    generator = SplitMix64(seed: generator.next())
  }

  mutating func next() -> UInt64 { generator.next() }

  /// Between 0 and 1, from the upper 53 bits.
  mutating func unit() -> Double { generator.unit() }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number of a range, without the bias that would matter here.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(unit() * Double(range.count))
  }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[whole(0...choices.count - 1)]
  }

  /// One of the choices, each with its weight.
  mutating func pick<Choice>(weighted choices: [(Choice, Double)]) -> Choice {
    var left = unit() * choices.reduce(0) { $0 + $1.1 }
    for (choice, weight) in choices {
      left -= weight
      if left < 0 { return choice }
    }
    return choices[choices.count - 1].0
  }
}

/// Draws indices with given weights in O(log n).
struct WeightedIndex: Sendable {
  private let sums: [Double]

  init(_ weights: [Double]) {
    var sum = 0.0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  func draw(_ random: inout SeededSource) -> Int {
    let wanted = random.unit() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
