public import ArgumentParser
public import Evaluation
internal import Interchange

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract:
      "Measures rankings: against judgements, or by what they do for a data set's learners.",
    discussion: """
      Examples:
        passerelle evaluate --run ours.trec --qrels judged.txt
        passerelle evaluate --run ours.trec --qrels judged.txt --baseline theirs.trec
        passerelle evaluate --run ours.trec --qrels judged.txt --metric ndcg@5 --per-query

      Lines of a run are "query Q0 document rank score tag", of judgements "query 0 document level".
      Definitions are those of trec_eval: ranked by score, ties by document id descending; means over
      the queries that both files have, or with --complete over all that are judged. Metrics are map,
      ndcg, ndcg@k, rr, P@k, recall@k, Rprec and success@k. Intervals are 95 % of 1000 bootstrap
      resamples; differences have the p of a paired randomisation test, and Holm's correction for how
      many were compared.

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

  @Option(help: "Where random numbers start.")
  var seed: UInt64 = 1

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard run != nil, qrels != nil else {
      throw ValidationError("Give --run and --qrels.")
    }
    if let output = shared.output, ([run, qrels] + baseline).contains(output) {
      throw ValidationError("--output \(output) is one of the files to read.")
    }
  }

  func run() async throws {
    guard let run, let qrels else { return }
    let figures = try RunEvaluation(self).figures(run: run, judgements: qrels)
    try ResultSink.write(FigureFormat.bytes(figures, as: shared.format), to: shared.output)
    if figures.isEmpty { throw ExitCode(1) }
  }
}

extension RankingMetric: ExpressibleByArgument {
  /// Reads a name such as `ndcg@10`.
  public init?(argument: String) { self.init(argument) }
}
