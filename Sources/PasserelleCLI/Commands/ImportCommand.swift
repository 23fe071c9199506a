public import ArgumentParser
public import PasserelleInterchange
internal import PasserelleModel

struct ImportCommand: ParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Brings the files of other systems into a data set.",
    discussion: """
      FORMAT is what the files are:
        forem-offers          Le Forem's open offers, JSON or CSV
        francetravail-offers  France Travail's offers, JSON
        schemaorg             courses or job postings, JSON-LD alone or in a page
        elm                   qualifications of the European Learning Model 3, JSON-LD
        lheo                  training offers, Lhéo 2.2 XML
        europass              CVs, Europass XML v3; the files have no ids, so give them
        pes-learners          tables of people of an employment service, CSV or workbook

      DATA is made where it is not there; its folder taxonomy/ says which skills and occupations there
      are, in which languages. Codes of other classifications and places need a table each, of the
      columns scheme,code,label,occupation and country,postalCode,municipality,latitude,longitude.
      Skills that a source lacks are taken from the occupation, and the column origin says so. What is
      concluded is told, a line a kind. Names, birth dates, addresses, telephone numbers and the like
      are never read.

      Examples:
        passerelle import forem-offers offers.json --into hub --occupations codes.csv --places be.csv
        passerelle import pes-learners jobseekers.xlsx --into hub --occupations codes.csv
        passerelle import europass cv1.xml cv2.xml --into hub --id E1 --id E2
        passerelle import lheo catalogue.xml --into hub --seats 12 --keep-going

      Exit codes: 0 done, 1 done with nothing found, 2 failed.
      """)

  @Argument(help: "What the files are.")
  var format: ImportFormat

  @Argument(help: ArgumentHelp("The files, read in their order.", valueName: "file"))
  var inputs: [String]

  @Option(name: .customLong("into"), help: "The folder to write tables to.")
  var data: String

  @Option(help: ArgumentHelp("Which occupations codes mean.", valueName: "file"))
  var occupations: String?

  @Option(help: ArgumentHelp("Where municipalities lie.", valueName: "file"))
  var places: String?

  @Option(
    name: .customLong("id"),
    help: ArgumentHelp(
      "The id of the person in each file, in their order; for other formats what stands before ids.",
      valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("Seats of sessions whose source does not say.", valueName: "n"))
  var seats: Int?

  @Flag(help: "Keep the first alone of records that are only alike.")
  var keepFirst = false

  @Flag(help: "Write over tables that DATA has already.")
  var replace = false

  @OptionGroup var reading: ReadingOptions

  var language: SpokenLanguage { reading.language }

  func validate() throws {
    if let seats, !CourseSession.seatCounts.contains(seats) {
      throw ValidationError(
        "--seats is \(seats): take 0 to \(CourseSession.seatCounts.upperBound).")
    }
    if !ids.isEmpty && ids.count != inputs.count {
      throw ValidationError("\(ids.count) × --id for \(inputs.count) files: give one for each.")
    }
  }

  var files: CommandFiles {
    CommandFiles(
      read: inputs + [occupations, places], folders: [data], written: [reading.issues],
      tables: ImportRun.paths(of: format, in: data))
  }

  func run() throws {
    if try !ImportRun(self).perform() { throw ExitCode(1) }
  }
}

extension ImportFormat: ExpressibleByArgument {}
