internal import PasserelleBase

/// The Lagrangean relaxation of a held problem in which a row may sit in several groups, at the price
/// of its surplus for each.
///
/// For any surpluses of 0 or more no plan is worth more than their sum and, of each group whose worth
/// is above 0, its worth: the greatest sum of score − surplus over rows that it could hold, at least its
/// minimum of them. After Geoffrion, "Lagrangean relaxation for integer programming" (Mathematical
/// Programming Study 2, 1974). The bound is that of the linear program in which each row may come only
/// as far as its group is held, far nearer than that without minimum numbers.
struct HeldRelaxation: Sendable {
  private let held: HeldProblem
  private let byColumn: ColumnEdges
  /// Which other column of the group the row of a first column's edge may sit in, from 1; 0 for none.
  private let otherColumn: [UInt8]
  private let parts: [Range<Int>]

  /// - Complexity: O(edges).
  init(_ held: HeldProblem, _ byColumn: ColumnEdges) {
    self.held = held
    self.byColumn = byColumn
    var otherColumn = [UInt8](repeating: 0, count: byColumn.rowOf.count)
    for group in 0..<held.groupCount {
      let columns = held.columns(of: group)
      for (number, column) in columns.enumerated().dropFirst() {
        var place = byColumn[columns.lowerBound].lowerBound
        for index in byColumn[column] {
          while byColumn.rowOf[place] != byColumn.rowOf[index] { place += 1 }
          otherColumn[place] = UInt8(number)
        }
      }
    }
    self.otherColumn = otherColumn
    let size = max(1, (held.groupCount + 15) / 16)
    parts = stride(from: 0, to: held.groupCount, by: size).map {
      $0..<min($0 + size, held.groupCount)
    }
  }

  /// What surpluses prove, and what the relaxation would do at them.
  struct Value: Sendable {
    /// No plan is worth more.
    var bound: Int64 = 0
    /// What holding each group adds at these surpluses; `nil` where it cannot reach its minimum.
    var worth: [Int64?] = []
    /// In how many groups each row would sit.
    var uses: [Int32]
  }

  /// - Complexity: O(edges · log capacity), shared by workers.
  func value(_ surpluses: [Int64]) -> Value {
    let found = choices { choice, group in
      let worth = choice.choose(group, surpluses)
      return (worth: worth, rows: (worth ?? -1) > 0 ? choice.rows : [])
    }
    var value = Value(
      bound: surpluses.reduce(0, +), uses: [Int32](repeating: 0, count: surpluses.count))
    for group in found {
      value.worth.append(group.worth)
      value.bound += max(0, group.worth ?? 0)
      for row in group.rows { value.uses[Int(row)] += 1 }
    }
    return value
  }

  /// The lowest price of each column at which no row that a group leaves out would add to its worth.
  ///
  /// - Complexity: O(edges · log capacity), shared by workers.
  func prices(_ surpluses: [Int64]) -> [Int64] {
    choices { choice, group in
      choice.choose(group, surpluses) == nil
        ? held.columns(of: group).map { _ in 0 } : choice.prices
    }.flatMap(\.self)
  }

  /// What `body` makes of each group, in their order.
  private func choices<Result: Sendable>(
    _ body: @Sendable (inout GroupChoice, Int) -> Result
  ) -> [Result] {
    parts.concurrentMap(workers: 8) { part in
      var choice = GroupChoice(held, byColumn, otherColumn)
      return part.map { body(&choice, $0) }
    }.flatMap(\.self)
  }
}

/// The rows that a group would best hold at given surpluses.
private struct GroupChoice {
  private struct Candidate {
    let value: Int64
    let row: Int32
    let kind: Int

    func isBefore(_ other: Self) -> Bool { (other.value, row) < (value, other.row) }
  }

