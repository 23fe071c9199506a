import PasserelleAssignment
import PasserelleTestSupport
import Testing

@Suite struct DeferredAcceptanceTests {
  private func random(_ generator: inout SeededGenerator, most: Int) -> StableProblem {
    let columns = Int.random(in: 0...most, using: &generator)
    let ties: ClosedRange<Int64> = generator.pick([0...1, 0...3, 0...1000])
    var starts = [0]
    var edges: [StableProblem.Edge] = []
    for _ in 0..<Int.random(in: 0...most, using: &generator) {
      let wanted = (0..<columns).filter { _ in generator.chance(0.7) }.shuffled(using: &generator)
      edges += wanted.enumerated().map { place, column in
        // Preferences fall, some of them by nothing.
        StableProblem.Edge(
          column: Int32(column), preference: Int64(-place / 2),
          priority: Int64.random(in: ties, using: &generator))
      }
      starts.append(edges.count)
    }
    let capacities = (0..<columns).map { _ in Int.random(in: 0...2, using: &generator) }
    return StableProblem(starts: starts, edges: edges, capacities: capacities)
  }

  @Test func noPairBlocksByAnIndependentCount() {
    for seed in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = random(&generator, most: 12)
      let columns = DeferredAcceptance(problem).columns
      #expect(problem.isPossible(columns), "seed \(seed)")
      #expect(problem.blockingPairs(in: columns) == 0, "seed \(seed)")
      #expect(BlockingPairs(in: columns, of: problem).count == 0, "seed \(seed)")
    }
  }

  @Test func aColumnThatIsClosedLeavesNoTrace() {
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = random(&generator, most: 8)
      var acceptance = DeferredAcceptance(problem)
      var capacities = problem.capacities
      for column in capacities.indices.shuffled(using: &generator) {
        acceptance.close(column)
        capacities[column] = 0
        let anew = DeferredAcceptance(problem.with(capacities: capacities))
        #expect(acceptance.columns == anew.columns, "seed \(seed)")
      }
    }
  }

  @Test func noStablePlacementIsBetterForAnyRow() {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = random(&generator, most: 4)
      let columns = DeferredAcceptance(problem).columns
      for other in problem.placements
      where problem.isPossible(other) && problem.strictlyBlockingPairs(in: other) == 0 {
        for row in 0..<problem.rowCount {
          #expect(
            problem.place(of: columns[row], row) <= problem.place(of: other[row], row),
            "seed \(seed)")
        }
      }
    }
  }

  @Test func theCountOfAnyPlacementIsThatOfTheDefinition() {
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let problem = random(&generator, most: 8)
      var left = problem.capacities
      let columns = (0..<problem.rowCount).map { row -> Int32 in
        guard let edge = problem[row].randomElement(using: &generator),
          left[Int(edge.column)] > 0, generator.chance(0.8)
        else { return -1 }
        left[Int(edge.column)] -= 1
        return edge.column
      }
      let pairs = BlockingPairs(in: columns, of: problem)
      #expect(pairs.count == problem.blockingPairs(in: columns), "seed \(seed)")
      #expect(pairs.envious <= pairs.count)
    }
  }
}

extension StableProblem {
  /// Every placement over the edges.
  fileprivate var placements: [[Int32]] {
    (0..<rowCount).reduce([[]]) { placements, row in
      placements.flatMap { placement in
        ([-1] + self[row].map(\.column)).map { placement + [$0] }
      }
    }
  }

  fileprivate func isPossible(_ columns: [Int32]) -> Bool {
    columns.indices.allSatisfy { row in
      columns[row] < 0 || self[row].contains { $0.column == columns[row] }
    } && capacities.indices.allSatisfy { c in columns.count { $0 == c } <= capacities[c] }
  }

  /// Where a column stands in a row's list; behind all for none.
  fileprivate func place(of column: Int32, _ row: Int) -> Int {
    self[row].firstIndex { $0.column == column } ?? .max
  }

  /// Whether a column has a seat for a row, or holds one that it wants less.
  private func wouldTake(_ row: Int, _ edge: Edge, _ columns: [Int32]) -> Bool {
    let holders = columns.indices.filter { columns[$0] == edge.column }
    return holders.count < capacities[Int(edge.column)]
      || holders.contains { holder in
        let other = self[holder].first { $0.column == edge.column }?.priority ?? 0
        return other < edge.priority || (other == edge.priority && holder > row)
      }
  }

  /// Pairs by the definition, equal preferences once.
  fileprivate func blockingPairs(in columns: [Int32]) -> Int {
    (0..<rowCount).reduce(0) { sum, row in
      let own = self[row].first { $0.column == columns[row] }?.preference
      let wanted = self[row].filter { edge in
        (own.map { edge.preference > $0 } ?? true) && wouldTake(row, edge, columns)
      }
      return sum + Set(wanted.map(\.preference)).count
    }
  }

  /// Pairs where the order of equal preferences counts too.
  fileprivate func strictlyBlockingPairs(in columns: [Int32]) -> Int {
    (0..<rowCount).reduce(0) { sum, row in
      let own = place(of: columns[row], row)
      return sum
        + self[row].indices.count { $0 < own && wouldTake(row, self[row][$0], columns) }
    }
  }
}
