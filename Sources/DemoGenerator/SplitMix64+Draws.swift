internal import struct DomainModel.SplitMix64

extension SplitMix64 {
  /// A number of the closed range; the small bias of the remainder does not matter here.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  /// One of the elements, or nil if there are none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    guard !elements.isEmpty else { return nil }
    return elements[number(in: 0...(elements.count - 1))]
  }

  /// One of the values, each as often as its weight says, or nil if all weigh nothing.
  mutating func pick<Value>(weighted choices: [(value: Value, weight: Int)]) -> Value? {
    let total = choices.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    var rest = number(in: 0...(total - 1))
    for choice in choices {
      rest -= choice.weight
      if rest < 0 { return choice.value }
    }
    return nil
  }

  /// The elements in a drawn order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, number(in: 0...last))
    }
    return result
  }
}
