import PasserelleAssignment
import PasserelleTestSupport
import Testing

/// Who is placed where scores leave it open, against all placements.
@Suite struct TieBreakTests {
  private func broken(_ problem: AssignmentProblem) -> TieBreak {
    let best = OptimalPlacement(problem)
    return TieBreak(
      best.columns, of: problem, prices: best.prices, surpluses: best.surpluses)
  }

  /// The sets of rows of all best placements, as lists that order by who is placed first.
  private func bestSets(_ problem: AssignmentProblem) -> Set<[Bool]> {
    let total = problem.bruteForceTotal
    var sets: Set<[Bool]> = []
    _ = problem.bruteForce { columns in
      if problem.total(of: columns) == total { sets.insert(columns.map { $0 >= 0 }) }
      return false
    }
    return sets
  }

  @Test(arguments: 0..<1500 as Range<UInt64>)
  func theFirstRowsArePlacedOfAllBestPlacements(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let problem = try AssignmentProblem.random(&generator)
    let tie = broken(problem)
    #expect(problem.total(of: tie.columns) == problem.bruteForceTotal)
    let sets = bestSets(problem)
    let first = sets.max { left, right in
      for (one, other) in zip(left, right) where one != other { return other }
      return false
    }
    #expect(tie.columns.map { $0 >= 0 } == first)
    for row in tie.columns.indices where tie.columns[row] < 0 {
      #expect((tie.lost[row] >= 0) == sets.contains { $0[row] }, "row \(row)")
    }
  }

  @Test func ofTwoEqualRowsTheFirstIsPlaced() throws {
    let problem = try AssignmentProblem([[(0, 9)], [(0, 9)], [(0, 3)]], capacities: [1])
    let tie = TieBreak([-1, 0, -1], of: problem, prices: [9], surpluses: [0, 0, 0])
    #expect(tie.columns == [0, -1, -1] && tie.lost == [-1, 0, -1])
  }

  @Test func whatIsWorthMoreIsNoMatterOfOrder() throws {
    let problem = try AssignmentProblem([[(0, 8)], [(0, 9)]], capacities: [1])
    let tie = broken(problem)
    #expect(tie.columns == [-1, 0] && tie.lost == [-1, -1])
  }
}
