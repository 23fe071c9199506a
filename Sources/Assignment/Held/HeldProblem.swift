/// An assignment problem whose columns come in groups that are held or not: the columns of a group
/// take no row at all, or together at least its minimum.
///
/// The columns of a group are neighbours. The first of them is open to every row of the group, the
/// others to some of these rows, for the same score: places for all, and places kept for some. A pair
/// that is worth 0 or less is never chosen, not even to reach a minimum.
package struct HeldProblem: Sendable {
  /// The problem without minimum numbers.
  package let problem: AssignmentProblem
  /// The groups and their minimums.
  package let groups: ColumnGroups

  private let firstColumns: [Int]

  /// Takes the first column of each group, and at last the number of columns.
  ///
  /// - Precondition: every group has a column; there is a minimum for each, none below 0; whoever has
  ///   an edge to a later column of a group has one to its first, of the same score.
  /// - Complexity: O(edges).
  package init(_ problem: AssignmentProblem, firstColumns: [Int], minimums: [Int]) {
    precondition(
      firstColumns.first == 0 && firstColumns.last == problem.columnCount
        && firstColumns.count == minimums.count + 1, "\(minimums.count) groups")
    self.problem = problem
    self.firstColumns = firstColumns
    var groupOfColumn = [Int32](repeating: 0, count: problem.columnCount)
    for group in minimums.indices {
      precondition(firstColumns[group] < firstColumns[group + 1], "group \(group) has no column")
      for column in firstColumns[group]..<firstColumns[group + 1] {
        groupOfColumn[column] = Int32(group)
      }
    }
    groups = ColumnGroups(groupOfColumn: groupOfColumn, minimums: minimums)
    checkFirstColumns()
  }

  private func checkFirstColumns() {
    for row in 0..<problem.rowCount {
      var first: (column: Int, score: Int64) = (-1, 0)
      for edge in problem[row] {
        let start = firstColumns[Int(groupOfColumn[Int(edge.column)])]
        if Int(edge.column) == start { first = (start, edge.score) }
        precondition(
          first.column == start && first.score == edge.score,
          "row \(row) has an edge to column \(edge.column), but none as good to \(start)")
      }
    }
  }

  /// The least number of rows of each group that is held; 0 where it always is.
  package var minimums: [Int] { groups.minimums }
  /// The group of each column.
  package var groupOfColumn: [Int32] { groups.groupOfColumn }

  package var groupCount: Int { minimums.count }

  /// The columns of a group.
  package func columns(of group: Int) -> Range<Int> {
    firstColumns[group]..<firstColumns[group + 1]
  }

  /// How many rows of a placement each group has.
  ///
  /// - Complexity: O(rows + groups).
  package func attendance(_ columns: [Int32]) -> [Int] { groups.attendance(columns) }

  /// The first group that has rows, but fewer than its minimum; `nil` where a placement is a plan.
  package func firstTooSmall(_ columns: [Int32]) -> Int? {
    let attendance = attendance(columns)
    return minimums.indices.first { attendance[$0] > 0 && attendance[$0] < minimums[$0] }
  }
}
