public import ArgumentParser
internal import PasserelleModel
public import Passerelle

struct AllocateCommand: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Plans who gets which seat, with a reason for everybody and a proof.",
    discussion: """
      Each learner gets at most one session, of the best courses that match would rank. welfare is the
      plan of the greatest sum of gains; stable the one in which nobody is without a seat that somebody
      of lower gain has. Where values leave it open who gets a seat, one lot a person decides. Seats kept
      for a status (sessions' reserves) are open to others when nobody of it claims them, unless the
      policy is {"reserves":"hard"}. Sessions that cannot reach their minimumSeats are closed and their
      learners placed again.

      Decisions are CSV: learner, session, kind (pin or ban), reason, author. No plan undoes them;
      where they cannot all be kept, the smallest set that conflicts is named.

      Examples:
        passerelle allocate exports --output plan.csv
        passerelle allocate exports --output plan.xlsx
        passerelle allocate exports --output plan.csv --dialect excel-be
        passerelle allocate exports --objective stable --pins pins.csv
        passerelle allocate exports --previous plan.csv --move-price 0.05
        passerelle allocate exports --certificate proof.json --problem proof
        passerelle verify --edges proof/edges.csv --capacities proof/capacities.csv \\
          --assignment proof/assignment.csv --certificate proof.json

      Exit codes: 0 done, 1 done and nobody placed, or decisions conflict, 2 failed.
      """)

  @Argument(help: "The folder with learners, courses, sessions and needs.")
  var data = "data/demo"

  @Option(help: "What makes a plan good: welfare or stable.")
  var objective = AllocationRequest.Objective.welfare

  @Option(help: ArgumentHelp("The most courses on each learner's list.", valueName: "n"))
  var candidates = 50

  @Option(help: ArgumentHelp("Decisions of counsellors.", valueName: "file"))
  var pins: String?

  @Option(
    help: ArgumentHelp(
      "The plan of before, whose seats are kept where possible.", valueName: "file"))
  var previous: String?

  @Option(
    help: ArgumentHelp("What moving a learner must gain, from 0 to 1.", valueName: "gain"))
  var movePrice: Double?

  @Option(
    help: ArgumentHelp(
      "What lots are drawn from where values are equal; by default the as-of date.",
      valueName: "text"))
  var lottery: String?

  @Option(help: ArgumentHelp("Write the proof, of welfare, to a file.", valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp(
      "Write the bare problem that the proof is about to a folder.", valueName: "folder"))
  var problem: String?

  @OptionGroup var ranking: RankingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard candidates >= 1 else {
      throw ValidationError("--candidates is \(candidates): take 1 or more.")
    }
    if let movePrice, !(0...1).contains(movePrice) {
      throw ValidationError("--move-price is \(movePrice): take 0 to 1.")
    }
    if movePrice != nil && previous == nil {
      throw ValidationError("--move-price needs --previous.")
    }
    if objective == .stable, certificate != nil || problem != nil || movePrice != nil {
      throw ValidationError(
        "--certificate, --problem and --move-price are for the objective welfare.")
    }
    try shared.checkWorkbook()
  }

  var language: SpokenLanguage { shared.reading.language }

  var files: CommandFiles {
    CommandFiles(
      read: [pins, previous, ranking.weights, ranking.policy, shared.model], folders: [data],
      written: [shared.output, shared.linking.unlinked, shared.reading.issues, certificate]
        + (problem.map(ProofFiles.paths) ?? []))
  }

  func run() async throws {
    guard try await AllocateRun(self).perform() else { throw ExitCode(1) }
  }
}

extension AllocationRequest.Objective: ExpressibleByArgument {}
