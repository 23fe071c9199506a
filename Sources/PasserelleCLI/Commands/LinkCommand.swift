internal import ArgumentParser

struct LinkCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Links free text in any language to labels.",
    discussion: """
      Queries are lines of an id, a tab and a text. Labels are the same, with a tab and the concept
      that a label names where there is one: the labels of a concept are then ranked together, by
      the most like of them, the preferred one, which is that with the least id, and how much of
      the text they hold together. The run is in TREC's format, a line a label: query, Q0,
      label, rank, score from 0 to 1, passerelle; labels with nothing in common are left out.

      Example:
        passerelle link --corpus labels.tsv --queries titles.tsv --top 100 --run R.trec

      Exit codes: 0 done, 1 done with nothing found, 2 failed.
      """)

  @Option(help: ArgumentHelp("The labels.", valueName: "file"))
  var corpus: String

  @Option(help: ArgumentHelp("The texts to link.", valueName: "file"))
  var queries: String

  @Option(help: ArgumentHelp("The most labels for each text.", valueName: "n"))
  var top = 100

  @Option(name: .customLong("run"), help: ArgumentHelp("The run to write.", valueName: "file"))
  var output: String

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError("--top is \(top): take 1 or more.") }
  }

  var files: CommandFiles {
    CommandFiles(read: [corpus, queries], written: [output, reading.issues])
  }

  func run() throws {
    if try !LinkRun(self).perform() { throw ExitCode(1) }
  }
}
