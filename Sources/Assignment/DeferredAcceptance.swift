internal import PasserelleBase

/// The stable placement that is best for every row: deferred acceptance, rows proposing.
///
/// After Gale and Shapley, "College Admissions and the Stability of Marriage" (American Mathematical
/// Monthly 69, 1962). No row can do better by stating other preferences than its own (Roth 1982), and
/// the result does not depend on the order in which rows propose.
package struct DeferredAcceptance {
  /// The column of each row, −1 for none.
  package private(set) var columns: [Int32]

  private let problem: StableProblem
  /// The next edge over which each row proposes.
  private var next: [Int]
  private var capacities: [Int]
  /// Whom each column holds, the least wanted first.
  private var held: [Heap<Standing>]

  /// - Complexity: O(edges · log capacity).
  package init(_ problem: StableProblem) {
    self.problem = problem
    columns = [Int32](repeating: -1, count: problem.rowCount)
    next = Array(problem.starts.dropLast())
    capacities = problem.capacities
    held = capacities.map { _ in Heap() }
    for row in 0..<problem.rowCount { place(row) }
  }

  /// Lets a column take no row any more; those that it holds go on proposing.
  ///
  /// The placement is that of the problem in which the column never had room: in whatever order rows
  /// propose, the column would have rejected them, and all other rejections stand.
  ///
  /// - Complexity: O(log capacity) a proposal; all closings together make no more proposals than there
  ///   are edges.
  package mutating func close(_ column: Int) {
    capacities[column] = 0
    while let standing = held[column].popFirst() {
      columns[Int(standing.row)] = -1
      place(Int(standing.row))
    }
  }

  /// Lets a row propose, and whoever has to leave for it.
  private mutating func place(_ row: Int) {
    var proposing = row
    while let rejected = propose(proposing) { proposing = rejected }
  }

  /// Lets a row propose until a column holds it; returns the row that had to leave for it.
  private mutating func propose(_ row: Int) -> Int? {
    while next[row] < problem.starts[row + 1] {
      let edge = problem.edges[next[row]]
      next[row] += 1
      let column = Int(edge.column)
      let standing = Standing(priority: edge.priority, row: Int32(row))
      if held[column].count < capacities[column] {
        held[column].push(standing)
        columns[row] = edge.column
        return nil
      }
      guard let least = held[column].first, least < standing else { continue }
      held[column].replaceFirst(by: standing)
      columns[row] = edge.column
      columns[Int(least.row)] = -1
      return Int(least.row)
    }
    return nil
  }
}
