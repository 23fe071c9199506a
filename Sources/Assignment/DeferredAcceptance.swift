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
  /// Whom each column holds: a heap, the least wanted first.
  private var held: [[Standing]]

  /// - Complexity: O(edges · log capacity).
  package init(_ problem: StableProblem) {
    self.problem = problem
    columns = [Int32](repeating: -1, count: problem.rowCount)
    next = Array(problem.starts.dropLast())
    held = [[Standing]](repeating: [], count: problem.columnCount)
    for row in 0..<problem.rowCount {
      var proposing = row
      while let rejected = propose(proposing) { proposing = rejected }
    }
  }

  /// Lets a row propose until a column holds it; returns the row that had to leave for it.
  private mutating func propose(_ row: Int) -> Int? {
    while next[row] < problem.starts[row + 1] {
      let edge = problem.edges[next[row]]
      next[row] += 1
      let column = Int(edge.column)
      let standing = Standing(priority: edge.priority, row: Int32(row))
      if held[column].count < problem.capacities[column] {
        held[column].pushLeastFirst(standing)
        columns[row] = edge.column
        return nil
      }
      guard let least = held[column].first, least < standing else { continue }
      held[column].replaceLeast(by: standing)
      columns[row] = edge.column
      columns[Int(least.row)] = -1
      return Int(least.row)
    }
    return nil
  }
}

extension [Standing] {
  fileprivate mutating func pushLeastFirst(_ standing: Standing) {
    append(standing)
    var place = count - 1
    while place > 0, self[place] < self[(place - 1) / 2] {
      swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  fileprivate mutating func replaceLeast(by standing: Standing) {
    self[0] = standing
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < count else { return }
      if child + 1 < count, self[child + 1] < self[child] { child += 1 }
      guard self[child] < self[place] else { return }
      swapAt(place, child)
      place = child
    }
  }
}
