/// The check where groups of columns have minimum numbers.
///
/// For any prices and surpluses of 0 or more: a group that is held adds at most Σ price·capacity of its
/// columns and, of rows enough for its minimum, what each would gain there beyond price and surplus; one
/// that is not held adds nothing. So no plan is worth more than Σ surplus and what the groups add, and to
/// add it up takes no search. Without minimum numbers and with all edges covered it is the bound of linear
/// programming. Pairs that are worth 0 or less do not count towards a minimum.
extension AssignmentProblem {
  func checkAttendance(_ columns: [Int32], _ groups: ColumnGroups) throws(Refusal) {
    let counted = columns.enumerated().map { row, column in
      column >= 0 && (score(row: row, column: Int(column)) ?? 0) > 0 ? column : -1
    }
    for (group, rows) in groups.attendance(counted).enumerated()
    where rows > 0 && rows < groups.minimums[group] {
      throw .tooFew(group: group, rows: rows, minimum: groups.minimums[group])
    }
  }

  func bound(_ claim: Claim, _ groups: ColumnGroups) throws(Refusal) -> Int64 {
    var bound = CheckedSum()
    for surplus in claim.surpluses { try bound.add(surplus) }
    for offer in try offers(claim, groups) { try bound.add(max(0, try offer.worth())) }
    return bound.value
  }

  /// What the groups could hold, each with its columns' prices and room.
  private func offers(_ claim: Claim, _ groups: ColumnGroups) throws(Refusal) -> [GroupOffer] {
    var offers = groups.minimums.map(GroupOffer.init)
    var degrees = [Int](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      for edge in self[row] where edge.score > 0 {
        var gain = CheckedSum()
        try gain.add(edge.score)
        try gain.add(claim.prices[Int(edge.column)], times: -1)
        try gain.add(claim.surpluses[row], times: -1)
        offers[Int(groups.groupOfColumn[Int(edge.column)])].note(gain.value, ofRow: row)
        degrees[Int(edge.column)] += 1
      }
    }
    for (column, group) in groups.groupOfColumn.enumerated() {
      let room = min(capacities[column], degrees[column])
      offers[Int(group)].seats += room
      try offers[Int(group)].cost.add(claim.prices[column], times: Int64(capacities[column]))
    }
    return offers
  }
}

/// The rows that could come into a group.
private struct GroupOffer {
  let minimum: Int
  var seats = 0
  var cost = CheckedSum()
  /// What each row would gain in its best column.
  private var gains: [Int64] = []
  private var lastRow = -1

  init(minimum: Int) { self.minimum = minimum }

  /// Takes the rows in their order.
  mutating func note(_ gain: Int64, ofRow row: Int) {
    if row == lastRow, let last = gains.popLast() {
      gains.append(max(last, gain))
    } else {
      gains.append(gain)
    }
    lastRow = row
  }

  /// The most that holding the group can add; 0 where it cannot have its minimum.
  func worth() throws(Refusal) -> Int64 {
    guard min(seats, gains.count) >= minimum else { return 0 }
    var worth = cost
    for (place, gain) in gains.sorted(by: >).enumerated() {
      guard gain > 0 || place < minimum else { break }
      try worth.add(gain)
    }
    return worth.value
  }
}
