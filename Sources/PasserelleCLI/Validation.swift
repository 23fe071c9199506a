internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleOperations

/// All that a data set holds and all that is wrong with it.
struct Validation {
  private(set) var issues: [ImportIssue]
  private var tallies: [FileTally]
  private let counts: TaxonomyCounts
  private var groupColumns: [String] = []

  static func read(_ opened: OpenedData, isQuiet: Bool) -> Validation {
    let reading = opened.reading
    var validation = Validation(
      issues: reading.issues, tallies: reading.tallies, counts: reading.taxonomyCounts)
    guard !opened.data.isTaxonomyOnly else { return validation }
    switch opened.learners() {
    case .failure(let issue): validation.issues.append(issue)
    case .success(var stream):
      var progress = ProgressBar(isQuiet: isQuiet)
      while !stream.next(1024).isEmpty {
        progress.update(ReadingProgress(stream))
        validation.groupColumns = stream.groupColumns
      }
      progress.finish()
      validation.issues += stream.issues
      validation.tallies.append(stream.tally)
    }
    return validation
  }

  private init(issues: [ImportIssue], tallies: [FileTally], counts: TaxonomyCounts) {
    self.issues = issues
    self.tallies = tallies
    self.counts = counts
  }

  /// The tallies, what the taxonomy holds, and a last line that says whether all is well.
  func report(in words: SummaryWords) -> String {
    var lines = tallies.map(words.account)
    if !groupColumns.isEmpty {
      lines.append(words.keptForAudits(groupColumns))
    }
    if !counts.isEmpty { lines += words.lines(of: counts) }
    let errors = issues.count { $0.severity == .error }
    let rejected = tallies.reduce(0) { $0 + $1.rejected }
    lines.append(
      words.verdict(
        problems: errors, notices: issues.count - errors, rows: tallies.reduce(0) { $0 + $1.read },
        rejected: rejected))
    return lines.joined(separator: "\n") + "\n"
  }
}
