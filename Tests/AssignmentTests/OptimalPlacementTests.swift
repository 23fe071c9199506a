import PasserelleAssignment
import PasserelleTestSupport
import Testing

@Suite struct OptimalPlacementTests {
  @Test(arguments: 0..<4) func equalsBruteForceAndProvesIt(part: Int) throws {
    for seed in part * 1000..<(part + 1) * 1000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let placement = OptimalPlacement(problem)
      #expect(placement.total == problem.bruteForceTotal, "seed \(seed)")
      #expect(problem.refusal(of: Claim(placement)) == nil, "seed \(seed)")
    }
  }

  @Test func aPriceIsWhatOneMoreSeatIsWorth() throws {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let placement = OptimalPlacement(problem)
      for column in 0..<problem.columnCount {
        let more = try problem.adding(seats: 1, to: column).bruteForceTotal
        #expect(placement.prices[column] == more - placement.total, "seed \(seed)")
      }
    }
  }

  @Test func pairsOfNoWorthAreNeverChosen() throws {
    let problem = try AssignmentProblem(
      [[(0, -5), (1, 0)], [(0, .min), (1, 1)]], capacities: [2, 2])
    let placement = OptimalPlacement(problem)
    #expect(placement.columns == [-1, 1])
    #expect(placement.total == 1 && placement.prices == [0, 0] && placement.surpluses == [0, 1])
  }

  @Test func theLowestScoreBesideAPriceIsNoOverflow() throws {
    let problem = try AssignmentProblem([[(0, 3)], [(0, 2)], [(0, .min)]], capacities: [1])
    let placement = OptimalPlacement(problem)
    #expect(placement.columns == [0, -1, -1])
    #expect(placement.prices == [2] && placement.surpluses == [1, 0, 0])
    #expect(problem.refusal(of: Claim(placement)) == nil)
  }

  @Test func nothingToPlaceIsAPlacement() throws {
    let none = OptimalPlacement(try AssignmentProblem([], capacities: []))
    #expect(none.columns.isEmpty && none.total == 0)
    let closed = OptimalPlacement(try AssignmentProblem([[(0, 7)], []], capacities: [0]))
    #expect(closed.columns == [-1, -1] && closed.prices == [7])
  }

  @Test func scoresThatMightOverflowAreRefusedUpFront() throws {
    let limit = (Int64(1) << 61) / 5
    let rows = [[(0, limit)], [(0, limit)]]
    let placement = OptimalPlacement(try AssignmentProblem(rows, capacities: [2]))
    #expect(placement.total == 2 * limit)
    let error = try #require(throws: AssignmentProblem.Invalid.self) {
      try AssignmentProblem([[], [(0, limit + 1)]], capacities: [2])
    }
    #expect(error == .scoreTooLarge(row: 1, column: 0, score: limit + 1, limit: limit))
  }

  @Test(arguments: ["random", "equal", "one column wanted", "one column", "chain", "large"])
  func provesItselfAtSomeSize(shape: String) throws {
    var generator = SeededGenerator(seed: 3)
    let (rowCount, columnCount) = (2000, shape == "one column" ? 1 : 150)
    let rows = (0..<rowCount).map { row -> [(Int, Int64)] in
      let wanted = Set((0..<12).map { _ in Int.random(in: 0..<columnCount, using: &generator) })
      return wanted.sorted().map { column in
        switch shape {
        case "equal": (column, 1)
        case "one column wanted": (column, column == wanted.min() ? 1_000 : 1)
        case "chain": (column, Int64(1) << (1 + (row + column) % 40))
        case "large": (column, Int64.random(in: 1...1_000_000_000_000, using: &generator))
        default: (column, Int64.random(in: 1...1000, using: &generator))
        }
      }
    }
    let capacities = (0..<columnCount).map { _ in Int.random(in: 0...24, using: &generator) }
    let problem = try AssignmentProblem(rows, capacities: capacities)
    let placement = OptimalPlacement(problem)
    #expect(problem.refusal(of: Claim(placement)) == nil)
    #expect(placement == OptimalPlacement(problem))
  }

  @Test func everyTamperedClaimIsRefused() throws {
    var tampered = 0
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let claim = Claim(OptimalPlacement(problem))
      for worse in claim.tampered(columnCount: problem.columnCount, &generator) {
        tampered += 1
        // A change of the placement alone may be another best one, of the same total.
        let isBest = problem.isBest(worse)
        #expect((problem.refusal(of: worse) == nil) == isBest, "seed \(seed): \(worse)")
      }
    }
    #expect(tampered > 2000)
  }
}

extension Claim {
  /// The claim with one thing changed, in every way that files can carry.
  fileprivate func tampered(
    columnCount: Int, _ generator: inout SeededGenerator
  ) -> [Claim] {
    var changed: [Claim] = []
    func change(_ alter: (inout Claim) -> Void) {
      var copy = self
      alter(&copy)
      if copy != self { changed.append(copy) }
    }
    for delta in [Int64(-1), 1] {
      change { $0.total += delta }
      change { $0.gap += delta }
      for column in prices.indices { change { $0.prices[column] += delta } }
      for row in surpluses.indices { change { $0.surpluses[row] += delta } }
    }
    for row in columns.indices {
      let other = Int32.random(in: -1..<Int32(columnCount), using: &generator)
      change { $0.columns[row] = other }
    }
    return changed
  }
}

extension AssignmentProblem {
  /// Whether the numbers of a claim are a proof, by the definition: each edge covered, the bound met.
  fileprivate func isBest(_ claim: Claim) -> Bool {
    var used = [Int](repeating: 0, count: columnCount)
    var total: Int64 = 0
    for (row, column) in claim.columns.enumerated() where column >= 0 {
      guard let edge = self[row].first(where: { $0.column == column }) else { return false }
      total += edge.score
      used[Int(column)] += 1
    }
    guard zip(used, capacities).allSatisfy({ $0 <= $1 }),
      (claim.prices + claim.surpluses).allSatisfy({ $0 >= 0 })
    else { return false }
    let bound =
      zip(claim.prices, capacities).reduce(0) { $0 + $1.0 * Int64($1.1) }
      + claim.surpluses.reduce(0, +)
    let isCovered = (0..<rowCount).allSatisfy { row in
      self[row].allSatisfy { claim.surpluses[row] + claim.prices[Int($0.column)] >= $0.score }
    }
    return isCovered && total == claim.total && bound - total == claim.gap
  }
}

@Suite struct PlacementSolverTests {
  @Test func capacitiesThatChangeLeaveNoTraceInWhatIsBest() throws {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let room = problem.capacities.map { $0 + 2 }
      let solver = PlacementSolver(problem, room: room)
      for _ in 0..<4 {
        let capacities = room.map { Int.random(in: 0...$0, using: &generator) }
        if generator.chance(0.5) { _ = solver.roughly(capacities) }
        let changed = problem.with(capacities: capacities)
        let placement = solver.optimum(of: changed) {}
        #expect(changed.refusal(of: Claim(placement)) == nil, "seed \(seed)")
        #expect(placement.prices == OptimalPlacement(changed).prices, "seed \(seed)")
      }
    }
  }

  @Test func aRoughPlacementKeepsToCapacities() throws {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let solver = PlacementSolver(problem, room: problem.capacities)
      for _ in 0..<3 {
        let capacities = problem.capacities.map { Int.random(in: 0...$0, using: &generator) }
        let columns = solver.roughly(capacities)
        for column in capacities.indices {
          #expect(columns.count { $0 == column } <= capacities[column], "seed \(seed)")
        }
      }
    }
  }
}
