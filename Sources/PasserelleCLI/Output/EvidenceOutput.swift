internal import PasserelleInterchange
internal import PasserelleReports

extension Evidence {
  /// The bytes in the format asked for.
  func bytes(as format: OutputFormat) -> [UInt8] {
    switch format {
    case .table: Array(table.utf8)
    case .ndjson: ndjson
    case .csv: csv
    case .xlsx: preconditionFailure("SharedOptions refuses workbooks of figures")
    }
  }

  /// A report's files: the page, and the tables of the same name beside it.
  static func reportPaths(_ page: String) -> [String] {
    let stem = page.lowercased().hasSuffix(".html") ? String(page.dropLast(5)) : page
    return [page, "\(stem).csv", "\(stem).json"]
  }

  /// The report whose page is at `path`, not yet in its place; no files where there is no path.
  ///
  /// - Throws: `AtomicFile.Failure` where one cannot be written.
  func report(title: String, at path: String?) throws -> FileSet {
    var files = FileSet()
    guard let path else { return files }
    let texts = [Array(page(title: title).utf8), csv, json]
    // The page last: who finds it finds its tables.
    for (path, text) in zip(Self.reportPaths(path), texts).reversed() {
      try files.add(text, at: path)
    }
    return files
  }
}
