/// Rows that want a column each, columns with room for several rows, and what each pair is worth.
///
/// Every row takes at most one column, over an edge that the problem has; a column takes at most its
/// capacity of rows; a row may stay without. A pair that is worth 0 or less is no better than none,
/// so it is never chosen. The best placement is one of maximum total score.
package struct AssignmentProblem: Sendable, Equatable {
  /// Why numbers are no problem that can be solved.
  package enum Invalid: Error, Equatable {
    /// A score with which sums might overflow, and the largest with which none can.
    case scoreTooLarge(row: Int, column: Int, score: Int64, limit: Int64)
  }

  /// A pair and its worth.
  package struct Edge: Sendable, Equatable {
    package let column: Int32
    package let score: Int64

    package init(column: Int32, score: Int64) {
      self.column = column
      self.score = score
    }
  }

  /// Where the edges of each row start, and at last where they end.
  package let starts: [Int]
  /// The edges, row by row, columns ascending, each once.
  package let edges: [Edge]
  /// How many rows each column has room for.
  package let capacities: [Int]

  /// Takes edges row by row.
  ///
  /// - Precondition: `starts` begins with 0 and ends with the number of edges; the edges of a row name
  ///   columns that exist, ascending and each once; no capacity is negative.
  /// - Throws: ``Invalid`` where sums might overflow.
  package init(starts: [Int], edges: [Edge], capacities: [Int]) throws(Invalid) {
    precondition(starts.first == 0 && starts.last == edges.count, "the edges of no row")
    precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is negative")
    self.starts = starts
    self.edges = edges
    self.capacities = capacities
    let limit = (Int64(1) << 61) / scale
    for row in 0..<rowCount {
      var last: Int32 = -1
      for edge in self[row] {
        precondition(
          edge.column > last && Int(edge.column) < columnCount,
          "row \(row) names column \(edge.column) behind \(last), of \(columnCount)")
        last = edge.column
        guard edge.score > limit else { continue }
        throw .scoreTooLarge(
          row: row, column: Int(edge.column), score: edge.score, limit: limit)
      }
    }
  }

  /// The same rows and edges with other capacities.
  ///
  /// - Precondition: there are as many, none of them negative.
  package func with(capacities: [Int]) -> AssignmentProblem {
    AssignmentProblem(self, capacities: capacities)
  }

  private init(_ other: AssignmentProblem, capacities: [Int]) {
    precondition(capacities.count == other.columnCount, "\(capacities.count) capacities")
    precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is negative")
    starts = other.starts
    edges = other.edges
    self.capacities = capacities
  }

  package var rowCount: Int { starts.count - 1 }
  package var columnCount: Int { capacities.count }

  /// By what scores are multiplied so that steps of 1 cannot add up to a difference of 1 in the total.
  var scale: Int64 { Int64(rowCount + columnCount + 2) }

  /// The edges of a row.
  package subscript(row: Int) -> ArraySlice<Edge> { edges[starts[row]..<starts[row + 1]] }

  /// What a row gains from a column, where it has an edge to it.
  ///
  /// - Complexity: O(log edges of the row).
  package func score(row: Int, column: Int) -> Int64? {
    var range = starts[row]..<starts[row + 1]
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let found = Int(edges[middle].column)
      if found == column { return edges[middle].score }
      range = found < column ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
