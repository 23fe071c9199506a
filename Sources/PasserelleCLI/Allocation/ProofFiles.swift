internal import Foundation
internal import PasserelleInterchange
internal import Passerelle

/// The proof of a plan and the bare problem that it is about, as `verify` reads them.
struct ProofFiles {
  private static let names = ["edges.csv", "capacities.csv", "assignment.csv"]

  private var files: [AtomicFile] = []

  /// The files of a problem in a folder.
  static func paths(in folder: String) -> [String] { names.map { "\(folder)/\($0)" } }

  /// Writes what is asked for; nothing shows before ``commit()``.
  init(_ proof: AllocationProof, certificate: String?, folder: String?) throws {
    if let certificate {
      let file = CertificateFile(
        total: proof.total, gap: proof.gap, prices: proof.prices, surpluses: proof.surpluses)
      try add(file.bytes(rows: proof.rows, columns: proof.columns), at: certificate)
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
    for (path, text) in zip(Self.paths(in: folder), texts) { try add(text, at: path) }
  }

  func commit() throws {
    for file in files { try file.commit() }
  }

  private mutating func add(_ bytes: [UInt8], at path: String) throws {
    let file = try AtomicFile(replacing: path)
    try file.write(bytes)
    files.append(file)
  }
}

/// The files of a problem.
private enum EdgeText {
  static func edges(of proof: AllocationProof) -> [UInt8] {
    var bytes = PlacementList.header
    for (row, id) in proof.rows.enumerated() {
      for edge in proof.starts[row]..<proof.starts[row + 1] {
        PlacementList.append(
          row: id, column: proof.columns[Int(proof.columnOfEdge[edge])],
          score: proof.scores[edge], to: &bytes)
      }
    }
    return bytes
  }

  static func capacities(of proof: AllocationProof) -> [UInt8] {
    var bytes = Array("column,capacity\n".utf8)
    for (id, capacity) in zip(proof.columns, proof.capacities) {
      PlacementList.append(column: id, capacity: capacity, to: &bytes)
    }
    return bytes
  }

  static func assignment(of proof: AllocationProof) -> [UInt8] {
    var bytes = PlacementList.header
    for (row, column) in proof.placement.enumerated() where column >= 0 {
      let edge = (proof.starts[row]..<proof.starts[row + 1]).first {
        proof.columnOfEdge[$0] == column
      }
      guard let edge else { continue }
      PlacementList.append(
        row: proof.rows[row], column: proof.columns[Int(column)], score: proof.scores[edge],
        to: &bytes)
    }
    return bytes
  }
}