  private(set) var rows: [Int32] = []
  private let held: HeldProblem
  private let byColumn: ColumnEdges
  private let otherColumn: [UInt8]
  private var best: [[Candidate]] = []
  private var free: [Int] = []
  /// The lowest value chosen.
  private var lowest: Int64 = 0
  /// Of each kind, the highest value for which there was no seat, and whether a row took one of all's.
  private var refused: [Int64?] = []
  private var overflows: [Bool] = []

  init(_ held: HeldProblem, _ byColumn: ColumnEdges, _ otherColumn: [UInt8]) {
    self.held = held
    self.byColumn = byColumn
    self.otherColumn = otherColumn
  }

  /// The greatest worth of the group, with the rows that give it; `nil` where they are too few.
  ///
  /// Rows come by falling value as long as all find a seat, which is best since what sets of rows find
  /// seats is a matroid.
  mutating func choose(_ group: Int, _ surpluses: [Int64]) -> Int64? {
    rows.removeAll(keepingCapacity: true)
    let capacities = held.columns(of: group).map {
      min(held.problem.capacities[$0], byColumn[$0].count)
    }
    collect(group, capacities, surpluses)
    (free, lowest) = (capacities, .max)
    refused = capacities.map { _ in nil }
    overflows = capacities.map { _ in false }
    var worth: Int64 = 0
    for candidate in best.joined().sorted(by: { $0.isBefore($1) }) {
      guard candidate.value > 0 || rows.count < held.minimums[group] else { break }
      if seat(candidate) { worth += candidate.value }
    }
    return rows.count < held.minimums[group] ? nil : worth
  }

  /// Gives a candidate a seat where one is left; those kept for its kind come first.
  private mutating func seat(_ candidate: Candidate) -> Bool {
    let kind = candidate.kind
    guard let seat = [kind, 0].first(where: { free[$0] > 0 }) else {
      refused[kind] = max(refused[kind] ?? candidate.value, candidate.value)
      return false
    }
    if seat != kind { overflows[kind] = true }
    free[seat] -= 1
    lowest = candidate.value
    rows.append(candidate.row)
    return true
  }

  /// The prices at which a choice that has its minimum is the best one.
  ///
  /// Complementary slackness: at the value where the choice ends, seats cost what those refused would
  /// have added. The seats of all cost no less than those kept for a kind, and no more where rows of the
  /// kind sit in them.
  var prices: [Int64] {
    let end = min(0, lowest)
    let ofKind = refused.map { $0.map { max(0, $0 - end) } ?? 0 }
    let ofAll = ofKind.max() ?? 0
    return ofKind.indices.map { $0 == 0 || overflows[$0] ? ofAll : ofKind[$0] }
  }

  /// The best rows of each kind, as many as there could be seats for, and one that is refused.
  private mutating func collect(_ group: Int, _ capacities: [Int], _ surpluses: [Int64]) {
    best = capacities.map { _ in [] }
    let all = capacities.reduce(0, +)
    let minimum = held.minimums[group]
    for index in byColumn[held.columns(of: group).lowerBound] {
      let row = byColumn.rowOf[index]
      let value = byColumn.score[index] - surpluses[Int(row)]
      let kind = Int(otherColumn[index])
      let candidate = Candidate(value: value, row: row, kind: kind)
      guard value > 0 || isAmong(minimum, candidate) else { continue }
      add(candidate, most: 1 + (kind == 0 ? capacities[0] : all))
    }
  }

  /// Whether a candidate may be one of the best so many of its kind.
  private func isAmong(_ count: Int, _ candidate: Candidate) -> Bool {
    let found = best[candidate.kind]
    return found.count < count || (count > 0 && candidate.isBefore(found[count - 1]))
  }

  private mutating func add(_ candidate: Candidate, most: Int) {
    let kind = candidate.kind
    if best[kind].count >= most {
      guard let last = best[kind].last, candidate.isBefore(last) else { return }
      best[kind].removeLast()
    }
    var place = best[kind].count
    while place > 0, candidate.isBefore(best[kind][place - 1]) { place -= 1 }
    best[kind].insert(candidate, at: place)
  }
}
