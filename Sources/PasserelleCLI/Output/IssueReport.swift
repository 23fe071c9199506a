internal import ArgumentParser
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleWire

/// Tells the issues: a line a kind on standard error, or each as NDJSON into a file; and which texts
/// mean no skill.
enum IssueReport {
  static func tell(
    _ issues: [ImportIssue], _ tallies: [FileTally], _ options: ReadingOptions,
    _ linking: LinkingOptions? = nil
  ) throws {
    try tell(issues, options)
    guard let linking, linking.rule == .lenient else { return }
    let texts = UnlinkedTexts(issues, tallies)
    if let path = linking.unlinked {
      let file = try AtomicFile(replacing: path)
      try file.write(texts.csv)
      try file.commit()
    }
    if !options.quiet { texts.lines(in: options.words).forEach(Console.error) }
  }

  private static func tell(_ issues: [ImportIssue], _ options: ReadingOptions) throws {
    guard let path = options.issues else {
      guard !issues.isEmpty else { return }
      Console.error(IssueGroups(issues).lines(options.words).joined(separator: "\n"))
      return
    }
    let file = try AtomicFile(replacing: path)
    var bytes: [UInt8] = []
    for issue in issues { IssueLine.append(issue, in: options.language, to: &bytes) }
    try file.write(bytes)
    try file.commit()
  }

  /// Tells the issues, and ends the command where they cost rows that are not wanted without them.
  static func stop(
    _ issues: [ImportIssue], _ tallies: [FileTally], _ options: ReadingOptions,
    _ linking: LinkingOptions? = nil, mustBeWhole: Bool = false
  ) throws {
    try tell(issues, tallies, options, linking)
    guard issues.hasErrors else { return }
    if !options.quiet {
      for tally in tallies where tally.kind != .taxonomy || tally.rejected > 0 {
        Console.error(options.words.account(of: tally))
      }
    }
    if Verdict(issues).permits(keepingGoing: options.keepGoing) { return }
    if !options.quiet && !mustBeWhole {
      Console.error("passerelle: \(issues.advice(in: options.words))")
    }
    throw ExitCode(2)
  }
}

extension [ImportIssue] {
  /// What to do where nothing is written because of them.
  func advice(in words: SummaryWords) -> String {
    words.nothingWritten(
      problems: count { $0.severity == .error }, leavesFilesUsable: Verdict(self) != .unusable)
  }
}
