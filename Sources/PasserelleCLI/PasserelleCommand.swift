internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleModel
internal import PasserelleOperations

/// The command line: each subcommand's `run` is thin and calls the libraries.
@main
struct PasserelleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "Matches jobseekers to the courses that bring them closest to work that exists.",
    discussion: """
      Examples:
        passerelle match                          rank courses for the demo's learners
        passerelle match exports --language nl    the same for a folder of exports, in Dutch
        passerelle allocate exports --format csv  plan who gets which seat
        passerelle import forem-offers offers.json --into exports
                                                  read another system's files
        passerelle validate exports               report every problem of a folder of exports
        passerelle evaluate --data exports        how rankings share attention and what they do
        passerelle doctor                         which BLAS and LAPACK are loaded, and how fast

      Exit codes: 0 done, 1 done with nothing found, 2 failed, 64 wrong usage.
      """,
    subcommands: [
      MatchCommand.self, AllocateCommand.self, SolveCommand.self, VerifyCommand.self,
      EvaluateCommand.self, TuneCommand.self, ValidateCommand.self, SynthesizeCommand.self,
      LearnCommand.self, CompleteCommand.self, LinkCommand.self, ImportCommand.self,
      DoctorCommand.self,
    ])

  /// Answers a mistyped command with the one that was probably meant.
  private static func refuseUnknownCommand() {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"),
      !names.contains(first)
    else { return }
    let near = nearest(to: first, among: names).map { ", did you mean \($0)?" } ?? ""
    Console.error("passerelle: no command \(first)\(near)\nSee 'passerelle --help'.")
    exit(withError: ExitCode.validationFailure)
  }

  private static func stop(_ failure: Failure, _ language: SpokenLanguage) -> Never {
    Console.error("passerelle: \(failure.message(in: language))")
    exit(withError: failure.isUsage ? ExitCode.validationFailure : ExitCode(2))
  }

  static func main() async {
    Interrupts.clearProgressBar()
    refuseUnknownCommand()
    var language = SpokenLanguage.english
    do {
      var command = try parseAsRoot()
      if let command = command as? any FileCommand {
        language = command.language
        try command.files.check()
      }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      stop(failure, language)
    } catch let refusal as ModelFile.Refusal {
      stop(Failure(refusal), language)
    } catch let refusal as StudyRefusal {
      stop(Failure(refusal), language)
    } catch let failure as AtomicFile.Failure {
      stop(Failure(failure), language)
    } catch let problem as WorkbookProblem {
      stop(Failure(problem), language)
    } catch let error where error is InvalidValue || error is InvalidCatalogue {
      Console.error("passerelle: \(error)")
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }
}
