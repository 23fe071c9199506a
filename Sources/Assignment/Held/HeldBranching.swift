/// Branch and bound over the groups of which it is open whether to hold them.
///
/// Each node is the best placement that holds some groups, closes some and asks no minimum of the
/// others: where all of these have their minimum all the same, or no row, it is a plan, and no better
/// one lies below; else one that is too small is held in one branch and closed in the other. A second
/// bound adds what each decision costs in the relaxation.
struct HeldBranching {
  /// The best plan known.
  private(set) var best: HeldPlacement

  private let held: HeldProblem
  private let worth: [Int64?]
  private var node: HeldPlacement
  private var bound: Int64

  init(_ relaxed: HeldPlacement, _ value: HeldRelaxation.Value, _ best: HeldPlacement) {
    self.best = best
    held = best.held
    worth = value.worth
    bound = value.bound
    node = relaxed
  }

  /// Searches; `false` where the effort did not suffice to weigh all sets.
  ///
  /// - Throws: what the checkpoint throws, which is called at each node.
  mutating func run(_ effort: Int, _ checkpoint: () throws -> Void) rethrows -> Bool {
    node.paths.work = 0
    for group in held.minimums.indices where held.minimums[group] > 0 {
      guard node.paths.work < effort else { return false }
      guard let worth = worth[group] else {
        node.close(group)
        continue
      }
      if worth > 0, bound - worth <= best.total {
        guard node.hold(group) else { return true }
      } else if worth < 0, bound + worth <= best.total {
        node.close(group)
      }
    }
    node.forget()
    return try descend(effort, checkpoint)
  }

  private mutating func descend(
    _ effort: Int, _ checkpoint: () throws -> Void
  ) rethrows -> Bool {
    try checkpoint()
    guard min(node.total, bound) > best.total else { return true }
    guard node.paths.work < effort else { return false }
    guard let group = largestTooSmall() else {
      keep()
      return true
    }
    let (mark, bound) = (node.mark, bound)
    let worth = worth[group] ?? 0
    var isComplete = true
    for isHeld in worth > 0 ? [true, false] : [false, true] {
      var canBe = true
      if isHeld { canBe = node.hold(group) } else { node.close(group) }
      self.bound = bound + (isHeld ? min(0, worth) : min(0, -worth))
      if canBe, try !descend(effort, checkpoint) { isComplete = false }
      node.undo(to: mark)
      self.bound = bound
    }
    return isComplete
  }

  private func largestTooSmall() -> Int? {
    held.minimums.indices.filter {
      node.attendance[$0] > 0 && node.attendance[$0] < held.minimums[$0]
    }.max { left, right in
      (node.attendance[left] * held.minimums[right], right)
        < (node.attendance[right] * held.minimums[left], left)
    }
  }

  /// Takes the node as the best plan: what has no row is closed in it.
  private mutating func keep() {
    best = node
    best.closeEmptyAndHoldOthers()
  }
}
