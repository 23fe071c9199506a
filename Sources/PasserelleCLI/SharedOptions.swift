public import ArgumentParser
public import PasserelleModel
internal import Foundation
internal import Passerelle
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleSkillSpace

/// Options that every command over a data set takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day on which needs and sessions must stand, as 2026-12-31.", valueName: "date"))
  var asOf: Day = .today

  @OptionGroup var workers: WorkerOptions

  @Option(
    help: """
      How results are written: table, ndjson or csv; match and allocate have xlsx too. By default as \
      the name of --output ends (.txt, .ndjson, .csv, .xlsx), else table.
      """)
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp("Write results to a file, complete or not at all.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What skill stands in for what; by default skillspace.model in DATA.", valueName: "file"))
  var model: String?

  @OptionGroup var linking: LinkingOptions

  @OptionGroup var reading: ReadingOptions

  var threads: Int { workers.threads }

  /// How results are written.
  var resultFormat: OutputFormat {
    format ?? output.flatMap { OutputFormat(endingOf: $0) } ?? .table
  }

  /// What scores depend on, with a policy from a file and the standard weights.
  func settings(policy: String?) throws -> EngineSettings {
    var settings = EngineSettings(asOf: asOf)
    settings.policy = try PolicyFile.read(policy)
    settings.model = model.map { InputFile(path: $0) }
    return settings
  }
}

/// How many work at a time.
struct WorkerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Workers; results do not depend on it.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads): take 1 to 1024.")
    }
  }
}

/// What a ranking weighs and requires.
struct RankingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Weights of the criteria.", valueName: "file"))
  var weights: String?

  @Option(help: ArgumentHelp("The hub's policy.", valueName: "file"))
  var policy: String?

  /// What scores depend on, by these options and those that every command takes.
  func settings(_ shared: SharedOptions) throws -> EngineSettings {
    let weights = try weights.map(WeightsFile.read)
    var settings = try shared.settings(policy: policy)
    if let weights { settings.weights = weights }
    return settings
  }
}

/// How the skills of a data set's records may be written.
struct LinkingOptions: ParsableArguments {
  @Flag(
    help: """
      Accept text in the place of a skill's id, as "arc welding=3", by the labels of the taxonomy in \
      any language, and of occupations and completed courses by their names. What a text is taken for \
      is told with its confidence; a row is used without a text of less than 0.\(SkillLinker.threshold). \
      DATA/synonyms.csv (text, skill, by) decides texts once.
      """)
  var link = false

  @Flag(help: "With --link: text that means no skill for sure is a problem of its row.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "With --link: write the texts that mean no skill to a file as CSV, with the nearest skills; without the wrong rows it is a synonyms.csv.",
      valueName: "file"))
  var unlinked: String?

  func validate() throws {
    guard link || (!strict && unlinked == nil) else {
      throw ValidationError("\(strict ? "--strict" : "--unlinked") needs --link.")
    }
    guard !strict || unlinked == nil else {
      throw ValidationError("--unlinked lists what --strict refuses: give one of them.")
    }
  }

  /// What becomes of text in the place of skills.
  var rule: OpenedData.Linking { link ? (strict ? .strict : .lenient) : .off }
}

/// Options of every command that reads files.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Use the good rows when others have problems.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp("Write problems to a file as NDJSON, not to stderr.", valueName: "file"))
  var issues: String?

  @Flag(name: .shortAndLong, help: "No summary and no progress bar.")
  var quiet = false

  @Option(
    help: """
      The language of problems, and in match, validate and allocate of every word: fr, nl or en.
      """)
  var language = SpokenLanguage.english

  @Option(
    help: ArgumentHelp(
      """
      How CSV of results is written: rfc (the default), excel or excel-be (semicolons, decimal \
      commas, 31/12/2026). Tables that are read tell their own; where their days do not, as 03/04/2027, \
      day-first or excel-be does. Repeat it, or write excel,day-first.
      """, valueName: "words"))
  var dialect: [DialectWords] = []

  /// How tables are written, and read where they do not tell.
  var tables: TableDialect { TableDialect(dialect.flatMap(\.words)) ?? TableDialect() }

  /// A table to be read.
  func file(_ path: String) -> InputFile {
    var file = InputFile(path: path)
    file.dialect = tables
    return file
  }

  /// How CSV of results is written.
  var style: TableDialect.Style { tables.style ?? .rfc }

  func validate() throws {
    guard TableDialect(dialect.flatMap(\.words)) != nil else {
      throw ValidationError("--dialect names two of rfc, excel and excel-be: take one.")
    }
  }

  /// The words of summaries.
  var words: SummaryWords { SummaryWords(language: language) }
}

extension SpokenLanguage: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// Reads an ISO 8601 day.
  public init?(argument: String) { self.init(iso8601: argument) }

  /// What help says of a day that is not given.
  public var defaultValueDescription: String { "today" }

  /// The day by the machine's clock and time zone.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? "1970-01-01"
  }
}
