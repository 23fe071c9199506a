internal import PasserelleAssignment
internal import PasserelleInterchange

/// One run of `verify`.
struct Verification {
  private let files: ProblemFiles

  init(_ files: ProblemFiles) { self.files = files }

  /// What is proven, in a line; fails with the reason where nothing is.
  func verdict(
    assignment: String, certificate: String, _ reading: ReadingOptions
  ) throws -> String {
    let list = PlacementList(assignment, of: files.list)
    // A placement of nobody is one.
    let issues = list.issues.filter { $0.severity == .error }
    try IssueReport.stop(issues, [list.tally], reading, mustBeWhole: true)
    let proof = try certificateFile(certificate)
    let claim = try claim(list, proof, assignment)
    if let refusal = files.problem.refusal(of: claim) {
      throw Failure("refused: \(words(for: refusal))")
    }
    let placed = list.entries.count.counted("row")
    return claim.gap == 0
      ? "accepted: \(placed) placed for a total of \(claim.total), and no placement is worth more\n"
      : "accepted: \(placed) placed for a total of \(claim.total), and no placement is worth more"
        + " than \(claim.gap) above that\n"
  }

  private func certificateFile(_ path: String) throws -> CertificateFile {
    do {
      return try CertificateFile(reading: path, of: files.list)
    } catch .unreadable {
      throw Failure("\(path): cannot be read — check the path and its permissions")
    } catch .notACertificate(let reason) {
      throw Failure("refused: \(path): \(reason)")
    } catch .notAPair(let name, let index) {
      throw Failure(
        "refused: \(path): \(name): entry \(index + 1) is not an id with an integer of 64 bits")
    } catch .unknownID(let name, let id) {
      throw Failure("refused: \(path): \(name): \(id) is not in the problem")
    } catch .duplicateID(let name, let id) {
      throw Failure("refused: \(path): \(name): \(id) occurs twice")
    }
  }

  private func claim(
    _ list: PlacementList, _ proof: CertificateFile, _ path: String
  ) throws -> Claim {
    var columns = [Int32](repeating: -1, count: files.problem.rowCount)
    for entry in list.entries {
      columns[entry.row] = Int32(entry.column)
      guard let score = files.problem.score(row: entry.row, column: entry.column),
        score != entry.score
      else { continue }
      throw Failure(
        "refused: \(path):\(entry.line): score: found \(entry.score), but the edge is worth \(score)"
      )
    }
    return Claim(
      columns: columns, total: proof.total, gap: proof.gap, prices: proof.prices,
      surpluses: proof.surpluses)
  }

  /// The only place where refusals become sentences.
  private func words(for refusal: Refusal) -> String {
    let (rows, columns) = (files.list.rows, files.list.columns)
    return switch refusal {
    case .noSuchEdge(let row, let column):
      "row \(rows[row]) is placed in \(columns[column]), to which it has no edge"
    case .overfull(let column, let count, let capacity):
      "\(count) rows are placed in \(columns[column]), which has room for \(capacity)"
    case .negativePrice(let column, let price): "the price of \(columns[column]) is \(price)"
    case .negativeSurplus(let row, let surplus): "the surplus of row \(rows[row]) is \(surplus)"
    case .uncovered(let row, let column, let score, let covered):
      "row \(rows[row]) in \(columns[column]) is worth \(score), and surplus and price cover only"
        + " \(covered)"
    case .wrongTotal(let stated, let found):
      "the total is stated as \(stated), and the scores add up to \(found)"
    case .wrongBound(let total, let gap, let bound):
      "prices and surpluses prove that nothing is worth more than \(bound), which is not the total"
        + " of \(total)" + (gap == 0 ? "" : " and the gap of \(gap)")
    case .overflow: "the numbers of the certificate add up to more than 64 bits hold"
    }
  }
}
