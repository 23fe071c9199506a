internal import Passerelle
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
    let proof = AllocationProof(
      rows: files.list.rows, columns: files.list.columns, groups: files.groups,
      problem: files.problem,
      claim: try claim(list, try certificateFile(certificate), assignment))
    if let refusal = proof.refusal() { throw Failure("refused: \(Self.words(for: refusal))") }
    return words(for: proof)
  }

  private func words(for proof: AllocationProof) -> String {
    let placed = proof.placement.count { $0 != nil }.counted("row")
    let isHeld = files.groups.contains { $0.minimum > 0 }
    return "accepted: \(placed) placed for a total of \(proof.claim.total)"
      + (isHeld ? ", each group empty or with its minimum," : ",")
      + " and no placement is worth more"
      + (proof.claim.gap == 0 ? "\n" : " than \(proof.claim.gap) above that\n")
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
  private static func words(for refusal: AllocationProof.Refusal) -> String {
    switch refusal {
    case .noSuchEdge(let row, let column):
      "row \(row) is placed in \(column), to which it has no edge"
    case .overfull(let column, let count, let capacity):
      "\(count) rows are placed in \(column), which has room for \(capacity)"
    case .tooFew(let group, let count, let minimum):
      "\(count.counted("row")) of some worth in group \(group), whose minimum is \(minimum)"
    case .negativePrice(let column, let price): "the price of \(column) is \(price.trillionths)"
    case .negativeSurplus(let row, let surplus):
      "the surplus of row \(row) is \(surplus.trillionths)"
    case .uncovered(let row, let column, let score, let covered):
      "row \(row) in \(column) is worth \(score.trillionths), and surplus and price cover only"
        + " \(covered.trillionths)"
    case .wrongTotal(let stated, let found):
      "the total is stated as \(stated.trillionths), and the scores add up to"
        + " \(found.trillionths)"
    case .wrongBound(let total, let gap, let bound):
      "prices and surpluses prove that nothing is worth more than \(bound.trillionths), which is"
        + " not the total of \(total.trillionths)"
        + (gap.trillionths == 0 ? "" : " and the gap of \(gap.trillionths)")
    case .overflow: "the numbers of the certificate add up to more than 64 bits hold"
    }
  }
}
