/// Which columns are held or not together, and how many rows they take at least where they are.
package struct ColumnGroups: Sendable, Equatable {
  /// The group of each column.
  package let groupOfColumn: [Int32]
  /// The least number of rows of each group that is held; 0 where it always is.
  package let minimums: [Int]

  /// Groups columns.
  ///
  /// - Precondition: each column names a group that has a minimum, and no minimum is negative.
  package init(groupOfColumn: [Int32], minimums: [Int]) {
    precondition(minimums.allSatisfy { $0 >= 0 }, "a minimum is negative")
    precondition(
      groupOfColumn.allSatisfy { minimums.indices.contains(Int($0)) }, "\(minimums.count) groups")
    self.groupOfColumn = groupOfColumn
    self.minimums = minimums
  }

  /// Whether any group has a minimum.
  package var haveMinimums: Bool { minimums.contains { $0 > 0 } }

  /// How many rows of a placement each group has.
  ///
  /// - Complexity: O(rows + groups).
  package func attendance(_ columns: [Int32]) -> [Int] {
    var attendance = [Int](repeating: 0, count: minimums.count)
    for column in columns where column >= 0 { attendance[Int(groupOfColumn[Int(column)])] += 1 }
    return attendance
  }
}
