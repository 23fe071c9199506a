internal import Foundation
internal import PasserelleAssignment
internal import PasserelleInterchange
internal import Passerelle

/// The proof of a plan and the bare problem that it is about, as `verify` reads them.
struct ProofFiles {
  private static let names = ["edges.csv", "capacities.csv", "assignment.csv"]

  /// The files, written but not yet in their places.
  private(set) var files = FileSet()

  /// The files of a problem in a folder.
  static func paths(in folder: String) -> [String] { names.map { "\(folder)/\($0)" } }

  /// Writes what is asked for.
  init(_ proof: AllocationProof, _ lottery: Lottery, certificate: String?, folder: String?) throws {
    if let certificate {
      let file = CertificateFile(
        total: proof.claim.total, gap: proof.claim.gap, prices: proof.claim.prices,
        surpluses: proof.claim.surpluses, lottery: lottery.text)
      try files.add(file.bytes(rows: proof.rows, columns: proof.columns), at: certificate)
    }
    guard let folder else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("\(folder): cannot be made — check the path and its permissions")
    }
    let texts = [
      EdgeText.edges(of: proof), EdgeText.capacities(of: proof), EdgeText.assignment(of: proof),
    ]
    for (path, text) in zip(Self.paths(in: folder), texts) { try files.add(text, at: path) }
  }
}

/// The files of a problem.
private enum EdgeText {
  static func edges(of proof: AllocationProof) -> [UInt8] {
    var bytes = PlacementList.header
    for (row, id) in proof.rows.enumerated() {
      for edge in proof.problem[row] {
        PlacementList.append(
          row: id, column: proof.columns[Int(edge.column)], score: edge.score, to: &bytes)
      }
    }
    return bytes
  }

  static func capacities(of proof: AllocationProof) -> [UInt8] {
    let header = ["column", "capacity"] + (proof.groups.isEmpty ? [] : ColumnGroup.header)
    var bytes = Array((header.joined(separator: ",") + "\n").utf8)
    var groups = [(id: String, minimum: Int)?](repeating: nil, count: proof.columns.count)
    for group in proof.groups {
      for column in group.columns { groups[column] = (group.id, group.minimum) }
    }
    for (column, id) in proof.columns.enumerated() {
      PlacementList.append(
        column: id, capacity: proof.capacities[column], group: groups[column], to: &bytes)
    }
    return bytes
  }

  static func assignment(of proof: AllocationProof) -> [UInt8] {
    var bytes = PlacementList.header
    for (row, column) in proof.claim.columns.enumerated() where column >= 0 {
      guard let score = proof.problem.score(row: row, column: Int(column)) else { continue }
      PlacementList.append(
        row: proof.rows[row], column: proof.columns[Int(column)], score: score, to: &bytes)
    }
    return bytes
  }
}
