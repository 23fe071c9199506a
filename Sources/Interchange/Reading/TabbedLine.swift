extension RecordScanner {
  /// The cells between the tabs of the line found last, without spaces at their ends.
  var tabbedCells: [String] {
    (text(of: cells[0]) ?? "")
      .split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}

extension ImportProblem {
  /// What keeps an id from standing in a run, whose columns spaces divide; `nil` for nothing.
  static func ofRunID(_ id: String) -> ImportProblem? {
    if id.isEmpty { return .blank }
    return id.contains(where: \.isWhitespace) ? .spaceInID(found: "\"\(id.shown)\"") : nil
  }
}
