internal import PasserelleBase
internal import Foundation

extension DataSet {
  /// Makes a data set in an empty folder that differs from this one in the values of its group columns
  /// alone, which are dealt out anew among the rows, each column by itself.
  ///
  /// The learners are written as NDJSON, field by field as their reader finds them; rows that cannot be
  /// read are left out.
  ///
  /// - Returns: how many values of each column have changed.
  /// - Throws: `AtomicFile.Failure`, or the file manager's error where a link cannot be made.
  /// - Complexity: O(bytes) in time and memory.
  package func copyPermutingGroups(to folder: String, seed: UInt64) throws -> [String: Int] {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where !["learners.csv", "learners.ndjson"].contains(name) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(name)",
        withDestinationPath: URL(filePath: "\(path)/\(name)").standardizedFileURL.path())
    }
    guard let source = files(of: .learners).first else { return [:] }
    let schema = Schema(.learners, LearnerColumn.self)
    var records = try source.records(schema)
    let changed = records.permuteGroups(seed: seed)
    let file = try AtomicFile(replacing: "\(folder)/learners.ndjson")
    try file.write(
      records.reduce(into: []) { $1.appendObject(schema.columns, to: &$0) })
    try file.commit()
    return changed
  }
}

extension InputFile {
  /// All records that can be read.
  fileprivate func records(_ schema: Schema) throws(ImportIssue) -> [Record] {
    var file = try RecordFile(self, schema, blockSize: 1 << 20)
    var records: [Record] = []
    while true {
      switch file.next() {
      case .record(let record): records.append(record)
      case .damaged: continue
      case .end, .failed: return records
      }
    }
  }
}

extension [Record] {
  /// Deals out the values of each group column anew; how many rows have another than before.
  fileprivate mutating func permuteGroups(seed: UInt64) -> [String: Int] {
    var random = SplitMix64(seed: seed)
    var changed: [String: Int] = [:]
    for column in Set(flatMap { $0.groups.map(\.column) }).sorted() {
      let before = map { record in record.groups.first { $0.column == column }?.value }
      let after = before.shuffled(using: &random)
      for index in indices {
        self[index].groups.removeAll { $0.column == column }
        if let value = after[index] { self[index].groups.append((column, value)) }
      }
      changed[column] = zip(before, after).count { $0 != $1 }
    }
    return changed
  }
}
