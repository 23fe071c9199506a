public import ArgumentParser
internal import PasserelleBase
public import PasserelleEvaluation
internal import PasserelleInterchange
internal import PasserelleReports

struct EvaluateCommand: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract:
      "Measures rankings: against judgements, or by what they do for a data set's learners.",
    discussion: """
      Examples:
        passerelle evaluate --run ours.trec --qrels judged.txt
        passerelle evaluate --run ours.trec --qrels judged.txt --baseline theirs.trec
        passerelle evaluate --run ours.trec --qrels judged.txt --metric ndcg@5 --per-query
        passerelle evaluate --data exports --outcome --weights tuned.json --held-out
        passerelle evaluate --data exports --outcome --report study.html
        passerelle evaluate --data exports --judgements graded.txt
        passerelle evaluate --audit exports

      Lines of a run are "query Q0 document rank score tag", of judgements "query 0 document level".
      Definitions are those of trec_eval: ranked by score, ties by document id descending; means over
      the queries that both files have, or with --complete over all that are judged. Metrics are map,
      ndcg, ndcg@k, rr, P@k, recall@k, Rprec and success@k. Intervals are 95 % of 1000 bootstrap
      resamples; differences have the p of a paired randomisation test, and Holm's correction for how
      many were compared.

      --data ranks the courses of a data set by the default weights, each criterion alone,
      readiness × novelty and the weights given, and shows how they share attention among courses and
      operators, how groups of group:* columns fare, and with --outcome how many needs become
      applicable (a fit of --fit or more) after the first 1, 2 and 3 courses, beside the proven optimum.
      --judgements with it are lines "learner 0 course grade", 0 (should not be offered) to 3 (one of the
      best next steps): of the courses that each method and version 1's weights show the judged learners
      first, how many are good (2 or 3) and how many refused (0), nDCG, and how many of the good ones are
      found. Courses that nobody judged are counted, left out of good and refused, and worth nothing in
      nDCG and among the good ones found.
      --audit proves that results do not depend on group:* columns. Weights that were tuned on what
      they are measured on are refused, unless --held-out keeps to what tuning never saw.

      Exit codes: 0 done, 1 done and no query is in both files, 2 failed.
      """)

  @Option(help: ArgumentHelp("The run to evaluate.", valueName: "file"))
  var run: String?

  @Option(help: ArgumentHelp("The judgements.", valueName: "file"))
  var qrels: String?

  @Option(help: ArgumentHelp("A run to compare with; may be repeated.", valueName: "file"))
  var baseline: [String] = []

  @Option(help: ArgumentHelp("Only this metric; may be repeated.", valueName: "name"))
  var metric: [RankingMetric] = []

  @Flag(name: .shortAndLong, help: "Average over all judged queries.")
  var complete = false

  @Flag(help: "Show each query of the run too.")
  var perQuery = false

  @Option(help: ArgumentHelp("A data set whose rankings to measure.", valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("Graded courses of the learners of --data.", valueName: "file"))
  var judgements: String?

  @Option(help: ArgumentHelp("A data set to prove blind to groups.", valueName: "folder"))
  var audit: String?

  @Option(
    help: ArgumentHelp(
      "Weights to measure, or that ranked --run; may be repeated.", valueName: "file")
  )
  var weights: [String] = []

  @Option(help: ArgumentHelp("The hub's policy.", valueName: "file"))
  var policy: String?

  @Flag(help: "Keep to what tuning of --weights never saw.")
  var heldOut = false

  @Flag(help: "Count the needs that become applicable.")
  var outcome = false

  @Option(help: ArgumentHelp("The fit from which a need is applicable.", valueName: "share"))
  var fit = 0.8

  @Option(
    help: ArgumentHelp(
      "How many courses of each list are seen; 10, with --judgements 5.", valueName: "n"))
  var top: Int?

  @Option(help: ArgumentHelp("The smallest group that is reported.", valueName: "n"))
  var smallest = 20

  @Option(help: "Where random numbers start.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Write plots and figures as a page, and beside it as CSV and JSON.", valueName: "file.html"))
  var report: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let isOfRun = run != nil || qrels != nil
    guard [isOfRun, data != nil, audit != nil].count(where: \.self) == 1,
      (run == nil) == (qrels == nil)
    else { throw ValidationError("Give --run and --qrels, or --data, or --audit.") }
    try refuseWhatDoesNotApply(isOfRun: isOfRun)
    try shared.refuseWorkbook()
    guard (0.001...1).contains(fit) else {
      throw ValidationError("--fit is \(fit): take 0.001 to 1.")
    }
    guard top ?? 1 >= 1, smallest >= 2 else {
      throw ValidationError("--top is 1 or more, --smallest 2 or more.")
    }
  }

  private func refuseWhatDoesNotApply(isOfRun: Bool) throws {
    let ofRun = [
      ("--baseline", !baseline.isEmpty), ("--metric", !metric.isEmpty), ("--complete", complete),
      ("--per-query", perQuery),
    ]
    let ofDataSet = [
      ("--policy", policy != nil), ("--model", shared.model != nil),
      ("--link", shared.linking.link),
    ]
    let others = isOfRun ? ofDataSet : ofRun
    if let option = others.first(where: \.1) {
      throw ValidationError("\(option.0) is not for \(isOfRun ? "--run" : "a data set").")
    }
    guard !outcome || data != nil else { throw ValidationError("--outcome needs --data.") }
    guard judgements == nil || (data != nil && !outcome) else {
      throw ValidationError("--judgements needs --data, without --outcome.")
    }
    guard audit == nil || weights.isEmpty else {
      throw ValidationError("--weights is not for --audit.")
    }
    guard !heldOut || !weights.isEmpty else {
      throw ValidationError("--held-out needs --weights.")
    }
  }

  var files: CommandFiles {
    CommandFiles(
      read: [run, qrels, judgements, policy, shared.model] + baseline + weights,
      folders: [data, audit],
      written: [shared.output, shared.linking.unlinked, shared.reading.issues]
        + (report.map(Evidence.reportPaths) ?? []))
  }

  func run() async throws {
    let evidence = try EvaluationRun(self).evidence()
    let page = try evidence.report(title: "passerelle evaluate", at: report)
    try ResultSink.write(evidence.bytes(as: shared.resultFormat), to: shared.output, with: page)
    if evidence.isEmpty { throw ExitCode(1) }
  }
}

extension RankingMetric: ExpressibleByArgument {
  /// Reads a name such as `ndcg@10`.
  public init?(argument: String) { self.init(argument) }
}
