internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleSkillSpace

struct CompleteCommand: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: "Says which skills a profile probably also has, or needs next.",
    discussion: """
      Profiles are lines of an id, a tab and a skill; the run is in TREC's format, a line a skill:
      profile, Q0, skill, rank, score, passerelle.

      Example:
        passerelle learn --taxonomy esco-v1.1.1 --output M
        passerelle complete --model M --profiles P.tsv --top 20 --run R.trec

      Exit codes: 0 done, 1 done with nothing found, 2 failed.
      """)

  @Option(help: ArgumentHelp("A model that 'passerelle learn' wrote.", valueName: "file"))
  var model: String

  @Option(help: ArgumentHelp("The profiles.", valueName: "file"))
  var profiles: String

  @Option(help: ArgumentHelp("The most skills for each profile.", valueName: "n"))
  var top = 20

  @Option(name: .customLong("run"), help: ArgumentHelp("The run to write.", valueName: "file"))
  var output: String

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError("--top is \(top): take 1 or more.") }
  }

  var files: CommandFiles {
    CommandFiles(read: [model, profiles], written: [output, reading.issues])
  }

  func run() async throws {
    let found = try await CompletionRun(self).perform()
    if !found { throw ExitCode(1) }
  }
}
