/// Columns that together take no row, or at least a minimum, as a file of capacities states it: columns
/// `group` and `minimum`, both or neither.
package struct ColumnGroup: Sendable, Equatable {
  package let id: String
  /// The numbers of its columns, ascending.
  package let columns: [Int]
  /// The least number of rows, 0 or more.
  package let minimum: Int

  /// The names of the columns.
  package static var header: [String] { ["group", "minimum"] }

  /// Groups as the rows of a file come.
  struct Reading {
    private var ids = IDTable()
    private var minimums: [Int64?] = []
    private var groupOfColumn: [Int: Int] = [:]

    /// Reads the cells of a column, if there are such; `false`, with an issue, where they are bad.
    mutating func read(
      _ table: inout IntegerTable, ofColumn column: Int, idIn idPlace: Int, minimumIn place: Int
    ) -> Bool {
      guard table.has(idPlace) else { return true }
      guard let group = table.id(idPlace, { Int(ids.intern($0)) }) else { return false }
      if group == minimums.count { minimums.append(nil) }
      guard let minimum = table.integer(place, least: 0) else { return false }
      guard minimums[group] ?? minimum == minimum else {
        table.reject(.conflictingItems(item: ids.name(group)), in: ColumnGroup.header[1])
        return false
      }
      minimums[group] = minimum
      groupOfColumn[column] = group
      return true
    }

    /// The groups by their ids, with columns numbered in an order.
    func groups(_ order: [Int32]) -> [ColumnGroup] {
      var columns = [[Int]](repeating: [], count: ids.count)
      for (number, old) in order.enumerated() {
        if let group = groupOfColumn[Int(old)] { columns[group].append(number) }
      }
      return ids.sortedNumbers().map { number in
        ColumnGroup(
          id: ids.name(Int(number)), columns: columns[Int(number)],
          minimum: Int(minimums[Int(number)] ?? 0))
      }
    }
  }
}
