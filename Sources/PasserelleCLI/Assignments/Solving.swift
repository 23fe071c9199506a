internal import PasserelleAssignment
internal import PasserelleInterchange

/// One run of `solve`.
struct Solving {
  private let files: ProblemFiles
  private let reading: ReadingOptions

  init(_ files: ProblemFiles, _ reading: ReadingOptions) {
    self.files = files
    self.reading = reading
  }

  /// Solves and writes; `false` when no row is placed.
  func write(to output: String, certificate: String?) throws -> Bool {
    let started = ContinuousClock.now
    let placement = OptimalPlacement(files.problem)
    let elapsed = ContinuousClock.now - started
    var written = FileSet()
    if let certificate {
      let proof = CertificateFile(
        total: placement.total, gap: 0, prices: placement.prices, surpluses: placement.surpluses)
      try written.add(
        proof.bytes(rows: files.list.rows, columns: files.list.columns), at: certificate)
    }
    try ResultSink.write(placementBytes(placement), to: output, with: written)
    let placed = placement.columns.count { $0 >= 0 }
    if !reading.quiet { summarise(placed, placement.total, elapsed) }
    return placed > 0
  }

  private func placementBytes(_ placement: OptimalPlacement) -> [UInt8] {
    var bytes = PlacementList.header
    for (row, column) in placement.columns.enumerated() where column >= 0 {
      let score = files.problem.score(row: row, column: Int(column)) ?? 0
      PlacementList.append(
        row: files.list.rows[row], column: files.list.columns[Int(column)], score: score,
        to: &bytes)
    }
    return bytes
  }

  private func summarise(_ placed: Int, _ total: Int64, _ elapsed: Duration) {
    let problem = files.problem
    Console.error(
      "\(problem.rowCount.counted("row")), \(problem.columnCount.counted("column")),"
        + " \(problem.edges.count.counted("edge")): \(placed) placed for a total of \(total),"
        + " proven best; solved in \(elapsed.shown)")
  }
}
