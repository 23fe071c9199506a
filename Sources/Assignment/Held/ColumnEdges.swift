/// The edges of a problem by column, rows ascending; those of no worth left out.
struct ColumnEdges: Sendable {
  let starts: [Int]
  let rowOf: [Int32]
  let score: [Int64]

  /// - Complexity: O(columns + edges) time and memory.
  init(_ problem: AssignmentProblem) {
    var starts = [Int](repeating: 0, count: problem.columnCount + 2)
    for edge in problem.edges where edge.score > 0 { starts[Int(edge.column) + 2] += 1 }
    for column in 0..<problem.columnCount { starts[column + 2] += starts[column + 1] }
    let count = starts.last ?? 0
    var rowOf = [Int32](repeating: 0, count: count)
    var score = [Int64](repeating: 0, count: count)
    // The start of the next column serves as the place of this one's next entry.
    for row in 0..<problem.rowCount {
      for edge in problem[row] where edge.score > 0 {
        let place = starts[Int(edge.column) + 1]
        starts[Int(edge.column) + 1] = place + 1
        rowOf[place] = Int32(row)
        score[place] = edge.score
      }
    }
    starts.removeLast()
    (self.starts, self.rowOf, self.score) = (starts, rowOf, score)
  }

  subscript(column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}
