import PasserelleAssignment
import PasserelleTestSupport
import Testing

@Suite struct HeldPlanTests {
  @Test(arguments: 0..<4) func equalsBruteForceAndProvesIt(part: Int) throws {
    for seed in part * 500..<(part + 1) * 500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      let plan = HeldPlan(held)
      let best = held.bruteForceTotal
      #expect(held.problem.total(of: plan.columns) == plan.total, "seed \(seed)")
      #expect(held.firstTooSmall(plan.columns) == nil, "seed \(seed)")
      #expect(plan.total == best && plan.bound == best, "seed \(seed)")
      #expect(held.bound(of: plan.surpluses) >= best, "seed \(seed)")
    }
  }

  @Test func anySurplusesProveABound() throws {
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      let most = held.problem.edges.map(\.score).max() ?? 0
      let surpluses = (0..<held.problem.rowCount).map { _ in
        Int64.random(in: 0...max(1, most), using: &generator)
      }
      #expect(held.bound(of: surpluses) >= held.bruteForceTotal, "seed \(seed)")
    }
  }

  @Test func whatAnySurplusesProveIsCheckedWithoutASearch() throws {
    for seed in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      guard held.groups.haveMinimums else { continue }
      let plan = HeldPlan(held, effort: generator.chance(0.5) ? .least : nil)
      let most = held.problem.edges.map(\.score).max() ?? 0
      let surpluses =
        generator.chance(0.5)
        ? plan.surpluses
        : plan.surpluses.map { _ in Int64.random(in: 0...max(1, most), using: &generator) }
      let claim = held.claim(of: plan, surpluses)
      #expect(claim.total + claim.gap == held.bound(of: surpluses))
      #expect(held.problem.refusal(of: claim, held.groups) == nil, "seed \(seed)")
    }
  }

  @Test func noClaimThatIsAcceptedIsBelowTheBest() throws {
    var accepted = 0
    for seed in 0..<1000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      guard held.groups.haveMinimums else { continue }
      let plan = HeldPlan(held)
      let best = held.bruteForceTotal
      for _ in 0..<20 {
        var claim = held.claim(of: plan, plan.surpluses)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          claim.alter(columnCount: held.problem.columnCount, &generator)
        }
        claim.total = claim.columns.enumerated().reduce(0) { sum, place in
          sum + (held.problem.score(row: place.offset, column: Int(place.element)) ?? 0)
        }
        // What the numbers prove, whether or not the claim says so.
        guard case .wrongBound(_, _, let bound) = held.problem.refusal(of: claim, held.groups)
        else { continue }
        accepted += 1
        #expect(bound >= best, "seed \(seed)")
        claim.gap = bound - claim.total
        #expect(held.problem.refusal(of: claim, held.groups) == nil, "seed \(seed)")
        #expect(held.isPlan(claim.columns), "seed \(seed)")
      }
    }
    #expect(accepted > 2000)
  }

  @Test func withoutEffortThereIsStillAPlanAndABound() throws {
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      let plan = HeldPlan(held, effort: .least)
      let best = held.bruteForceTotal
      #expect(held.problem.total(of: plan.columns) == plan.total, "seed \(seed)")
      #expect(held.firstTooSmall(plan.columns) == nil, "seed \(seed)")
      #expect(plan.total <= best && best <= plan.bound, "seed \(seed)")
    }
  }

  @Test func aPriceIsWhatOneMoreSeatIsWorthWhileTheSameGroupsAreHeld() throws {
    for seed in 0..<1000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      let plan = HeldPlan(held)
      let attendance = held.attendance(plan.columns)
      let isHeld = attendance.indices.map { attendance[$0] >= held.minimums[$0] }
      for group in 0..<held.groupCount where plan.isHeld[group] && isHeld[group] {
        for column in held.columns(of: group) {
          let more = try held.adding(seats: 1, to: column).bruteForceTotal(holding: isHeld)
          let worth = more - plan.total
          #expect(plan.prices[column] <= worth, "seed \(seed)")
          guard held.columns(of: group).count == 1 else { continue }
          #expect(plan.prices[column] == worth, "seed \(seed)")
        }
      }
    }
  }

  @Test func whatTheBestPlacementFillsIsNeverClosed() throws {
    for seed in 0..<1000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let held = try HeldProblem.random(&generator)
      let placement = OptimalPlacement(held.problem)
      guard held.firstTooSmall(placement.columns) == nil else { continue }
      let plan = HeldPlan(held)
      #expect(plan.columns == placement.columns && plan.gap == 0, "seed \(seed)")
      #expect(zip(plan.prices, placement.prices).allSatisfy { $0 <= $1 }, "seed \(seed)")
      #expect(plan.surpluses == placement.surpluses)
    }
  }
}

