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

  /// The total of all best placements, and their sets of rows as lists that order by who is placed
  /// first.
  private func best(_ problem: AssignmentProblem) -> (total: Int64, sets: Set<[Bool]>) {
    var best: (total: Int64, sets: Set<[Bool]>) = (.min, [])
    problem.visitPlacements { total, columns in
      if total > best.total { best = (total, []) }
      if total == best.total { best.sets.insert(columns.map { $0 >= 0 }) }
      return best.total
    }
    return best
  }

  @Test(arguments: 0..<15) func theFirstRowsArePlacedOfAllBestPlacements(part: Int) throws {
    for seed in part * 100..<(part + 1) * 100 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = try AssignmentProblem.random(&generator)
      let (tie, best) = (broken(problem), best(problem))
      #expect(problem.total(of: tie.columns) == best.total, "seed \(seed)")
      let first = best.sets.max { left, right in
        for (one, other) in zip(left, right) where one != other { return other }
        return false
      }
      #expect(tie.columns.map { $0 >= 0 } == first, "seed \(seed)")
      for row in tie.columns.indices where tie.columns[row] < 0 {
        let isLost = tie.lost[row] >= 0
        #expect(isLost == best.sets.contains { $0[row] }, "seed \(seed), row \(row)")
      }
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
