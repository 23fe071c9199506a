internal import PasserelleBase
public import PasserelleModel
internal import Foundation

/// The columns `group:*` of a data set's learners, for audits alone.
public struct GroupTable: Sendable, Equatable {
  /// The columns, ascending.
  public let columns: [String]
  /// For each column the value of each learner who has one.
  public let values: [String: [LearnerID: String]]

  /// Collects rows of cells by column.
  init(_ rows: [[String: String]]) {
    var values: [String: [LearnerID: String]] = [:]
    for row in rows {
      guard let id = row["id"] else { continue }
      for (column, value) in row where column.hasPrefix("group:") && !value.isEmpty {
        values[column, default: [:]][LearnerID(id)] = value
      }
    }
    columns = values.keys.sorted()
    self.values = values
  }
}

extension DataSet {
  /// Reads the group columns; rows that cannot be read are the learner stream's to tell.
  ///
  /// - Complexity: O(bytes).
  public func readGroups() -> GroupTable {
    guard let table = LearnerTable(self) else { return GroupTable([]) }
    return GroupTable(table.rows.map(table.cells))
  }

  /// Makes a data set in an empty folder that differs from this one in the values of its group columns
  /// alone, which are dealt out anew, each column by itself.
  ///
  /// - Returns: how many values of each column have changed.
  /// - Throws: `AtomicFile.Failure`, or the file manager's error where a link cannot be made.
  public func copyPermutingGroups(to folder: String, seed: UInt64) throws -> [String: Int] {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where !["learners.csv", "learners.ndjson"].contains(name) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(name)",
        withDestinationPath: URL(filePath: "\(path)/\(name)").standardizedFileURL.path())
    }
    guard var table = LearnerTable(self) else { return [:] }
    let changed = table.permuteGroups(seed: seed)
    let file = try AtomicFile(replacing: "\(folder)/\(table.fileName)")
    try file.write(table.bytes)
    try file.commit()
    return changed
  }
}

/// The learners' file as cells, without a meaning.
private struct LearnerTable {
  let fileName: String
  private let header: [String]
  private(set) var rows: [[String]] = []
  /// Rows of NDJSON, whose cells that hold no text stay in the object.
  private var objects: [[String: Any]] = []

  init?(_ data: DataSet) {
    guard let file = data.files(of: .learners).first else { return nil }
    if file.isNDJSON {
      fileName = "learners.ndjson"
      guard let text = try? String(contentsOfFile: file.path, encoding: .utf8) else { return nil }
      objects = text.split(whereSeparator: \.isNewline).compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
      }
      let groups = Set(objects.flatMap(\.keys)).filter { $0.hasPrefix("group:") }.sorted()
      header = ["id"] + groups
      rows = objects.map { object in header.map { object[$0] as? String ?? "" } }
    } else {
      fileName = "learners.csv"
      guard var csv = try? CSVFile(path: file.path, named: file.name) else { return nil }
      header = csv.header
      reading: while true {
        switch csv.next() {
        case .row: rows.append(csv.header.indices.map(csv.text))
        case .damaged: continue
        case .end, .failed: break reading
        }
      }
    }
  }

  func cells(_ row: [String]) -> [String: String] {
    Dictionary(zip(header, row.map(\.trimmed))) { first, _ in first }
  }

  mutating func permuteGroups(seed: UInt64) -> [String: Int] {
    var random = SplitMix64(seed: seed)
    var changed: [String: Int] = [:]
    for (column, name) in header.enumerated() where name.hasPrefix("group:") {
      let before = rows.map { $0[column] }
      let after = before.shuffled(using: &random)
      for row in rows.indices { rows[row][column] = after[row] }
      changed[name] = zip(before, after).count { $0 != $1 }
    }
    return changed
  }

  var bytes: [UInt8] {
    guard objects.isEmpty else { return objectLines }
    return ([header] + rows).reduce(into: []) { bytes, row in
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVText.appendQuoted(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private var objectLines: [UInt8] {
    zip(objects, rows).reduce(into: []) { bytes, pair in
      var object = pair.0
      for (name, value) in zip(header, pair.1).dropFirst() where object[name] is String {
        object[name] = value
      }
      let data = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      bytes += data ?? Data()
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
