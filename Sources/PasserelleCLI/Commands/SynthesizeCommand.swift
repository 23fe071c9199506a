internal import ArgumentParser
internal import PasserelleModel
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleSynthesis

struct SynthesizeCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    abstract: "Invents a data set of any size over a real taxonomy.",
    discussion: """
      Profiles are shaped by occupations and their neighbours, popularity is skewed, homes are in
      Wallonia. All of it is invented; the same seed and day give the same bytes.

      Example:
        passerelle synthesize big --learners 50000 --courses 5000 --needs 40000 \\
          --taxonomy esco-v1.1.1 --seed 1
        passerelle match big --format ndjson --output ranking.ndjson

      Exit codes: 0 done, 2 failed.
      """)

  @Argument(help: "The folder to write; made where it does not exist.")
  var out: String

  @Option(help: "How many learners.")
  var learners = 1000

  @Option(help: "How many courses.")
  var courses = 200

  @Option(help: "How many needs.")
  var needs = 500

  @Option(
    help: ArgumentHelp("A folder with a taxonomy, such as an ESCO download.", valueName: "dir"))
  var taxonomy: String

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The day around which sessions and needs lie.", valueName: "date"))
  var asOf: Day = .today

  @Flag(name: .shortAndLong, help: "No summary and no progress bar.")
  var quiet = false

  func validate() throws {
    guard min(learners, courses, needs) >= 0 else {
      throw ValidationError("--learners, --courses and --needs are 0 or more.")
    }
  }

  var files: CommandFiles {
    CommandFiles(folders: [taxonomy], written: SyntheticDataSet.paths(in: out))
  }

  func run() throws {
    try SyntheticDataSet.refuseDataSet(at: out)
    let opened = try OpenedData.open(taxonomy, mayBeTaxonomyOnly: true)
    let size = try Population.Size(learners: learners, courses: courses, needs: needs)
    guard
      let population = Population(
        over: opened.catalogue.taxonomy, size: size, asOf: asOf, seed: seed)
    else {
      throw Failure(
        "\(taxonomy): holds no occupation with three essential skills — give an ESCO download")
    }
    try SyntheticDataSet(population, isQuiet: quiet).write(to: out, taxonomy: taxonomy)
  }
}
