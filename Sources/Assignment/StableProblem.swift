/// Rows that rank columns, and columns with room for several rows that rank the rows.
///
/// Which of two rows a column prefers is decided by the edges' priorities, the higher first; of equal
/// ones the lower row is preferred.
package struct StableProblem: Sendable {
  /// What a row and a column think of each other.
  package struct Edge: Sendable, Equatable {
    package let column: Int32
    /// How much the row wants the column; equal ones it takes in the order of the edges.
    package let preference: Int64
    /// How much the column wants the row.
    package let priority: Int64

    package init(column: Int32, preference: Int64, priority: Int64) {
      self.column = column
      self.preference = preference
      self.priority = priority
    }
  }

  /// Where the edges of each row start, and at last where they end.
  package let starts: [Int]
  /// The edges, row by row, preferences falling.
  package let edges: [Edge]
  /// How many rows each column has room for.
  package let capacities: [Int]

  /// Takes edges row by row.
  ///
  /// - Precondition: `starts` begins with 0 and ends with the number of edges; preferences of a row do
  ///   not rise; columns exist; no capacity is negative.
  package init(starts: [Int], edges: [Edge], capacities: [Int]) {
    precondition(starts.first == 0 && starts.last == edges.count, "the edges of no row")
    precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is negative")
    self.starts = starts
    self.edges = edges
    self.capacities = capacities
    for row in 0..<rowCount {
      var last = Int64.max
      for edge in self[row] {
        precondition(edge.preference <= last, "row \(row) prefers a later edge")
        precondition(capacities.indices.contains(Int(edge.column)), "column \(edge.column)")
        last = edge.preference
      }
    }
  }

  /// The same rows and edges with other capacities.
  ///
  /// - Precondition: there are as many, none of them negative.
  package func with(capacities: [Int]) -> StableProblem {
    StableProblem(self, capacities: capacities)
  }

  private init(_ other: StableProblem, capacities: [Int]) {
    precondition(capacities.count == other.columnCount, "\(capacities.count) capacities")
    precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is negative")
    starts = other.starts
    edges = other.edges
    self.capacities = capacities
  }

  package var rowCount: Int { starts.count - 1 }
  package var columnCount: Int { capacities.count }

  /// The edges of a row.
  package subscript(row: Int) -> ArraySlice<Edge> { edges[starts[row]..<starts[row + 1]] }
}

/// A row as a column sees it.
struct Standing: Comparable {
  let priority: Int64
  let row: Int32

  /// Whether the left row is the less wanted.
  static func < (left: Self, right: Self) -> Bool {
    (left.priority, right.row) < (right.priority, left.row)
  }
}
