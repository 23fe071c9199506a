internal import ArgumentParser
internal import PasserelleInterchange

struct SolveCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Places rows in columns with capacities, for the greatest total score, with a proof.",
    discussion: """
      Edges are CSV with the columns row, column, score (whole numbers); capacities with column,
      capacity. Each row takes at most one column; a pair that is worth 0 or less is never chosen.
      The output lists the rows placed: row, column, score. The certificate holds a price for each
      column, which is what one more seat there would add to the total, and a surplus for each row:
      integers with which anybody can check that no placement is worth more.

      Examples:
        passerelle solve --edges E.csv --capacities C.csv --output X.csv --certificate C.json
        passerelle verify --edges E.csv --capacities C.csv --assignment X.csv --certificate C.json

      Exit codes: 0 done, 1 done and no row placed, 2 failed.
      """)

  @OptionGroup var problem: ProblemOptions

  @Option(
    help: ArgumentHelp("Write the placement to a file, complete or not at all.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Write the proof to a file.", valueName: "file"))
  var certificate: String?

  @OptionGroup var reading: ReadingOptions

  var files: CommandFiles {
    CommandFiles(
      read: [problem.edges, problem.capacities], written: [output, certificate, reading.issues])
  }

  func run() throws {
    let path = problem.capacities
    let problem = try ProblemFiles.read(problem, reading)
    if let group = problem.list.groups.first(where: { $0.minimum > 0 }) {
      throw Failure(
        "\(path): group \(group.id) has a minimum of \(group.minimum) — solve places rows without"
          + " minimums; leave the columns group and minimum out, or plan with allocate")
    }
    guard try Solving(problem, reading).write(to: output, certificate: certificate) else {
      throw ExitCode(1)
    }
  }
}

/// The two files that state an assignment problem.
struct ProblemOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What pairs are worth: row, column, score.", valueName: "file"))
  var edges: String

  @Option(
    help: ArgumentHelp(
      "What columns have room for: column, capacity; for verify also group, minimum.",
      valueName: "file"))
  var capacities: String
}
