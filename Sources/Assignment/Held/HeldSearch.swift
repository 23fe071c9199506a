/// Looks for the set of groups to hold: settles those too small, tries others, and weighs what is left.
///
/// To find the best set is NP-hard (facility location). The bound tells what holding a group is worth;
/// where that and the gap leave no doubt, the group is decided. The others are opened, closed and
/// exchanged on trial, each at its exact effect on the best placement, and at last weighed by branch
/// and bound, which proves the plan best if the effort allows it.
struct HeldSearch {
  private let held: HeldProblem
  private let effort: SearchEffort
  /// The best placement without minimum numbers.
  private let relaxed: HeldPlacement
  private var current: HeldPlacement
  private(set) var surpluses: SurplusSearch

  /// - Complexity: O(edges).
  init(_ held: HeldProblem, _ placement: OptimalPlacement, _ effort: SearchEffort) {
    self.held = held
    self.effort = effort
    relaxed = HeldPlacement(held, placement)
    current = relaxed
    surpluses = SurplusSearch(
      HeldRelaxation(held, current.byColumn), from: placement.surpluses)
  }

  /// The best plan found, with a bound for all.
  mutating func run(_ checkpoint: () throws -> Void) rethrows -> HeldPlan {
    try settle(checkpoint)
    surpluses.start(from: current.surpluses)
    try checkpoint()
    for part in 0..<4 {
      surpluses.run(effort.boundSteps / 4, total: current.total)
      try checkpoint()
      if part == 0 { adopt(roundedOff()) }
    }
    adopt(roundedOff())
    try improve(checkpoint)
    var branching = HeldBranching(relaxed, surpluses.value, current)
    let isComplete = try branching.run(effort.branchEdges, checkpoint)
    current = branching.best
    current.lowerPrices()
    return HeldPlan(
      current, bound: isComplete ? current.total : surpluses.value.bound,
      surpluses: surpluses.surpluses)
  }

  private mutating func adopt(_ other: HeldPlacement?) {
    if let other, other.total > current.total { current = other }
  }

  /// Groups that have rows, but fewer than their minimum, most of it first.
  private func tooSmall(_ placement: HeldPlacement) -> [Int] {
    held.minimums.indices.filter {
      placement.attendance[$0] > 0 && placement.attendance[$0] < held.minimums[$0]
    }.sorted {
      (placement.attendance[$1] * held.minimums[$0], $0)
        < (placement.attendance[$0] * held.minimums[$1], $1)
    }
  }

  /// Holds what has its minimum, closes what is empty, and of those between fills or closes what costs
  /// less, one after the other; once half the effort for trials is spent, fills what can be filled.
  ///
  /// Each turn settles a group for good, so that there are no more turns than groups.
  private mutating func settle(_ checkpoint: () throws -> Void) rethrows {
    current.closeEmptyAndHoldOthers { $0 == 0 || $0 >= $1 }
    while let group = tooSmall(current).first {
      try checkpoint()
      current.forget()
      settle(group)
    }
    current.closeEmptyAndHoldOthers()
  }

  private mutating func settle(_ group: Int) {
    let mark = current.mark
    let canBe = current.hold(group)
    let total = current.total
    if canBe, current.paths.work > effort.trialEdges / 2 { return }
    current.undo(to: mark)
    current.close(group)
    guard canBe, current.total <= total else { return }
    current.undo(to: mark)
    _ = current.hold(group)
  }

  /// The plan that holds what the linear program holds by half or more; `nil` where it cannot, or where
  /// to find it takes more than the effort.
  private func roundedOff() -> HeldPlacement? {
    var placement = current
    placement.paths.work = 0
    let most = effort.trialEdges / 4
    let wanted = held.minimums.indices.filter { held.minimums[$0] > 0 }
    for group in wanted where surpluses.held[group] >= 0.5 && placement.isClosed[group] {
      guard placement.paths.work < most, placement.hold(group) else { return nil }
    }
    for group in wanted where surpluses.held[group] < 0.5 && !placement.isClosed[group] {
      guard placement.paths.work < most else { return nil }
      placement.close(group)
    }
    placement.forget()
    return placement
  }

  /// Opens and closes single groups, and one for another, as long as that is better.
  private mutating func improve(_ checkpoint: () throws -> Void) rethrows {
    current.paths.work = 0
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      for group in doubtful() where current.paths.work < effort.trialEdges {
        if tryToChange(group) { hasImproved = true }
        try checkpoint()
      }
    }
  }

  /// Groups whose state the bound leaves open, the most promising first.
  private mutating func doubtful() -> [Int] {
    // Looking through the groups costs about as much as so many edges.
    current.paths.work += held.groupCount
    let gap = surpluses.value.bound - current.total
    let losses = held.minimums.indices.compactMap { group -> (loss: Int64, group: Int)? in
      guard held.minimums[group] > 0, let worth = surpluses.value.worth[group] else { return nil }
      let loss = current.isClosed[group] ? -worth : worth
      return loss < gap ? (loss, group) : nil
    }
    return losses.sorted { $0 < $1 }.map(\.group)
  }

  private mutating func tryToChange(_ group: Int) -> Bool {
    let (mark, total) = (current.mark, current.total)
    if current.isClosed[group] {
      guard current.hold(group) else {
        current.undo(to: mark)
        return false
      }
    } else {
      current.close(group)
    }
    if current.total <= total { exchange(group, above: total) }
    let isBetter = current.total > total
    if isBetter { current.forget() } else { current.undo(to: mark) }
    return isBetter
  }

  /// Makes up for a change by that of another group, where one is found.
  private mutating func exchange(_ changed: Int, above total: Int64) {
    let isOpening = !current.isClosed[changed]
    for other in doubtful().prefix(12)
    where other != changed && current.isClosed[other] != isOpening {
      guard current.paths.work < effort.trialEdges else { return }
      let mark = current.mark
      if isOpening {
        current.close(other)
      } else if !current.hold(other) {
        current.undo(to: mark)
        continue
      }
      if current.total > total { return }
      current.undo(to: mark)
    }
  }
}
