internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleSkillSpace

struct LearnCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learns from a taxonomy which skills go together and which stand in for which.",
    discussion: """
      The model is one file, for 'passerelle complete' and, as skillspace.model in a data set or by
      --model, for 'passerelle match'. --holdout first measures on occupations set aside, and notes
      the figures in the model.

      Examples:
        passerelle learn --taxonomy esco-v1.1.1 --output exports/skillspace.model
        passerelle learn --taxonomy esco-v1.1.1 --output M --holdout 600 --seed 7

      Exit codes: 0 done, 2 failed.
      """)

  @Option(
    help: ArgumentHelp("A folder with a taxonomy, such as an ESCO download.", valueName: "dir"))
  var taxonomy: String

  @Option(help: ArgumentHelp("The model file to write.", valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp("How many occupations to set aside for measuring.", valueName: "n"))
  var holdout = 0

  @Option(help: "The seed that chooses the occupations set aside.")
  var seed: UInt64 = 1

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard holdout >= 0 else { throw ValidationError("--holdout is \(holdout): take 0 or more.") }
  }

  var files: CommandFiles {
    CommandFiles(folders: [taxonomy], written: [reading.issues], model: output)
  }

  func run() throws { try LearnRun(self).perform() }
}