extension Claim {
  /// Changes one number or the column of a row.
  fileprivate mutating func alter(columnCount: Int, _ generator: inout SeededGenerator) {
    let delta = generator.pick([Int64(-3), -1, 1, 3])
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      if let column = prices.indices.randomElement(using: &generator) { prices[column] += delta }
    case 1:
      if let row = surpluses.indices.randomElement(using: &generator) { surpluses[row] += delta }
    default:
      if let row = columns.indices.randomElement(using: &generator) {
        columns[row] = Int32.random(in: -1..<Int32(columnCount), using: &generator)
      }
    }
  }
}

extension HeldProblem {
  /// Whether a placement keeps to edges, capacities and, counting pairs of some worth, minimums.
  fileprivate func isPlan(_ columns: [Int32]) -> Bool {
    var (left, attendance) = (problem.capacities, minimums.map { _ in 0 })
    for (row, column) in columns.enumerated() where column >= 0 {
      guard let edge = problem[row].first(where: { $0.column == column }) else { return false }
      left[Int(column)] -= 1
      if edge.score > 0 { attendance[Int(groupOfColumn[Int(column)])] += 1 }
    }
    return left.allSatisfy { $0 >= 0 }
      && zip(attendance, minimums).allSatisfy { $0 == 0 || $0 >= $1 }
  }

  /// Groups of one to three columns, the later ones for some of the group's rows.
  static func random(_ generator: inout SeededGenerator) throws -> HeldProblem {
    let scores: ClosedRange<Int64> = generator.pick([
      0...1, 1...1, 1...5, -2...20, 1...1_000_000_000_000,
    ])
    var (firsts, capacities, minimums): ([Int], [Int], [Int]) = ([0], [], [])
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      for _ in 0..<generator.pick([1, 1, 2, 3]) {
        capacities.append(Int.random(in: 0...3, using: &generator))
      }
      firsts.append(capacities.count)
      minimums.append(Int.random(in: 0...4, using: &generator))
    }
    let density = generator.pick([0.4, 0.8, 1])
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      minimums.indices.flatMap { group -> [(Int, Int64)] in
        guard generator.chance(density) else { return [] }
        let score = Int64.random(in: scores, using: &generator)
        let others = (firsts[group] + 1..<max(firsts[group] + 1, firsts[group + 1])).filter { _ in
          generator.chance(0.4)
        }
        return ([firsts[group]] + others.prefix(1)).map { ($0, score) }
      }
    }
    return HeldProblem(
      try AssignmentProblem(rows, capacities: capacities), firstColumns: firsts,
      minimums: minimums)
  }

  /// The greatest total of a plan, by trying every placement.
  var bruteForceTotal: Int64 {
    problem.bruteForce { firstTooSmall($0) == nil } ?? 0
  }

  /// The same where each group that is held has its minimum, and no other has a row.
  func bruteForceTotal(holding isHeld: [Bool]) -> Int64 {
    problem.bruteForce { columns in
      let attendance = attendance(columns)
      return minimums.indices.allSatisfy {
        isHeld[$0] ? attendance[$0] >= minimums[$0] : attendance[$0] == 0
      }
    } ?? 0
  }

  func adding(seats: Int, to column: Int) throws -> HeldProblem {
    let firsts = (0..<groupCount).map { columns(of: $0).lowerBound } + [problem.columnCount]
    return HeldProblem(
      try problem.adding(seats: seats, to: column), firstColumns: firsts, minimums: minimums)
  }
}
