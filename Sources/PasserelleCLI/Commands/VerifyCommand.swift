internal import ArgumentParser

struct VerifyCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks from the files alone that a placement is possible and that none is better.",
    discussion: """
      Accepts when each row placed has an edge to its column with the score stated, no column has more
      rows than room, no price or surplus is below 0, price and surplus together cover the score of
      every edge, and Σ price·capacity + Σ surplus is the total plus the gap stated: then no placement
      is worth more than that.

      Where the capacities state a group and a minimum for each column, columns of a group must have no
      row or together the minimum, edges need not be covered, and the bound is Σ surplus plus what each
      group adds: Σ price·capacity and, of at least the minimum of its rows, score − price − surplus.

      Example:
        passerelle verify --edges E.csv --capacities C.csv --assignment X.csv --certificate C.json

      Exit codes: 0 accepted, 2 refused, with the reason.
      """)

  @OptionGroup var problem: ProblemOptions

  @Option(help: ArgumentHelp("The placement: row, column, score.", valueName: "file"))
  var assignment: String

  @Option(help: ArgumentHelp("The proof.", valueName: "file"))
  var certificate: String

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard !reading.keepGoing else {
      throw ValidationError("--keep-going: a proof is about all rows, so none may be left out.")
    }
  }

  var files: CommandFiles {
    CommandFiles(
      read: [problem.edges, problem.capacities, assignment, certificate], written: [reading.issues])
  }

  func run() throws {
    let problem = try ProblemFiles.read(problem, reading, mustBeWhole: true)
    let verdict = try Verification(problem).verdict(
      assignment: assignment, certificate: certificate, reading)
    try Console.output(verdict)
  }
}
