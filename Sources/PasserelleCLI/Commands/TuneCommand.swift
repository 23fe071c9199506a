internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleReports

/// What weights are tuned for where there are no judgements.
enum OutcomeGoal: String, ExpressibleByArgument, CaseIterable {
  /// How many needs become applicable.
  case needs
  /// How much closer the closest need comes.
  case fit
}

struct TuneCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Learns the weights of the criteria, with figures from learners it never saw.",
    discussion: """
      Examples:
        passerelle tune exports --judgements judged.txt --output weights.json
        passerelle tune exports --outcome fit --output weights.json
        passerelle match exports --weights weights.json

      Judgements are lines "learner 0 course level"; what is tuned for is then ndcg@10. --outcome
      needs no judgements: it tunes for how many needs become applicable after the first 3 courses
      (needs), or how much closer the closest one comes (fit).

      A fifth of the learners is held out, chosen by the seed, and measured on once, at the end; five
      folds of the others tell how much tuning gains on learners it did not see. The weights file
      remembers data, judgements and seed, and evaluate refuses to measure it on what it was tuned on.

      Exit codes: 0 done, 2 failed.
      """)

  @Argument(help: "The folder with learners, courses, sessions and needs.")
  var data: String

  @Option(help: ArgumentHelp("Judged courses of learners.", valueName: "file"))
  var judgements: String?

  @Option(help: "What to tune for without judgements: needs or fit.")
  var outcome: OutcomeGoal?

  @Option(help: ArgumentHelp("The fit from which a need is applicable.", valueName: "share"))
  var fit = 0.8

  @Option(help: ArgumentHelp("The hub's policy.", valueName: "file"))
  var policy: String?

  @Option(help: "Where random numbers start, and who is held out.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Random settings that every search starts from.", valueName: "n"))
  var starts = 1000

  @Option(
    help: ArgumentHelp(
      "Write plots and figures as a page, and beside it as CSV and JSON.", valueName: "file.html"))
  var report: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (judgements == nil) != (outcome == nil) else {
      throw ValidationError("Give --judgements or --outcome.")
    }
    guard shared.output != nil else {
      throw ValidationError("Give --output for the weights.")
    }
    try shared.refuseWorkbook()
    guard (0.001...1).contains(fit), (0...1_000_000).contains(starts) else {
      throw ValidationError("--fit is 0.001 to 1, --starts 0 to 1000000.")
    }
  }

  var files: CommandFiles {
    CommandFiles(
      read: [judgements, policy, shared.model], folders: [data],
      written: [shared.output, shared.linking.unlinked, shared.reading.issues]
        + (report.map(Evidence.reportPaths) ?? []))
  }

  func run() throws {
    let run = try TuneRun(self)
    let result = try run.perform()
    let page = try result.evidence.report(title: "passerelle tune", at: report)
    try ResultSink.write(result.file, to: shared.output, with: page)
    try Console.output(result.evidence.bytes(as: shared.format ?? .table))
  }
}
