internal import PasserelleLinearAlgebra

/// The edges of a problem by row and by column, scores multiplied by the problem's scale; those that
/// are never chosen are worth 0.
struct ScaledEdges {
  let rowCount: Int
  let columnCount: Int
  /// By row, columns ascending.
  let rowStarts: UnsafeMutableBufferPointer<Int>
  let columnOf: UnsafeMutableBufferPointer<Int32>
  let scoreInRow: UnsafeMutableBufferPointer<Int64>
  /// By column, rows ascending.
  let columnStarts: UnsafeMutableBufferPointer<Int>
  let rowOf: UnsafeMutableBufferPointer<Int32>
  let scoreInColumn: UnsafeMutableBufferPointer<Int64>
  /// The greatest score.
  let greatest: Int64

  private let places: [Scratch<Int>]
  private let indices: [Scratch<Int32>]
  private let scores: [Scratch<Int64>]

  /// - Complexity: O(rows + columns + edges) time and memory.
  init(_ problem: AssignmentProblem) {
    rowCount = problem.rowCount
    columnCount = problem.columnCount
    let count = problem.edges.count
    places = [rowCount + 1, columnCount + 2].map { Scratch(repeating: 0, count: $0) }
    indices = (0..<2).map { _ in Scratch(repeating: 0, count: count) }
    scores = (0..<2).map { _ in Scratch(repeating: 0, count: count) }
    rowStarts = places[0].values
    columnStarts = places[1].values
    (columnOf, rowOf) = (indices[0].values, indices[1].values)
    (scoreInRow, scoreInColumn) = (scores[0].values, scores[1].values)
    _ = rowStarts.update(from: problem.starts)
    var greatest: Int64 = 0
    let scale = problem.scale
    for (index, edge) in problem.edges.enumerated() {
      columnOf[index] = edge.column
      scoreInRow[index] = max(edge.score, 0) * scale
      greatest = max(greatest, scoreInRow[index])
      columnStarts[Int(edge.column) + 2] += 1
    }
    self.greatest = greatest
    fillColumns()
  }

  /// A counting sort: the start of the next column serves as the place of this one's next entry.
  private func fillColumns() {
    for column in 0..<columnCount { columnStarts[column + 2] += columnStarts[column + 1] }
    for row in 0..<rowCount {
      for index in rowStarts[row]..<rowStarts[row + 1] {
        let next = Int(columnOf[index]) + 1
        let place = columnStarts[next]
        columnStarts[next] = place + 1
        rowOf[place] = Int32(row)
        scoreInColumn[place] = scoreInRow[index]
      }
    }
  }

  func degree(ofColumn column: Int) -> Int { columnStarts[column + 1] - columnStarts[column] }
}
