internal import ArgumentParser
internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleOperations

struct ValidateCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Reads all of a data set, reports every problem and counts what it holds.",
    discussion: """
      DATA is a folder with learners, courses, sessions and needs, or an unpacked ESCO download.

      Examples:
        passerelle validate exports
        passerelle validate exports --issues problems.ndjson
        passerelle validate exports --link                 accept "arc welding=3" for its id
        passerelle validate --link --unlinked texts.csv    which texts mean no skill, to be decided
        passerelle validate esco-v1.1.1

      Exit codes: 0 nothing is lost, 2 rows or files are rejected.
      """)

  @Argument(help: "The folder to read.")
  var data = "data/demo"

  @OptionGroup var linking: LinkingOptions

  @OptionGroup var options: ReadingOptions

  var language: SpokenLanguage { options.language }

  var files: CommandFiles {
    CommandFiles(folders: [data], written: [linking.unlinked, options.issues])
  }

  func run() throws {
    let opened = try OpenedData.open(data, linking, options.tables, mayBeTaxonomyOnly: true)
    var bar = ProgressBar(isQuiet: options.quiet)
    let validation = try opened.validate { bar.update($0) }
    bar.finish()
    try IssueReport.tell(validation.issues, validation.tallies, options, linking)
    try Console.output(validation.report(in: options.words))
    guard validation.verdict.permits(keepingGoing: options.keepGoing) else { throw ExitCode(2) }
  }
}
