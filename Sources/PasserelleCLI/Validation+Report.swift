internal import PasserelleInterchange
internal import PasserelleOperations

extension Validation {
  /// The tallies, what the taxonomy holds, and a last line that says whether all is well.
  func report(in words: SummaryWords) -> String {
    var lines = tallies.map(words.account)
    if !groupColumns.isEmpty {
      lines.append(words.keptForAudits(groupColumns))
    }
    if !taxonomy.isEmpty { lines += words.lines(of: taxonomy) }
    let errors = issues.count { $0.severity == .error }
    let rejected = tallies.reduce(0) { $0 + $1.rejected }
    lines.append(
      words.verdict(
        problems: errors, notices: issues.count - errors, rows: tallies.reduce(0) { $0 + $1.read },
        rejected: rejected))
    return lines.joined(separator: "\n") + "\n"
  }
}
