/// Looks for the surpluses whose bound is the lowest.
///
/// The volume algorithm of Barahona and Anbil (Mathematical Programming 87, 2000): steps from the best
/// surpluses so far along a running mean of subgradients, which at the same time nears how far each
/// group is held in the linear program. Numbers are rounded to whole ones before anything is proven.
struct SurplusSearch {
  /// The surpluses of the lowest bound so far, and what they prove.
  private(set) var surpluses: [Int64]
  private(set) var value: HeldRelaxation.Value
  /// How far the linear program would hold each group, from 0 to 1, about.
  private(set) var held: [Double]

  private let relaxation: HeldRelaxation
  private var uses: [Double]
  private var step = 0.1
  private var failures = 0

  init(_ relaxation: HeldRelaxation, from surpluses: [Int64]) {
    self.relaxation = relaxation
    self.surpluses = surpluses
    value = relaxation.value(surpluses)
    uses = value.uses.map(Double.init)
    held = value.worth.map { ($0 ?? 0) > 0 ? 1 : 0 }
  }

  /// Takes other surpluses where they prove more.
  mutating func start(from other: [Int64]) {
    let found = relaxation.value(other)
    if found.bound < value.bound { (surpluses, value) = (other, found) }
  }

  /// Takes so many steps, or fewer where the bound meets the total of a plan.
  ///
  /// - Complexity: an evaluation of the relaxation a step.
  mutating func run(_ steps: Int, total: Int64) {
    for _ in 0..<steps where value.bound > total {
      var square = 0.0
      for row in uses.indices {
        let slope = 1 - uses[row]
        if surpluses[row] > 0 || slope < 0 { square += slope * slope }
      }
      guard square > 1e-9 else { return }
      // A little below the total, since a bound that comes near it is aimed past it.
      let length = step * (Double(value.bound) - 0.999 * Double(total)) / square
      let next = surpluses.indices.map { row in
        max(0, surpluses[row] - Int64((length * (1 - uses[row])).rounded()))
      }
      follow(next)
    }
  }

  private mutating func follow(_ next: [Int64]) {
    let found = relaxation.value(next)
    let slopes = found.uses.indices.reduce(0) {
      $0 + (1 - Double(found.uses[$1])) * (1 - uses[$1])
    }
    let share = 0.1
    for row in uses.indices {
      uses[row] += share * (Double(found.uses[row]) - uses[row])
    }
    for group in held.indices {
      held[group] += share * (((found.worth[group] ?? 0) > 0 ? 1 : 0) - held[group])
    }
    guard found.bound < value.bound else {
      failures += 1
      if failures % 10 == 0 { step *= 0.66 }
      return
    }
    failures = 0
    if slopes > 0 { step = min(2, step * 1.2) }
    (surpluses, value) = (next, found)
  }
}
