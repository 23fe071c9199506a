internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange

struct MatchCommand: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Ranks courses for every learner of a data set, with reasons.",
    discussion: """
      Of each course the table shows what it closes of the gap between the learner and work, the work that
      it brings nearer, what it teaches of it and what is missing first. Courses that close nothing are not
      offered. Who meets a need already is told to apply first; for whom fewer than three courses are open,
      what would close most and which rules are in the way; and where nothing leads to the work that a
      learner wants, what there is for other work, apart.

      Examples:
        passerelle match                                  the invented demo, for reading
        passerelle match exports --language fr --top 3    three courses each, in French
        passerelle match exports --learner L0042          one person
        passerelle match exports --output ranking.csv     for a spreadsheet
        passerelle match exports --output ranking.csv --dialect excel-be
        passerelle match exports --output ranking.xlsx
        passerelle match exports --link                   skills as text, as "soudure à l'arc=3"
        passerelle match --link --unlinked texts.csv      which texts mean no skill, to be decided
        passerelle match exports --keep-going --issues problems.ndjson --format ndjson

      Weights are a JSON object of parts per million that sum to 1000000 and name all criteria:
      {"gap":500000,"focus":300000,"readiness":100000,"reach":50000,"soon":50000,"novelty":0,"demand":0};
      a policy is {"minimumReadiness":0.5,"showUnasked":false}.

      Exit codes: 0 done, 1 done and no course found for anybody, 2 failed.
      """)

  @Argument(help: "The folder with learners, courses, sessions and needs.")
  var data = "data/demo"

  @Option(help: ArgumentHelp("The most courses for each learner.", valueName: "n"))
  var top = 10

  @OptionGroup var ranking: RankingOptions

  @Option(help: ArgumentHelp("Only this learner; may be repeated.", valueName: "id"))
  var learner: [String] = []

  @Flag(help: "Show the parts of criteria that weigh nothing too.")
  var allParts = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError("--top is \(top): take 1 or more.") }
    try shared.checkWorkbook()
  }

  var language: SpokenLanguage { shared.reading.language }

  var files: CommandFiles {
    CommandFiles(
      read: [ranking.weights, ranking.policy, shared.model], folders: [data],
      written: [shared.output, shared.linking.unlinked, shared.reading.issues])
  }

  func run() async throws {
    let run = try MatchRun(self)
    let found = try await run.perform()
    if !found { throw ExitCode(1) }
  }
}
