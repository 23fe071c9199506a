/// Which cells another one covers, row after row.
struct MergedCells {
  private struct Change {
    let row: Int
    let columns: Range<Int>
    let isCovered: Bool
  }

  private var changes: [Change] = []
  private var index = 0
  private var covered = RangeSet<Int>()

  init() {}

  /// Reads them from a sheet.
  ///
  /// - Throws: that the part is damaged.
  /// - Complexity: O(*n* log *n*) for *n* merged cells, and the time to read the sheet.
  init(_ scanner: PartScanner) throws(WorkbookProblem) {
    var scanner = scanner
    while let event = try scanner.next() {
      guard case .start(let tag) = event, tag.name == "mergeCell", scanner.depth == 3 else {
        continue
      }
      let ends = (tag["ref"] ?? "").split(separator: ":").map { CellReference($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.row <= last.row,
        first.column <= last.column
      else { throw scanner.problem(.badCell) }
      add(from: first, to: last)
    }
    changes.sort { ($0.row, $0.isCovered ? 1 : 0) < ($1.row, $1.isCovered ? 1 : 0) }
  }

  private mutating func add(from first: CellReference, to last: CellReference) {
    let all = first.column..<last.column + 1
    changes.append(
      Change(row: first.row, columns: first.column + 1..<all.upperBound, isCovered: true))
    if last.row > first.row {
      changes.append(Change(row: first.row + 1, columns: all, isCovered: true))
    }
    changes.append(Change(row: last.row + 1, columns: all, isCovered: false))
  }

  /// Goes on to a row; rows must be asked in order.
  mutating func advance(to row: Int) {
    while index < changes.count, changes[index].row <= row {
      let change = changes[index]
      if change.isCovered {
        covered.insert(contentsOf: change.columns)
      } else {
        covered.remove(contentsOf: change.columns)
      }
      index += 1
    }
  }

  /// Whether the cell of the row advanced to is covered by another.
  func cover(_ column: Int) -> Bool { covered.contains(column) }
}
